import { expect, test } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import { failureText } from '../../../src/taskpane/failures/failure-text.ts';
import { isEdited, type DraftStore } from '../../../src/taskpane/stores/draft-store.ts';
import {
  createSaveActions,
  type LateActions,
  type loadWriting,
} from '../../../src/taskpane/stores/save-actions.ts';
import type { SavesState } from '../../../src/taskpane/stores/save-state.ts';
import type { Writing } from '../../../src/taskpane/stores/writing.ts';
import { makeSafe } from '../../../src/taskpane/stores/written.ts';
import { aDraft, someFacts, someRules } from '../../core/draft/builders.ts';
import { button, openDialog } from './open-dialog.tsx';

/** The actions over a dialog that is open on this draft. */
function actionsOn(draft: DraftStore, load: typeof loadWriting): LateActions {
  const stores = { mails: { getState: () => ({ opened: null }) } };
  let state = { dialog: { kind: 'open', draft } } as unknown as SavesState;
  return createSaveActions(
    stores as unknown as Parameters<typeof createSaveActions>[0],
    () => state,
    (change) => {
      state = { ...state, ...change(state) };
    },
    load,
  );
}

test('[D3] the dialog stands with the text of the mail before the code that writes it is there; its HTML is made safe then', async () => {
  const html = '<p>Good day<img src="x" onerror="steal()"></p>';
  const facts = someFacts({
    newPart: { html: null, text: 'Good day' },
    whole: { html: null, text: 'Good day' },
    raw: { newPart: html, whole: html },
  });
  const { user, store } = openDialog({
    draft: aDraft({ facts, rules: someRules({ kind: 'EmailMessage' }) }),
  });
  expect(screen.getByText('Good day')).toBeTruthy();
  expect(button('Save').getAttribute('aria-disabled')).not.toBe('true');
  const subject = screen.getByRole('textbox', { name: 'Subject' });
  await user.clear(subject);
  await user.type(subject, 'Mine');
  expect(isEdited(store.getState(), 'subject')).toBe(true);
  await user.click(button('What will be written'));
  expect(await screen.findByText(/^1 Email message/)).toBeTruthy();
  act(() => {
    makeSafe(store);
  });
  expect(store.getState().draft.facts.newPart.html).toBe('<p>Good day<img src="x"></p>');
  expect(isEdited(store.getState(), 'subject')).toBe(true);
});

test('[D12] where the code for writing does not come, the dialog says so, keeps what was typed, and Save works once it does', async () => {
  let tries = 0;
  let written = 0;
  const load = (): ReturnType<typeof loadWriting> => {
    tries += 1;
    if (tries === 1) return Promise.reject(new Error('Loading chunk 12 failed.'));
    const writing: Pick<Writing, 'save'> = {
      save: () => {
        written += 1;
        return Promise.resolve();
      },
    };
    return Promise.resolve(() => writing as Writing);
  };
  const { user } = openDialog({
    onSave: (draft) => {
      void actionsOn(draft, load).save();
    },
  });
  const subject = screen.getByRole<HTMLInputElement>('textbox', { name: 'Subject' });
  await user.clear(subject);
  await user.type(subject, 'Mine');
  await user.click(button('Save'));
  const told = await screen.findByRole('alert');
  expect(told.textContent).toContain(failureText({ kind: 'offline' }).title);
  expect(subject.value).toBe('Mine');
  expect(written).toBe(0);
  await user.click(button('Save'));
  await waitFor(() => {
    expect(written).toBe(1);
  });
});
