import { mayTick } from '../related/clues.ts';
import { allRecords, type Related } from '../related/related.ts';
import type { CrmRecord } from '../crm/records.ts';
import { check } from './check.ts';
import type { Draft } from './draft.ts';
import { willLink, type LinkChoices } from './links-of.ts';
import { current } from './overlay.ts';
import { isPersonObject, type FileDraft } from './values.ts';

/**
 * What a quick save on this card links: everything that carries the mark, and the card's record. Related To takes one record, so the
 * card's replaces a preselected one; one that the user linked by hand stays, and is a conflict to solve (D4).
 */
export function quickChoices(
  related: Pick<Related, 'groups'>,
  choices: LinkChoices,
  { id, object }: Pick<CrmRecord, 'id' | 'object'>,
): LinkChoices {
  const replaced = isPersonObject(object)
    ? []
    : allRecords(related).filter(
        ({ record, tick }) =>
          tick !== null && !isPersonObject(record.object) && choices[record.id] === undefined,
      );
  const off = replaced.map(({ record }) => [record.id, false] as const);
  return { ...choices, ...Object.fromEntries(off), [id]: true };
}

/** Several people have an address of From, To or Cc, and neither a rule nor the user says which of them it is (R11). */
function isUndecided(related: Related, choices: LinkChoices): boolean {
  const linked = new Set<string>(
    allRecords(related)
      .filter((one) => willLink(one, choices))
      .map(({ record }) => record.id),
  );
  return related.addresses.some(
    ({ addressee, people }) =>
      mayTick(addressee) && people.length > 1 && !people.some((id) => linked.has(id)),
  );
}

/** Too large or of a denied type; a cloud link stays in the text, and an empty file holds nothing. */
const isMissed = ({ problem, note }: FileDraft): boolean =>
  note === null && (problem?.kind === 'too-large' || problem?.kind === 'denied-type');

/** Why saving without the dialog would be a guess. */
export type Doubt =
  /** Something stands against saving; the dialog shows it at its field. */
  | 'problem'
  /** No person is linked. */
  | 'nobody'
  /** Several people share an address, and nothing tells which one is meant. */
  | 'several-people'
  /** A file that would be missed cannot be saved. */
  | 'file'
  /** Saving a mail that is marked private asks first (V3). */
  | 'private';

/** What the user has to decide about this draft before it may be saved without being shown; null = nothing. */
export function doubtOf(draft: Draft, related: Related, choices: LinkChoices): Doubt | null {
  const { people, files } = current(draft.overlay);
  if (check(draft).length > 0) return 'problem';
  if (draft.facts.markedPrivate) return 'private';
  if (people.length === 0) return 'nobody';
  if (isUndecided(related, choices)) return 'several-people';
  return files.some(isMissed) ? 'file' : null;
}
