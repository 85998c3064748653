import { mayTick } from '../related/clues.ts';
import { allRecords, type Related } from '../related/related.ts';
import type { CrmRecord } from '../crm/records.ts';
import type { Draft } from './draft.ts';
import { willLink, type LinkChoices } from './links-of.ts';
import { current } from './overlay.ts';
import { unseenDoubt } from './unseen-doubt.ts';
import { isPersonObject } from './values.ts';

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

/** Whether the user has to decide something about this draft before it may be saved without being shown. */
export function isDoubtful(draft: Draft, related: Related, choices: LinkChoices): boolean {
  const { people } = current(draft.overlay);
  return unseenDoubt(draft) !== null || people.length === 0 || isUndecided(related, choices);
}
