import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { expect, test } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { SavedFile } from '../../../src/core/crm/records.ts';
import type { Receipt as Proof } from '../../../src/core/operations/save-progress.ts';
import { Receipt } from '../../../src/taskpane/receipt/Receipt.tsx';
import { aDraft, aSaved, id } from '../../core/draft/builders.ts';

const file = (n: number): SavedFile => ({
  linkId: id('06A', n),
  documentId: id('069', n),
  title: `file-${String(n)}`,
  extension: 'pdf',
  size: 9,
  shareType: 'V',
  visibility: 'AllUsers',
});

const skipped = {
  id: 'late',
  name: 'late.pdf',
  size: 9,
  chosen: true,
  source: 'mail',
  problem: null,
  note: null,
} as const;

const rows = (): readonly (string | null)[] =>
  within(screen.getByRole('list'))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

test('[D13] of thirty files the first stand in the receipt, what failed before all, and the rest with one click', async () => {
  const files = Array.from({ length: 29 }, (_, n) => file(n + 1));
  const receipt: Proof = {
    record: aSaved().summary,
    files,
    failedFiles: [{ file: skipped, failure: { kind: 'cancelled' } }],
    leftoverTask: null,
  };
  const retried: string[] = [];
  const kept = { receipt, seen: receipt, checkedAt: '', gone: false, busy: false, since: '' };
  render(
    <FluentProvider theme={webLightTheme}>
      <Receipt
        kept={{ ...kept, draft: aDraft(), ref: { itemId: '1', subject: 'Offer' } }}
        checked="today, 09:31"
        onVerify={() => undefined}
        onRetry={(one) => retried.push(one)}
        onOpen={() => undefined}
      />
    </FluentProvider>,
  );
  expect(rows()).toHaveLength(7);
  expect(rows()[0]).toContain('late.pdfSkipped');
  await userEvent.click(screen.getByRole('button', { name: 'Retry: late.pdf' }));
  expect(retried).toEqual(['late']);
  await userEvent.click(screen.getByRole('button', { name: '24 more – show' }));
  expect(rows()).toHaveLength(31);
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations.map((one) => one.id).filter((one) => one !== 'region')).toEqual([]);
});
