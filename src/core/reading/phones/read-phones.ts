import type { Phone } from '../content.ts';
import { countryOfDomain, countryOfNumber, resolved } from './country.ts';
import type { FoundPhone } from './find-phones.ts';

/** Numbers of a text with their country's code; `domain` is the sender's, for numbers without one. */
export function readPhones(found: readonly FoundPhone[], domain: string): readonly Phone[] {
  const abroad = found
    .map(({ written }) => countryOfNumber(written))
    .find((country) => country !== null);
  const country = abroad ?? countryOfDomain(domain);
  return found.map(({ written, extension, kind }) => ({
    written,
    e164: resolved(written, country),
    extension,
    kind,
  }));
}
