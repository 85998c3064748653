import type { RecordId } from '../crm/ids.ts';
import type { CrmRecord } from '../crm/records.ts';
import type { ContactRole } from '../crm/search.ts';
import { textOf } from './field-text.ts';
import { derived, type Hit, type Source } from './hit.ts';
import { WEIGHT } from './reason.ts';

/** The people that addresses of the mail led to, by id, and by the account they belong to. */
export type Reached = {
  readonly people: ReadonlyMap<string, Source>;
  readonly byAccount: ReadonlyMap<string, Source>;
  /** Names of the accounts, as far as they are known. */
  readonly accountNames: ReadonlyMap<string, string>;
};

const isClosed = (record: CrmRecord): boolean => record.fields['IsClosed'] === true;

/** Roles named on one opportunity; more would be noise. */
const MAX_ROLES = 3;

export function accountHits(
  accounts: readonly CrmRecord[],
  { byAccount }: Reached,
): readonly Hit[] {
  return accounts.flatMap((record) => {
    const source = byAccount.get(record.id);
    if (!source) return [];
    const reason = { kind: 'accountOf', person: source.record.name } as const;
    return [{ record, reason, weight: derived(WEIGHT.accountOf, source) }];
  });
}

function roleHits(
  record: CrmRecord,
  roles: readonly ContactRole[],
  { people }: Reached,
): readonly Hit[] {
  const base = isClosed(record) ? WEIGHT.contactRoleClosed : WEIGHT.contactRole;
  return roles
    .flatMap(({ contactId, role }) => {
      const source = people.get(contactId);
      if (!source) return [];
      const person = textOf(source.record, 'FirstName') ?? source.record.name;
      const reason = { kind: 'contactRole', person, role } as const;
      return [{ record, reason, weight: derived(base, source) }];
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MAX_ROLES);
}

function sameAccountHit(record: CrmRecord, reached: Reached, knowsOpen: boolean): readonly Hit[] {
  const account = textOf(record, 'AccountId');
  const source = account === null ? undefined : reached.byAccount.get(account);
  if (account === null || !source) return [];
  const open = knowsOpen ? !isClosed(record) : null;
  const base = open === false ? WEIGHT.sameAccountClosed : WEIGHT.sameAccountOpen;
  const name = reached.accountNames.get(account) ?? textOf(record, 'Account.Name') ?? '';
  const reason = { kind: 'sameAccount', account: name, open } as const;
  return [{ record, reason, weight: derived(base, source) }];
}

/** Opportunities by contact role, and by account where no role leads to them. */
export function opportunityHits(
  opportunities: readonly CrmRecord[],
  roles: readonly ContactRole[],
  reached: Reached,
): readonly Hit[] {
  const byOpportunity = new Map<RecordId, ContactRole[]>();
  for (const role of roles) {
    const known = byOpportunity.get(role.opportunityId);
    if (known) known.push(role);
    else byOpportunity.set(role.opportunityId, [role]);
  }
  return opportunities.flatMap((record) => {
    const byRole = roleHits(record, byOpportunity.get(record.id) ?? [], reached);
    return byRole.length > 0 ? byRole : sameAccountHit(record, reached, true);
  });
}

/** Cases of the person, and of the account where they are nobody's that the mail names. */
export const caseHits = (cases: readonly CrmRecord[], reached: Reached): readonly Hit[] =>
  cases.flatMap((record) => {
    const source = reached.people.get(textOf(record, 'ContactId') ?? '');
    if (!source) return sameAccountHit(record, reached, true);
    const reason = { kind: 'caseOf', person: source.record.name } as const;
    const base = isClosed(record) ? WEIGHT.sameAccountClosed : WEIGHT.caseOf;
    return [{ record, reason, weight: derived(base, source) }];
  });

/** Objects that the policy adds: any field that points to a person or account of the mail. */
export const otherHits = (others: readonly CrmRecord[], reached: Reached): readonly Hit[] =>
  others.flatMap((record) =>
    Object.entries(record.fields).flatMap(([field, value]): Hit[] => {
      if (typeof value !== 'string' || !/(?:Id|__c)$/.test(field)) return [];
      const source = reached.people.get(value) ?? reached.byAccount.get(value);
      if (!source) return [];
      const name = reached.accountNames.get(value) ?? source.record.name;
      const reason = { kind: 'relatedTo', record: name } as const;
      return [{ record, reason, weight: derived(WEIGHT.relatedTo, source) }];
    }),
  );
