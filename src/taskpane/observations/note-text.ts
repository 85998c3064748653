import type { Note } from '../../core/participants/note.ts';
import { policyProblemText, strings } from './strings.ts';

export type NoteText = { readonly title: string; readonly text: string };

/** Lists in notes are cut after so many entries: a note is one sentence. */
const MAX_LISTED = 10;

const listed = (entries: readonly string[], separator = ', '): string =>
  entries.length > MAX_LISTED
    ? `${entries.slice(0, MAX_LISTED).join(separator)} … (${String(entries.length)})`
    : entries.join(separator);

export function noteText(note: Note): NoteText {
  const { notes } = strings;
  switch (note.kind) {
    case 'address-unmatched':
      return { title: notes.unmatched(note.addresses.length), text: listed(note.addresses) };
    case 'addresses-not-searched':
      return { title: notes.notSearched(note.addresses.length), text: listed(note.addresses) };
    case 'search-incomplete':
      return {
        title:
          note.objects.length === 0 ? notes.incompleteMore : notes.incomplete(listed(note.objects)),
        text: note.message === '' ? notes.incompleteText : notes.incompleteWords(note.message),
      };
    case 'recipients-cut':
      return { title: notes.recipientsCut(note.shown), text: notes.recipientsCutText };
    case 'text-missing':
      return { title: notes.textMissing[note.why], text: notes.textMissingText[note.why] };
    case 'attachments-unreadable':
      return {
        title: notes.files(note.files.length),
        text: listed(
          note.files.map(({ name, why }) => notes.file[why](name)),
          ' ',
        ),
      };
    case 'text-shortened':
      return { title: notes.shortened, text: notes.shortenedText(note.field, note.limit) };
    case 'date-approximate':
      return { title: notes.date, text: notes.dateText };
    case 'identity-approximate':
      return { title: notes.identity, text: notes.identityText };
    case 'rights-missing':
      return {
        title: notes.rights,
        text: listed(
          note.rights.map(({ object, field }) => (field === null ? object : `${object}.${field}`)),
        ),
      };
    case 'category-not-set':
      return {
        title: notes.category,
        text: note.why === 'refused' ? notes.categoryRefused : notes.categoryMissing(note.name),
      };
    case 'people-refused':
      return { title: notes.people, text: notes.peopleText };
    case 'settings-broken':
      return { title: notes.settings, text: notes.settingsText(listed(note.names)) };
    case 'policy-broken':
      return {
        title: notes.policy,
        text: notes.policyText(listed(note.problems.map(policyProblemText), '; ')),
      };
  }
}
