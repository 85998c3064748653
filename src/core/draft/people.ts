import type { RecordId } from '../crm/ids.ts';
import type { MailAddress } from '../mail/mail.ts';
import type { Cut } from './cuts.ts';
import type { Link } from './values.ts';

export type AddressRole = 'from' | 'to' | 'cc' | 'bcc';

/** Every address that the record names, sender first. */
export type RecordAddresses = { readonly from: MailAddress | null } & Readonly<
  Record<'to' | 'cc' | 'bcc', readonly MailAddress[]>
>;

/** A relation that needs a row of its own. */
export type RelationRow = {
  readonly id: RecordId;
  readonly type: 'ToAddress' | 'CcAddress' | 'BccAddress' | 'OtherAddress';
  /** The address in the mail; null for somebody who is not on it. */
  readonly address: string | null;
};

/** How the people of a record are written: every address exactly once (W1). */
export type PeoplePlan = {
  readonly fromId: RecordId | null;
  readonly toIds: readonly RecordId[];
  readonly ccIds: readonly RecordId[];
  readonly bccIds: readonly RecordId[];
  readonly rows: readonly RelationRow[];
  readonly toText: readonly string[];
  readonly ccText: readonly string[];
  readonly bccText: readonly string[];
};

const TYPES = { to: 'ToAddress', cc: 'CcAddress', bcc: 'BccAddress' } as const;
const same = (address: string): string => address.trim().toLowerCase();

/** Each address once, with the first role it has: sender before To before Cc before Bcc. */
function uniqueAddresses(addresses: RecordAddresses): readonly (readonly [AddressRole, string])[] {
  const seen = new Set<string>();
  const all: [AddressRole, string][] = [
    ...(addresses.from ? [['from', addresses.from.address] as [AddressRole, string]] : []),
    ...(['to', 'cc', 'bcc'] as const).flatMap((role) =>
      addresses[role].map(({ address }): [AddressRole, string] => [role, address]),
    ),
  ];
  return all.filter(([, address]) => {
    const key = same(address);
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * Puts every address of the mail and every ticked person into exactly one place (W1): the best person behind an address takes the
 * address's own type, by id where it is the record's Email and by a row otherwise; other people become OtherAddress, so nobody who
 * is not on the mail is ever written into To or Cc (D5); addresses with nobody behind them stay text.
 */
export function placePeople(addresses: RecordAddresses, people: readonly Link[]): PeoplePlan {
  const ids = { to: [] as RecordId[], cc: [] as RecordId[], bcc: [] as RecordId[] };
  const text = { to: [] as string[], cc: [] as string[], bcc: [] as string[] };
  const rows: RelationRow[] = [];
  const placed = new Set<RecordId>();
  let fromId: RecordId | null = null;

  for (const [role, address] of uniqueAddresses(addresses)) {
    const key = same(address);
    const best = people.find(({ emails }) => emails.includes(key));
    if (best) placed.add(best.id);
    if (role === 'from') fromId = best?.id ?? null;
    else if (!best) text[role].push(address);
    else if (best.emails[0] === key && !ids[role].includes(best.id)) ids[role].push(best.id);
    else rows.push({ id: best.id, type: TYPES[role], address });
  }
  const others = people.filter(({ id }) => !placed.has(id));
  return {
    fromId,
    toIds: ids.to,
    ccIds: ids.cc,
    bccIds: ids.bcc,
    rows: [
      ...rows,
      ...others.map(({ id }): RelationRow => ({ id, type: 'OtherAddress', address: null })),
    ],
    toText: text.to,
    ccText: text.cc,
    bccText: text.bcc,
  };
}

/** Addresses joined for a text field, cut by whole addresses. */
export function joinAddresses(
  field: string,
  addresses: readonly string[],
  limit: number,
): { readonly text: string | null; readonly cuts: readonly Cut[] } {
  let text = '';
  const left: string[] = [];
  for (const address of addresses) {
    const longer = text === '' ? address : `${text}; ${address}`;
    if (left.length > 0 || longer.length > limit) left.push(address);
    else text = longer;
  }
  return {
    text: text === '' ? null : text,
    cuts: left.length > 0 ? [{ kind: 'addresses-cut', field, addresses: left }] : [],
  };
}
