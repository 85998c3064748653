import type { RecordId } from '../crm/ids.ts';
import type { LinkRole, SavedEmail, SavedRelation } from '../crm/records.ts';
import { placePeople, type PeoplePlan, type RelationRow } from './people.ts';
import { savedAddresses } from './saved-addresses.ts';
import type { Link } from './values.ts';

const ORDER: readonly LinkRole[] = [
  'who',
  'from',
  'to',
  'cc',
  'bcc',
  'other',
  'relatedTo',
  'parent',
];

/** Relations as they are placed again: who stands behind an address of the mail before who was added to it. */
export const inRoleOrder = (relations: readonly SavedRelation[]): readonly SavedRelation[] =>
  [...relations].sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role));

const same = (address: string): string => address.trim().toLowerCase();

/**
 * The link with the addresses that it holds on the record. An address that is no longer in the person's own record comes
 * last, so that it is written by a row of its own and not through the id lists, which would give it the new address.
 */
function withHeld(link: Link, held: ReadonlyMap<RecordId, readonly string[]>): Link {
  const more = (held.get(link.id) ?? []).filter((address) => !link.emails.includes(address));
  return more.length === 0 ? link : { ...link, emails: [...link.emails, ...more] };
}

const TYPES: Readonly<Partial<Record<LinkRole, 'to' | 'cc' | 'bcc'>>> = {
  to: 'to',
  cc: 'cc',
  bcc: 'bcc',
};
const ROW_TYPES = { to: 'ToAddress', cc: 'CcAddress', bcc: 'BccAddress' } as const;

/** Rows of the old record that a mail written by us would not have: one address in two roles. They are kept all the same. */
function moreRows(
  saved: SavedEmail,
  people: readonly Link[],
  { toIds, ccIds, bccIds, rows }: PeoplePlan,
): readonly RelationRow[] {
  const lists = { to: toIds, cc: ccIds, bcc: bccIds };
  return saved.relations.flatMap(({ relationId, role, address }): RelationRow[] => {
    const list = TYPES[role];
    if (!list || !relationId || !people.some(({ id }) => id === relationId)) return [];
    const type = ROW_TYPES[list];
    const there =
      lists[list].includes(relationId) ||
      rows.some((row) => row.id === relationId && row.type === type);
    return there ? [] : [{ id: relationId, type, address }];
  });
}

/**
 * Puts the people of a saved mail where their rows had them (E3): who is still ticked keeps role and address, the address of who
 * is not becomes text, and who was added takes an address that has nobody behind it, else OtherAddress.
 */
export function placeSavedPeople(saved: SavedEmail, people: readonly Link[]): PeoplePlan {
  const held = new Map<RecordId, readonly string[]>();
  const holders: RecordId[] = [];
  for (const { relationId, role, address } of inRoleOrder(saved.relations)) {
    if (!relationId || !address || role === 'other' || role === 'who') continue;
    held.set(relationId, [...(held.get(relationId) ?? []), same(address)]);
    holders.push(relationId);
  }
  const place = ({ id }: Link): number => {
    const at = holders.indexOf(id);
    return at < 0 ? holders.length : at;
  };
  const ordered = people.map((link) => withHeld(link, held)).sort((a, b) => place(a) - place(b));
  const plan = placePeople(savedAddresses(saved), ordered);
  return { ...plan, rows: [...plan.rows, ...moreRows(saved, people, plan)] };
}
