import { expect, jest, test } from '@jest/globals';
import { act, fireEvent, screen } from '@testing-library/react';
import { loadWritten } from '../../../src/taskpane/stores/load-written.ts';
import { button, openDialog } from './open-dialog.tsx';

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

test('[A4] while files go up the dialog says which, and offers to skip them or to stop', async () => {
  const done: string[] = [];
  openDialog({
    files: {
      text: 'File 2 of 5: offer.pdf',
      skip: () => done.push('skip'),
      cancel: () => done.push('cancel'),
    },
  });
  await act(async () => {
    await loadWritten();
  });
  screen.getByText(/File 2 of 5: offer\.pdf/);
  fireEvent.click(button('Skip files'));
  fireEvent.click(button('Cancel saving'));
  expect(done).toEqual(['skip', 'cancel']);
});
