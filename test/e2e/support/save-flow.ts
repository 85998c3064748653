import { expect } from '@jest/globals';
import type { Frame, Locator } from 'playwright-core';
import type { Sandbox } from './open-sandbox.ts';

/** The first mail of the demo: its sender, a second contact, an open opportunity and a case are known. */
export const FIRST = 'Re: Fleet renewal 2027 – revised quote [00012044]';

export const button = (
  place: { getByRole: Locator['getByRole'] },
  name: string | RegExp,
): Locator =>
  place.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

export const dialogOf = ({ pane }: Sandbox): Locator => pane.getByRole('dialog');

/** The pane as a frame of its own, for what needs one. */
export function paneFrame({ page }: Sandbox): Frame {
  const frame = page.frames().find((one) => one.url().includes('sandbox-pane.html'));
  if (!frame) throw new Error('The pane is not on the page');
  return frame;
}

/** The strip that says whether the mail is saved. */
export const strip = ({ pane }: Sandbox): Locator => pane.locator('header [role="status"]');

/** Waits until the pane speaks of this mail and has an answer about it. */
export async function ready(sandbox: Sandbox, subject = FIRST): Promise<void> {
  await sandbox.pane.getByRole('heading', { level: 1, name: subject }).waitFor();
  await sandbox.pane
    .locator('header [role="status"]')
    .filter({ hasNotText: /Looking in Salesforce/ })
    .waitFor();
}

/** Header button, then Save in the dialog. */
export async function save(sandbox: Sandbox): Promise<void> {
  await button(sandbox.pane, 'Save').click();
  await button(dialogOf(sandbox), 'Save').click();
}

export async function saved(sandbox: Sandbox): Promise<void> {
  await button(sandbox.pane, 'Email is saved').waitFor();
}

export type Row = Readonly<Record<string, unknown>>;

/** Rows of the org's own store, deleted ones left out. */
export const rowsOf = ({ org }: Sandbox, object: string): readonly Row[] =>
  org.org.rows(object).filter((row) => row['IsDeleted'] !== true);

export function only(rows: readonly Row[]): Row {
  expect(rows).toHaveLength(1);
  return rows[0] ?? {};
}
