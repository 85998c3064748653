import type { SearchPlan } from '../../../core/crm/search.ts';
import { cardFields, emailFields, type CardFields } from '../soql/fields.ts';
import { literals } from '../soql/literal.ts';
import { fitting, select } from '../soql/select.ts';
import type { View } from '../soql/view.ts';
import type { Ask } from './ask.ts';
import { emailIs, MANY, SOME } from './conditions.ts';

export const caseAsk = (numbers: readonly string[], policy: CardFields): Ask => ({
  ref: 'casesByNumber',
  mayShrink: true,
  object: 'Case',
  soql: (view) =>
    view.field('Case', 'CaseNumber')
      ? select(view, 'Case', {
          fields: cardFields(view, 'Case', policy),
          where: `CaseNumber IN (${literals(numbers)})`,
          limit: SOME,
        })
      : null,
});

/** `through` is the field that leads to the mail's contact or account: the record's reason is read from it (R5). */
type Belonging = { readonly where: string; readonly through: string | null };

/** How a record of an object that the policy adds belongs to the mail: by its own address, else through its contact or account. */
function belongs(
  view: View,
  object: string,
  plan: Pick<SearchPlan, 'emails' | 'droppedEmailFields'>,
): Belonging | null {
  const own = emailIs(emailFields(view, object, plan.droppedEmailFields), plan.emails);
  if (own !== null) return { where: own, through: null };
  const matched = emailIs(emailFields(view, 'Contact', plan.droppedEmailFields), plan.emails);
  if (matched === null) return null;
  const lookup = (target: string): string | undefined =>
    Object.values(view.object(object)?.fields ?? {}).find(
      ({ name, referenceTo, filterable }) =>
        filterable &&
        referenceTo.length === 1 &&
        referenceTo[0] === target &&
        view.field(object, name),
    )?.name;
  const contact = lookup('Contact');
  if (contact)
    return { where: `${contact} IN (SELECT Id FROM Contact WHERE ${matched})`, through: contact };
  const account = lookup('Account');
  return account
    ? { where: `${account} IN (SELECT AccountId FROM Contact WHERE ${matched})`, through: account }
    : null;
}

export const addedObjectAsk = (
  object: string,
  plan: Pick<SearchPlan, 'emails' | 'droppedEmailFields'>,
  policy: CardFields,
): Ask => ({
  ref: `added_${object.replace(/\W/g, '_')}`,
  mayShrink: true,
  object,
  soql: (view) =>
    fitting(plan.emails, (emails) => {
      const found = belongs(view, object, { ...plan, emails });
      return found === null
        ? null
        : select(view, object, {
            fields: [
              ...cardFields(view, object, policy),
              ...(found.through === null ? [] : [found.through]),
            ],
            where: found.where,
            orderBy: ['LastModifiedDate DESC'],
            limit: MANY,
          });
    }),
});
