import type { CrmFailure } from '../ports/crm.ts';
import type { Draft } from './draft.ts';
import { current } from './overlay.ts';
import { placedPeople } from './placed-people.ts';
import type { SaveRules } from './rules.ts';

/** The org takes no row for somebody: saving without the named people is offered (W1). */
export const isPeopleRefusal = (failure: CrmFailure): boolean =>
  failure.kind === 'not-allowed' && failure.right === 'create EmailMessageRelation';

/** A refused row of somebody who is not on the mail; any other row says that the org takes nobody at all. */
function isOther(draft: Draft, failure: CrmFailure): boolean {
  const step = failure.kind === 'not-allowed' ? (failure.step ?? '') : '';
  const at = /^person(\d+)$/.exec(step)?.[1];
  const { rows } = placedPeople(draft, current(draft.overlay)).people;
  return at !== undefined && rows[Number(at)]?.type === 'OtherAddress';
}

/** The draft without the people whom the org has refused: those who are not on the mail, or everybody. */
export function withoutRefusedPeople(draft: Draft, failure: CrmFailure): Draft {
  const rule: Partial<SaveRules> = isOther(draft, failure)
    ? { otherAddressRefused: true }
    : { peopleRefused: true };
  return { ...draft, rules: { ...draft.rules, ...rule } };
}
