import type { RecordId } from '../../../core/crm/ids.ts';
import type { SingleFollowUp } from '../../../core/crm/search.ts';
import { assertNever } from '../../../core/result.ts';
import { cardFields, phoneFields, type CardFields } from '../soql/fields.ts';
import { likeAnywhere, likeDigitsAtEnd, likeStart, literal, literals } from '../soql/literal.ts';
import { anyOf, select } from '../soql/select.ts';
import type { View } from '../soql/view.ts';
import type { Ask } from './ask.ts';
import { MANY } from './conditions.ts';
import { addedObjectAsk, caseAsk } from './more-asks.ts';

/** Hits by anything weaker than an address; more would be noise. */
const WEAK = 50;

type Signature = Extract<SingleFollowUp, { readonly kind: 'bySignature' }>;

const likes = (
  view: View,
  object: string,
  field: string,
  patterns: readonly string[],
): string | null =>
  view.field(object, field)?.filterable === true
    ? anyOf(patterns.map((pattern) => `${field} LIKE ${pattern}`))
    : null;

const phonesLike = (view: View, object: string, phones: readonly string[]): string | null =>
  anyOf(
    phoneFields(view, object).map((field) =>
      likes(view, object, field, phones.map(likeDigitsAtEnd)),
    ),
  );

/** The full name, with any of the companies where any is known (R3). */
function namedAt(view: View, object: string, company: string, plan: Signature): string | null {
  if (plan.fullName === null || plan.companies.length === 0) return null;
  const there = anyOf(plan.companies.map((name) => `${company} LIKE ${likeStart(name)}`));
  // In brackets: it stands beside OR, and Salesforce takes no AND beside OR without them.
  return view.reads(object, company) && there !== null
    ? `(Name = ${literal(plan.fullName)} AND ${there})`
    : null;
}

const ofObject = (
  ref: string,
  object: string,
  policy: CardFields,
  condition: (view: View) => string | null,
): Ask => ({
  ref,
  object,
  soql: (view) => {
    const where = condition(view);
    return where === null
      ? null
      : select(view, object, {
          fields: [...cardFields(view, object, policy), ...phoneFields(view, object)],
          where,
          orderBy: ['LastModifiedDate DESC'],
          limit: WEAK,
        });
  },
});

const bySignature = (plan: Signature, policy: CardFields): readonly Ask[] => [
  ofObject('contacts', 'Contact', policy, (view) =>
    anyOf([
      phonesLike(view, 'Contact', plan.phones),
      namedAt(view, 'Contact', 'Account.Name', plan),
    ]),
  ),
  ofObject('leads', 'Lead', policy, (view) => {
    const who = anyOf([
      phonesLike(view, 'Lead', plan.phones),
      namedAt(view, 'Lead', 'Company', plan),
    ]);
    return who && view.field('Lead', 'IsConverted') ? `${who} AND IsConverted = false` : who;
  }),
  ofObject('accounts', 'Account', policy, (view) =>
    anyOf([
      phonesLike(view, 'Account', plan.phones),
      likes(view, 'Account', 'Website', plan.websites.map(likeAnywhere)),
      likes(view, 'Account', 'Name', plan.companies.map(likeStart)),
    ]),
  ),
];

const accountsByDomain = (domains: readonly string[], policy: CardFields): readonly Ask[] => [
  ofObject('accounts', 'Account', policy, (view) =>
    likes(view, 'Account', 'Website', domains.map(likeAnywhere)),
  ),
];

const idIn = (field: string, ids: readonly RecordId[]): string | null =>
  ids.length === 0 ? null : `${field} IN (${literals(ids)})`;

type Older = Extract<SingleFollowUp, { readonly kind: 'older' }>;

/** Everything of these accounts and people, whatever the windows say; the ranking knows what was shown before. */
function older({ object, accountIds, contactIds }: Older, policy: CardFields): readonly Ask[] {
  const own: Ask = {
    ref: 'older',
    object,
    soql: (view) => {
      const byContact = object === 'Case' ? idIn('ContactId', contactIds) : null;
      const where = anyOf([idIn('AccountId', accountIds), byContact]);
      return where === null
        ? null
        : select(view, object, {
            fields: cardFields(view, object, policy),
            where,
            orderBy: [object === 'Case' ? 'CreatedDate DESC' : 'CloseDate DESC'],
            limit: MANY,
          });
    },
  };
  if (object === 'Case') return [own];
  const roles: Ask = {
    ref: 'olderRoles',
    object: 'OpportunityContactRole',
    soql: (view) => {
      const where = idIn('ContactId', contactIds);
      const fields = cardFields(view, 'Opportunity', policy).map((field) => `Opportunity.${field}`);
      return where === null
        ? null
        : select(view, 'OpportunityContactRole', {
            fields: ['ContactId', 'OpportunityId', 'Role', 'IsPrimary', ...fields],
            where,
            limit: MANY,
          });
    },
  };
  return [own, roles];
}

/** The queries of one reason for a second call. */
export function followUpAsks(plan: SingleFollowUp, policy: CardFields): readonly Ask[] {
  switch (plan.kind) {
    case 'accountsByDomain':
      return accountsByDomain(plan.domains, policy);
    case 'bySignature':
      return bySignature(plan, policy);
    case 'older':
      return older(plan, policy);
    case 'rest':
      return [
        ...(plan.caseNumbers.length > 0 ? [caseAsk(plan.caseNumbers, policy)] : []),
        ...plan.objects.map((object) => addedObjectAsk(object, plan, policy)),
      ];
    default:
      return assertNever(plan);
  }
}
