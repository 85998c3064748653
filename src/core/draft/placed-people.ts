import type { Cut } from './cuts.ts';
import type { Draft } from './draft.ts';
import { placePeople, type PeoplePlan, type RecordAddresses } from './people.ts';
import { placeSavedPeople } from './saved-people.ts';
import type { DraftValues, Link } from './values.ts';

const addressesOf = ({ facts, rules }: Draft): RecordAddresses => ({
  from: facts.from,
  to: facts.to,
  cc: facts.cc,
  bcc: rules.writeBcc ? facts.bcc : [],
});

/** Where each address and each ticked person goes: as they stand on the saved record, else as the mail has them. */
const peopleOf = (draft: Draft, { people }: DraftValues): PeoplePlan =>
  draft.saved?.summary.kind === 'EmailMessage'
    ? placeSavedPeople(draft.saved, people)
    : placePeople(addressesOf(draft), people);

type Placed = { readonly people: PeoplePlan; readonly leftOut: readonly Cut[] };

const leftOut = (links: readonly Link[]): readonly Cut[] =>
  links.length > 0 ? [{ kind: 'people-left-out', names: links.map(({ name }) => name) }] : [];

/** Where everybody goes; whom the org refuses rows for is left out, and named (W1). */
export function placedPeople(draft: Draft, values: DraftValues): Placed {
  const { peopleRefused, otherAddressRefused } = draft.rules;
  const links = values.people;
  if (peopleRefused)
    return { people: peopleOf(draft, { ...values, people: [] }), leftOut: leftOut(links) };
  const people = peopleOf(draft, values);
  if (!otherAddressRefused) return { people, leftOut: [] };
  const gone = people.rows.filter(({ type }) => type === 'OtherAddress').map(({ id }) => id);
  return {
    people: { ...people, rows: people.rows.filter(({ type }) => type !== 'OtherAddress') },
    leftOut: leftOut(links.filter(({ id }) => gone.includes(id))),
  };
}
