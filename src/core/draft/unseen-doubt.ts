import { check, type Problem } from './check.ts';
import type { Draft } from './draft.ts';
import { current } from './overlay.ts';
import type { FileDraft } from './values.ts';

/** What a draft has to be shown for before it may be saved. */
export type UnseenDoubt =
  /** Something stands against saving; the dialog shows it at its field. */
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** Saving a mail that is marked private asks first (V3). */
  | { readonly kind: 'private' }
  /** A file that would be missed cannot be saved. */
  | { readonly kind: 'file'; readonly name: string };

/** Too large or of a denied type; a cloud link stays in the text, and an empty file holds nothing. */
const isMissed = ({ problem, note }: FileDraft): boolean =>
  note === null && (problem?.kind === 'too-large' || problem?.kind === 'denied-type');

/** Why this draft may not be saved without being shown; null = it may. */
export function unseenDoubt(draft: Draft): UnseenDoubt | null {
  const [problem] = check(draft);
  if (problem) return { kind: 'problem', problem };
  if (draft.facts.markedPrivate) return { kind: 'private' };
  const missed = current(draft.overlay).files.find(isMissed);
  return missed ? { kind: 'file', name: missed.name } : null;
}
