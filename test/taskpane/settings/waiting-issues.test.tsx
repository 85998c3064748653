import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { expect, test } from '@jest/globals';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { IssuesTab } from '../../../src/taskpane/settings/IssuesTab.tsx';
import type { WaitingMail } from '../../../src/taskpane/stores/save-state.ts';
import { waitingIssue } from '../../../src/taskpane/waiting-issue.ts';

const waiting: WaitingMail = {
  key: 'offer@acme.example',
  subject: 'Offer',
  mailDate: '2026-11-17T09:00:00Z',
  since: '2026-11-19T09:31:00Z',
  state: 'waiting',
  trouble: { kind: 'offline' },
  links: 2,
  files: 1,
  loose: [],
};

/** The Issues tab with mails of the outbox; `done` is what the user chose. */
function show(...mails: readonly Partial<WaitingMail>[]): readonly string[] {
  const done: string[] = [];
  const act =
    (name: string) =>
    (...words: readonly (string | undefined)[]): Promise<void> => {
      done.push([name, ...words].join(' '));
      return Promise.resolve();
    };
  const actions = {
    sendQueued: act('send'),
    takeBack: act('take back'),
    discardQueued: act('discard'),
    forgetDiscarded: act('forget'),
  };
  const issues = mails.map((mail) =>
    waitingIssue(
      { ...waiting, ...mail },
      (iso) => iso.slice(0, 10),
      actions,
      () => {
        done.push('leave');
      },
    ),
  );
  render(
    <FluentProvider theme={webLightTheme}>
      <main>
        <h1>Settings</h1>
        <IssuesTab issues={issues} onCopy={() => undefined} />
      </main>
    </FluentProvider>,
  );
  return done;
}

const press = (name: string): Promise<void> =>
  userEvent.click(screen.getByRole('button', { name }));

test('[X4] a mail of the outbox says since when it waits and with what, and can be tried or opened', async () => {
  const done = show({});
  const row = within(screen.getByRole('list', { name: 'Issues' })).getByRole('listitem');
  expect(row.textContent).toContain('2026-11-17');
  expect(row.textContent).toContain('Waiting since 2026-11-19 · 2 links, 1 file');
  await press('Try now: Offer');
  await press('Open: Offer');
  expect(done).toEqual(['send asked offer@acme.example', 'leave', 'take back offer@acme.example']);
});

test('[X4] it is discarded only after a question, which says that what was typed is lost', async () => {
  const done = show({});
  await press('Discard: Offer');
  expect(screen.getByRole('alertdialog').textContent).toMatch(/what you typed for it is lost/);
  expect(screen.getByRole('alertdialog').textContent).not.toMatch(/saved already/);
  await press('Keep');
  expect(done).toEqual([]);
});

test('[X4] the answer discards it', async () => {
  const done = show({});
  await press('Discard: Offer');
  await press('Discard');
  await waitFor(() => {
    expect(done).toEqual(['discard offer@acme.example']);
  });
});

test('[W4] one that may be written already says so, in the list and in the question', async () => {
  show({ state: 'unknown', trouble: { kind: 'outcome-unknown' } });
  screen.getByText(/Outcome unknown since 2026-11-19/);
  await press('Discard: Offer');
  expect(screen.getByRole('alertdialog').textContent).toMatch(/it stays in Salesforce/);
});

test('[D12] a refused one shows the org’s words and its code, and is not tried blindly', () => {
  show({
    state: 'refused',
    trouble: {
      kind: 'rejected',
      code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      message: 'No hands.',
      fields: ['Subject'],
      step: null,
    },
  });
  screen.getByText(/No hands\./);
  screen.getByText('FIELD_CUSTOM_VALIDATION_EXCEPTION');
  expect(screen.queryByRole('button', { name: /Try now/ })).toBeNull();
  screen.getByRole('button', { name: 'Open: Offer' });
});

test('[A4] a discarded one names the files that may be left, and is dismissed without a question', async () => {
  const done = show({ state: 'discarded', loose: ['a.txt', 'b.txt'] });
  screen.getByText(/a\.txt, b\.txt\. They are removed when the connection is back\./);
  expect(screen.queryByRole('button', { name: /Discard|Open/ })).toBeNull();
  await press('Dismiss: Offer');
  expect(done).toEqual(['forget offer@acme.example']);
});

test('[V6] the list of waiting mails is free of what axe finds', async () => {
  show({}, { key: 'b', subject: 'Plan', state: 'unknown' }, { key: 'c', state: 'discarded' });
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
});
