import { expect, jest, test } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import type { Attachment } from '../../../src/core/mail/mail.ts';
import { openSaved } from '../../../src/core/draft/open-saved.ts';
import { valuesOf } from '../../../src/taskpane/stores/draft-store.ts';
import {
  aCatalog,
  aDraft,
  aLink,
  aSaved,
  someFacts,
  someRules,
} from '../../core/draft/builders.ts';
import { button, openDialog } from './open-dialog.tsx';

// Role queries over a whole dialog are slow in jsdom on a busy machine.
jest.setTimeout(60_000);

const file = (name: string, more: Partial<Attachment> = {}): Attachment => ({
  id: name,
  name,
  size: 80_000,
  kind: 'file',
  inline: false,
  contentType: null,
  contentId: null,
  url: null,
  ...more,
});

const row = (name: RegExp) =>
  within(screen.getByRole('checkbox', { name }).closest('li') as HTMLElement);

test('[D4] a conflict stands at its row, Save says so, and the way out solves it', async () => {
  const draft = aDraft({
    people: [aLink('Contact', 1)],
    relatedTo: [aLink('Opportunity', 1), aLink('Case', 1)],
  });
  const { user, saves } = openDialog({ draft });
  expect(row(/^Case/).getByText(/An email is related to one record/)).toBeTruthy();
  await waitFor(() => {
    expect(document.activeElement?.id).toBe(screen.getByRole('checkbox', { name: /^Case/ }).id);
  });
  await user.click(button('Save'));
  expect(saves()).toBe(0);
  await user.click(button('Relate to this Case instead'));
  expect(screen.queryByText(/An email is related to one record/)).toBeNull();
  await user.click(button('Save'));
  expect(saves()).toBe(1);
});

test('[D8] Undo restores the links that the dialog opened with, and their order', async () => {
  const people = [aLink('Contact', 1), aLink('Contact', 2), aLink('Contact', 3)];
  const { user, store } = openDialog({ draft: aDraft({ people }) });
  await user.click(screen.getByRole('checkbox', { name: /Contact 1/ }));
  await user.click(screen.getByRole('checkbox', { name: /Contact 3/ }));
  await user.click(button('Undo People (Name)'));
  expect(valuesOf(store.getState()).people).toEqual(people);
});

test('[R7] a search that failed says so; a new record is made over the dialog, which keeps what was typed', async () => {
  const made = aLink('Contact', 9);
  const { user, store } = openDialog({
    found: null,
    createForm: ({ typed, onUse }) => (
      <button
        onClick={() => {
          onUse(made);
        }}
      >
        {`Create ${typed}`}
      </button>
    ),
  });
  await user.type(screen.getByRole('textbox', { name: 'Subject' }), '!');
  const box = screen.getByRole('searchbox', { name: 'Search people and records to link' });
  await user.type(box, 'Nova');
  expect(await screen.findByText(/could not be searched/, {}, { timeout: 20_000 })).toBeTruthy();
  expect(screen.queryByText('No results.')).toBeNull();
  expect(screen.queryByRole('button', { name: /New record/ })).toBeNull();
  await user.keyboard('{Escape}');
  expect((box as HTMLInputElement).value).toBe('');
  expect(store.getState().draft.overlay.edits.subject).toBe('Offer!');
});

test('[R7] recent records stand under the empty search while it has the focus; one is ticked with a click, Esc closes them', async () => {
  const recent = aLink('Opportunity', 4);
  const { user, store, closed } = openDialog({ found: [recent] });
  expect(screen.queryByText('Recent records')).toBeNull();
  const box = screen.getByRole('searchbox', { name: /Search people/ });
  await user.click(box);
  expect(await screen.findByText('Recent records')).toBeTruthy();
  await user.keyboard('{Escape}');
  expect([screen.queryByText('Recent records'), closed()]).toEqual([null, 0]);

  await user.click(box);
  await user.click(await screen.findByRole('button', { name: /^Opportunity: Opportunity 4/ }));
  expect(valuesOf(store.getState()).relatedTo.map(({ id }) => id)).toEqual([recent.id]);
  expect(screen.queryByText('Recent records')).toBeNull();
});

test('[D3] of a long list the first thirty stand in the dialog; the rest is told, with its ticks, and asked for; what is added shows', async () => {
  const people = Array.from({ length: 33 }, (_, n) => aLink('Contact', n));
  const { user, store } = openDialog({ draft: aDraft({ people }) });
  const rows = () => screen.getAllByRole('checkbox', { name: /^Contact/ }).length;
  expect([rows(), valuesOf(store.getState()).people.length]).toEqual([30, 33]);
  act(() => {
    store.getState().add(aLink('Contact', 99));
  });
  expect(rows()).toBe(31);
  await user.click(button('3 more, 3 ticked – show: People (Name)'));
  expect(rows()).toBe(34);
});

