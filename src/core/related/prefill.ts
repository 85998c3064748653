import type { PhoneKind, SignatureFacts, Sourced } from '../reading/content.ts';
import type { Addressee } from './clues.ts';
import { splitName } from './split-name.ts';

/** Objects that an unknown address can become (R8). */
export const NEW_OBJECTS = ['Contact', 'Lead', 'Account'] as const;
export type NewObject = (typeof NEW_OBJECTS)[number];

/** A value for a field, and the line of the signature that it was read from. */
type Prefilled = { readonly value: string; readonly source: string | null };

/** The account that the new person belongs to, and the domain that told so. */
export type AccountGuess = { readonly id: string; readonly name: string; readonly domain: string };

export type PrefillInput = {
  /** Null for a record that belongs to no address of the mail. */
  readonly addressee: Addressee | null;
  /** Only where the signature is this person's own. */
  readonly signature: SignatureFacts | null;
  readonly account: AccountGuess | null;
  /** What the user searched for before creating; null where the record is for an address. */
  readonly typed: string | null;
};

type Values = Readonly<Record<string, Prefilled>>;

const unsourced = (value: string): Prefilled => ({ value, source: null });

const sourced = (found: Sourced<string> | null | undefined): Prefilled =>
  found ? { value: found.value, source: found.line } : unsourced('');

function phoneOf(signature: SignatureFacts | null, kinds: readonly PhoneKind[]): Prefilled {
  const found = signature?.phones.find(({ value }) => kinds.includes(value.kind));
  return found
    ? { value: found.value.e164 ?? found.value.written, source: found.line }
    : unsourced('');
}

function nameValues({ addressee, signature, typed }: PrefillInput): Values {
  const name = signature?.name;
  const split = splitName(name?.value ?? typed ?? addressee?.name ?? '');
  const source = name?.line ?? null;
  return {
    FirstName: { value: signature?.firstName ?? split.first, source },
    LastName: { value: signature?.lastName ?? split.last, source },
  };
}

function addressValues({ signature }: PrefillInput, prefix: string): Values {
  const found = signature?.address;
  const part = (value: string | null | undefined): Prefilled =>
    value ? { value, source: found?.line ?? null } : unsourced('');
  const { value } = found ?? {};
  return {
    [`${prefix}Street`]: part(value?.street),
    [`${prefix}City`]: part(value?.city),
    [`${prefix}PostalCode`]: part(value?.postalCode),
    [`${prefix}State`]: part(value?.state),
    [`${prefix}Country`]: part(value?.country),
  };
}

function website({ addressee, signature }: PrefillInput): Prefilled {
  return signature?.website
    ? sourced(signature.website)
    : unsourced(addressee?.companyDomain ?? '');
}

const personValues = (input: PrefillInput): Values => ({
  ...nameValues(input),
  Title: sourced(input.signature?.title),
  Email: unsourced(input.addressee?.searchAddress ?? ''),
  MobilePhone: phoneOf(input.signature, ['mobile']),
  Phone: phoneOf(input.signature, ['office', 'direct', 'other']),
  Fax: phoneOf(input.signature, ['fax']),
});

/** What is known for the fields of a new record; a field that is not named here starts empty. */
export function prefill(object: NewObject, input: PrefillInput): Values {
  const company = sourced(input.signature?.company);
  switch (object) {
    case 'Contact':
      return {
        ...personValues(input),
        AccountId: unsourced(input.account?.id ?? ''),
        ...addressValues(input, 'Mailing'),
      };
    case 'Lead':
      return {
        ...personValues(input),
        Company: company.value === '' ? unsourced(input.account?.name ?? '') : company,
        Website: website(input),
        ...addressValues(input, ''),
      };
    case 'Account':
      return {
        Name: company.value === '' ? unsourced(input.typed ?? '') : company,
        Website: website(input),
        Phone: phoneOf(input.signature, ['office', 'other']),
        Fax: phoneOf(input.signature, ['fax']),
        ...addressValues(input, 'Billing'),
      };
  }
}
