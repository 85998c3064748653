import type { PhoneKind, SignatureFacts, Sourced } from '../reading/content.ts';
import { companyGuess } from '../reading/signature/fields/company-guess.ts';
import type { Addressee } from './clues.ts';
import type { NewObject } from './new-objects.ts';
import { splitName } from './split-name.ts';

/** Where a value comes from: a line of the signature, or only the domain of the address. */
export type ValueSource =
  | { readonly kind: 'signature'; readonly line: string }
  | { readonly kind: 'domain'; readonly domain: string };

type Prefilled = { readonly value: string; readonly source: ValueSource | null };

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

const fromLine = (line: string): ValueSource => ({ kind: 'signature', line });

const sourced = (found: Sourced<string> | null | undefined): Prefilled =>
  found ? { value: found.value, source: fromLine(found.line) } : unsourced('');

function phoneOf(signature: SignatureFacts | null, kinds: readonly PhoneKind[]): Prefilled {
  const found = signature?.phones.find(({ value }) => kinds.includes(value.kind));
  return found
    ? { value: found.value.e164 ?? found.value.written, source: fromLine(found.line) }
    : unsourced('');
}

function nameValues({ addressee, signature, typed }: PrefillInput): Values {
  const name = signature?.name;
  const split = splitName(name?.value ?? typed ?? addressee?.name ?? '');
  const source = name ? fromLine(name.line) : null;
  return {
    FirstName: { value: signature?.firstName ?? split.first, source },
    LastName: { value: signature?.lastName ?? split.last, source },
  };
}

function addressValues({ signature }: PrefillInput, prefix: string): Values {
  const found = signature?.address;
  const part = (value: string | null | undefined): Prefilled =>
    value && found ? { value, source: fromLine(found.line) } : unsourced('');
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

/** The company of the signature; else what the user typed or the org knows; else what the domain suggests, told as such. */
function company({ addressee, signature }: PrefillInput, known: string): Prefilled {
  if (signature?.company) return sourced(signature.company);
  if (known !== '') return unsourced(known);
  const guess = companyGuess(addressee?.searchAddress ?? '');
  return guess === null
    ? unsourced('')
    : { value: guess.value, source: { kind: 'domain', domain: guess.line } };
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
        Company: company(input, input.account?.name ?? ''),
        Website: website(input),
        ...addressValues(input, ''),
      };
    case 'Account':
      return {
        Name: company(input, input.typed ?? ''),
        Website: website(input),
        Phone: phoneOf(input.signature, ['office', 'other']),
        Fax: phoneOf(input.signature, ['fax']),
        ...addressValues(input, 'Billing'),
      };
  }
}
