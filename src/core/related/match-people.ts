import type { Catalog } from '../crm/describe.ts';
import { parseRecordId } from '../crm/ids.ts';
import type { CrmRecord } from '../crm/records.ts';
import type { SearchAnswer } from '../crm/search.ts';
import { parseAddress } from '../mail/address.ts';
import { bestRole, isOnMail, roleStep, type Addressee } from './clues.ts';
import { textOf } from './field-text.ts';
import { WEIGHT, type Reason } from './reason.ts';

/** A record that an address of the mail belongs to. */
export type PersonMatch = {
  readonly addressee: Addressee;
  readonly record: CrmRecord;
  readonly reason: Reason;
  readonly weight: number;
};

type Holder = { readonly record: CrmRecord; readonly field: string };

const keyOf = (written: unknown): string | null =>
  typeof written === 'string' ? (parseAddress(written)?.key ?? written.trim().toLowerCase()) : null;

type FieldsSearched = Pick<SearchAnswer, 'emailFields'>;

/** Fields of an object that hold addresses: those that were searched, else those that describe knows. */
function emailFieldsOf(
  object: string,
  { emailFields }: FieldsSearched,
  catalog: Catalog | null,
): readonly string[] {
  return (
    emailFields[object] ??
    Object.values(catalog?.objects[object]?.fields ?? {})
      .filter(({ type }) => type === 'email')
      .map(({ name }) => name)
  );
}

/** Every address of a record in the order of its fields, lower case, without repeats. */
export const emailsOf = (
  record: CrmRecord,
  searched: FieldsSearched,
  catalog: Catalog | null,
): readonly string[] => [
  ...new Set(
    emailFieldsOf(record.object, searched, catalog).flatMap((field) => {
      const key = keyOf(record.fields[field]);
      return key === null || key === '' ? [] : [key];
    }),
  ),
];

/** Users are colleagues, not what a mail is about. */
const isSearched = ({ object }: CrmRecord): boolean => object !== 'User';

/** Who has which address, over every record that came back: one pass. */
function holdersByAddress(
  records: Iterable<CrmRecord>,
  searched: FieldsSearched,
  catalog: Catalog | null,
): ReadonlyMap<string, readonly Holder[]> {
  const holders = new Map<string, Holder[]>();
  for (const record of records) {
    if (!isSearched(record)) continue;
    const seen = new Set<string>();
    for (const field of emailFieldsOf(record.object, searched, catalog)) {
      const key = keyOf(record.fields[field]);
      if (key === null || key === '' || seen.has(key)) continue;
      seen.add(key);
      const list = holders.get(key);
      if (list) list.push({ record, field });
      else holders.set(key, [{ record, field }]);
    }
  }
  return holders;
}

/** The Contact that a Lead became; null for one that was not converted, or whose Contact the user may not see. */
function contactOfLead(
  lead: CrmRecord,
  contacts: ReadonlyMap<string, CrmRecord>,
): CrmRecord | null {
  const id = parseRecordId(textOf(lead, 'ConvertedContactId') ?? '');
  const name = textOf(lead, 'ConvertedContact.Name');
  if (id === null) return null;
  return contacts.get(id) ?? (name === null ? null : { id, object: 'Contact', name, fields: {} });
}

const isConverted = (record: CrmRecord): boolean =>
  record.object === 'Lead' &&
  (record.fields['IsConverted'] === true || textOf(record, 'ConvertedContactId') !== null);

const labels = (
  catalog: Catalog | null,
  object: string,
  field: string,
): { object: string; field: string } => {
  const described = catalog?.objects[object];
  return {
    object: described?.label ?? object,
    field: described?.fields[field]?.label ?? field,
  };
};

/** Earlier addresses of a long list weigh a hair more, never a whole step. */
const weightOf = (addressee: Addressee, at: number): number =>
  (isOnMail(addressee) ? WEIGHT.address : WEIGHT.addressInText) -
  5 * roleStep(addressee) * (isOnMail(addressee) ? 1 : 0) -
  Math.min(at, 400) / 100;

/** Every record behind every address, the address's own order kept (R2, R9). */
export function matchPeople(
  addressees: readonly Addressee[],
  records: readonly CrmRecord[],
  searched: FieldsSearched,
  catalog: Catalog | null,
): readonly PersonMatch[] {
  const holders = holdersByAddress(records, searched, catalog);
  const contacts = new Map<string, CrmRecord>(
    records.filter(({ object }) => object === 'Contact').map((contact) => [contact.id, contact]),
  );
  return addressees.flatMap((addressee, at) => {
    const role = bestRole(addressee);
    const { address } = addressee;
    const found = holders.get(address) ?? [];
    return found.flatMap(({ record, field }): PersonMatch[] => {
      const weight = weightOf(addressee, at);
      if (!isConverted(record)) {
        const reason = {
          kind: 'address',
          address,
          ...labels(catalog, record.object, field),
          role,
        } as const;
        return [{ addressee, record, reason, weight }];
      }
      const contact = contactOfLead(record, contacts);
      const reason = { kind: 'convertedLead', address, lead: record.name, role } as const;
      return contact === null
        ? []
        : [{ addressee, record: contact, reason, weight: weight - 0.005 }];
    });
  });
}

export const isPerson = ({ object }: Pick<CrmRecord, 'object'>): boolean =>
  object === 'Contact' || object === 'Lead';

/** The different people behind each address that has any: a Contact and the Lead that became it are one. */
export function peopleByAddress(
  matches: readonly PersonMatch[],
): ReadonlyMap<string, readonly CrmRecord[]> {
  const people = new Map<string, CrmRecord[]>();
  for (const { addressee, record } of matches) {
    if (!isPerson(record)) continue;
    const known = people.get(addressee.address) ?? [];
    if (!known.some(({ id }) => id === record.id)) known.push(record);
    people.set(addressee.address, known);
  }
  return people;
}