test('[V6] the arrows go from the search into what it shows and back; all of it is one stop of Tab', async () => {
  const recent = [aLink('Opportunity', 4), aLink('Opportunity', 5), aLink('Opportunity', 6)];
  const { user } = openDialog({ found: recent });
  const box = screen.getByRole('searchbox', { name: /Search people/ });
  const result = (at: number) =>
    screen.findByRole('button', { name: new RegExp(`^Opportunity: Opportunity ${String(at)}`) });
  await user.click(box);
  await result(6);
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement).toBe(await result(5));
  await user.keyboard('{ArrowUp}{ArrowUp}');
  expect(document.activeElement).toBe(box);
  const stops = [4, 5, 6].map(async (at) => (await result(at)).tabIndex);
  expect(await Promise.all(stops)).toEqual([0, -1, -1]);
});

test('[R7] what is not there is created from what was typed, and comes back ticked', async () => {
  const made = aLink('Contact', 9);
  const { user, store } = openDialog({
    found: [],
    createForm: ({ typed, onUse }) => (
      <button
        onClick={() => {
          onUse(made);
        }}
      >
        {`Create ${typed}`}
      </button>
    ),
  });
  await user.type(screen.getByRole('searchbox', { name: /Search people/ }), 'Nova Berg');
  await user.click(
    await screen.findByRole('button', { name: 'New record “Nova Berg”' }, { timeout: 20_000 }),
  );
  await user.click(button('Create Nova Berg'));
  expect(valuesOf(store.getState()).people.map(({ id }) => id)).toEqual([made.id]);
  expect(screen.getByText('Added by you · not written into To or Cc')).toBeTruthy();
});

test('[A1] a rename keeps the ending, Enter and Esc close its editor alone, and Undo brings the names back', async () => {
  const draft = aDraft({
    facts: someFacts({ attachments: [file('Quote.v2.PDF'), file('b.txt')] }),
  });
  const { user, store, saves, closed } = openDialog({ draft });
  const names = () => valuesOf(store.getState()).files.map(({ name }) => name);
  await user.click(button('Rename Quote.v2.PDF'));
  const input = screen.getByRole('textbox', { name: 'File name' });
  await user.clear(input);
  expect(button('A file needs a name')).toBeTruthy();
  await user.type(input, 'Final{Enter}');
  expect(names()[0]).toBe('Final.PDF');
  expect([saves(), closed()]).toEqual([0, 0]);
  await user.click(button('Undo Files'));
  expect(names().slice(0, 2)).toEqual(['Quote.v2.PDF', 'b.txt']);
});

test('[A1] an image can be looked at; a logo of the signature is off and says why', async () => {
  const logo = file('logo.png', { inline: true, size: 3000, contentType: 'image/png' });
  const { user } = openDialog({
    draft: aDraft({ facts: someFacts({ attachments: [logo, file('a.exe')] }) }),
    image: 'data:image/png;base64,AAAA',
  });
  expect(row(/logo\.png/).getByText('3 KB · in the signature')).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /logo/ }).checked).toBe(false);
  expect(row(/a\.exe/).getByText(/\.exe files aren’t allowed/)).toBeTruthy();
  await user.click(button('Preview logo.png'));
  expect(await screen.findByRole('img', { name: 'logo.png' })).toBeTruthy();
});

test('[D9] hiding selected text of a Task: told in the list and in Preview, the .eml left out, and undone', async () => {
  const facts = someFacts({ newPart: { html: null, text: 'The floor price is 17 euros' } });
  const { user } = openDialog({ draft: aDraft({ facts, rules: someRules({ kind: 'Task' }) }) });
  await user.click(screen.getByRole('checkbox', { name: /whole email/ }));
  await user.click(button('Edit text'));
  const hide = await screen.findByRole('button', { name: 'Hide selected text' });
  expect(hide.getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByText('Select text in the email first')).toBeTruthy();
  const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text of the email' });
  text.setSelectionRange(4, 18);
  fireEvent.select(text);
  await user.click(hide);
  const hidden = within(screen.getByRole('group', { name: 'Hidden text' }));
  expect(hidden.getByText('floor price is')).toBeTruthy();
  expect(screen.getByText('left out: it would tell what is hidden')).toBeTruthy();
  await user.click(button('What will be written'));
  expect(await screen.findByText(/1 passage is hidden\..*\(\.eml\) is left out/)).toBeTruthy();
  await user.click(button('Done'));
  expect(screen.getByText('The █████ 17 euros')).toBeTruthy();
  await user.click(button('Undo Hidden text'));
  expect(screen.queryByRole('group', { name: 'Hidden text' })).toBeNull();
  expect(screen.getByText('The floor price is 17 euros')).toBeTruthy();
});

