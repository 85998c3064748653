import { expect, jest, test } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { loadWritten } from '../../../src/taskpane/stores/load-written.ts';
import { openDialog } from './open-dialog.tsx';

// Role queries over a whole dialog are slow in jsdom on a busy machine.
jest.setTimeout(60_000);

const refused = (...fields: readonly string[]) => ({
  failure: {
    kind: 'rejected',
    code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    message: 'A quote needs its number.',
    fields,
    step: null,
  } as const,
  fields,
});

test('[D12] a refusal takes the focus to the field that it names, with the org’s words; one that names none leaves it where it is', async () => {
  const { store } = openDialog();
  // What the dialog loads for itself has arrived.
  await act(async () => {
    await loadWritten();
  });
  act(() => {
    store.getState().refuse(refused());
  });
  const subject = screen.getByRole('textbox', { name: 'Subject' });
  expect(document.activeElement).not.toBe(subject);
  act(() => {
    store.getState().refuse(refused('Subject'));
  });
  expect(document.activeElement).toBe(subject);
  const words = document.getElementById(subject.getAttribute('aria-describedby') ?? '');
  expect(words?.textContent).toContain('A quote needs its number.');
});
