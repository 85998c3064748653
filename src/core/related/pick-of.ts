import type { RecordId } from '../crm/ids.ts';
import type { Pick } from './choices.ts';
import { mayTick, threadIdOf, type Clues } from './clues.ts';
import { isPerson } from './match-people.ts';
import { allRecords, type Related } from './related.ts';

/** What a save was linked to in the end. */
export type Chosen = {
  readonly people: readonly RecordId[];
  readonly relatedTo: RecordId | null;
};

/**
 * What is worth remembering of a save (R5): whom the user took where an address left a choice, whom they added, and a Related To that
 * was not the one proposed. What was proposed and left as it was teaches nothing.
 */
export function pickOf(related: Related, clues: Clues, chosen: Chosen, at: string): Pick {
  const taken = new Set(chosen.people);
  const people = related.addresses.flatMap(({ addressee, people: behind }) => {
    const one = behind.length > 1 ? behind.find((id) => taken.has(id)) : undefined;
    return one === undefined ? [] : [[addressee.address, one] as const];
  });
  const onMail = new Set(related.addresses.flatMap((one) => one.people));
  const proposed = allRecords(related).find(
    ({ record, tick }) => tick !== null && !isPerson(record),
  );
  return {
    threadId: threadIdOf(clues),
    people: Object.fromEntries(people),
    others: chosen.people.filter((id) => !onMail.has(id)),
    relatedTo: chosen.relatedTo === proposed?.record.id ? null : chosen.relatedTo,
    addresses: clues.addressees.filter(mayTick).map(({ address }) => address),
    at,
  };
}