test('[D9] a text that was edited stays to choose after a look at the other ones', async () => {
  const { user, store } = openDialog({ draft: aDraft({ rules: someRules({ kind: 'Task' }) }) });
  await user.click(button('Edit text'));
  await user.type(await screen.findByRole('textbox', { name: 'Text of the email' }), ', really');
  await user.click(screen.getByRole('radio', { name: 'Whole email' }));
  expect(valuesOf(store.getState()).body.edited).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'As edited' }));
  expect(valuesOf(store.getState()).body.edited?.text).toBe('New, really');
});

test('[D9] hostile markup runs nothing in the editor, and keeps its formatting', async () => {
  const html =
    '<p class="fui-Button" id="root" style="position:fixed;color:red">Hi <b>you</b>' +
    '<img src="x" onerror="globalThis.pwned = 1"><img src="cid:logo@x" alt="Logo"></p>' +
    '<script>globalThis.pwned = 1</script><style>*{display:none}</style>';
  const { user, store } = openDialog({
    draft: aDraft({ facts: someFacts({ newPart: { html, text: 'Hi you' } }) }),
  });
  await user.click(button('Edit text'));
  const editor = await screen.findByRole('textbox', { name: 'Text of the email' });
  expect(editor.querySelector('[onerror], [class], [id], [src], script, style')).toBeNull();
  expect(editor.querySelector('b')?.textContent).toBe('you');
  expect(Reflect.get(globalThis, 'pwned')).toBeUndefined();
  const bold = editor.querySelector('b');
  if (bold) bold.textContent = 'all';
  fireEvent.input(editor);
  const edited = valuesOf(store.getState()).body.edited;
  expect(edited?.html).toContain('<b>all</b>');
  expect(edited?.html).toContain('src="cid:logo@x"');
  expect(edited?.html).not.toMatch(/script|onerror|style>/);
});

const openedSaved = () =>
  openSaved({
    saved: aSaved(),
    facts: someFacts(),
    candidates: [],
    rules: someRules(),
    catalog: aCatalog(),
  });

test('[D11] for a saved mail Preview shows old and new side by side, and that it is written anew', async () => {
  const { user } = openDialog({ draft: openedSaved() });
  await user.click(button('Edit Subject'));
  const subject = screen.getByRole<HTMLInputElement>('textbox', { name: 'Subject' });
  expect([subject.selectionStart, subject.selectionEnd]).toEqual([0, 5]);
  await user.keyboard('Second offer{Escape}');
  expect(screen.queryByRole('textbox', { name: 'Subject' })).toBeNull();
  await user.click(button('What will be written'));
  const table = within(await screen.findByRole('table'));
  expect(table.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    'In Salesforce now',
    'After saving',
  ]);
  expect(table.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual([
    'Offer',
    'Second offer',
  ]);
  expect(screen.getByText('Written anew, with a new id')).toBeTruthy();
});

test('[D14] following the thread is offered, off at first, and only for a mail that is not saved', async () => {
  const { user, store } = openDialog();
  const name = 'Auto-save all next emails in this thread';
  const choice: HTMLInputElement = screen.getByRole('checkbox', { name });
  expect([choice.checked, store.getState().draft.follow]).toEqual([false, undefined]);
  await user.click(choice);
  expect([choice.checked, store.getState().draft.follow]).toEqual([true, true]);
  // Facts that arrive late leave it as it is.
  act(() => {
    store.getState().rebase(aDraft());
  });
  expect(store.getState().draft.follow).toBe(true);
});

test('[V6] axe finds nothing in the dialog, with a conflict, an editor and Preview open', async () => {
  const draft = aDraft({
    people: [aLink('Contact', 1)],
    relatedTo: [aLink('Opportunity', 1), aLink('Case', 1)],
    facts: someFacts({ attachments: [file('logo.png'), file('a.exe')] }),
  });
  const { user } = openDialog({ draft });
  await user.click(button('Edit text'));
  await user.click(button('What will be written'));
  await screen.findByRole('textbox', { name: 'Text of the email' });
  await screen.findByText('Related To', { selector: 'dt' });
  await user.click(button('Rename logo.png'));
  const { violations } = await axe.run(screen.getByRole('dialog'), {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
