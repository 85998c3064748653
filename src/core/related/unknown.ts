import { isPerson } from './match-people.ts';
import type { RelatedRecord, UnknownAddress } from './related.ts';
import type { World } from './world.ts';

const shares = ({ reasons }: RelatedRecord, where: 'signature' | 'text'): boolean =>
  reasons.some(
    (reason) =>
      (reason.kind === 'phone' && reason.where === where) ||
      (where === 'signature' && reason.kind === 'fullName'),
  );

/** Addresses that matched nobody, and who might be behind them: *Use this one and add the address* (R3, R8). */
export function unknownAddresses(
  { input, signature, isKnown }: World,
  records: readonly RelatedRecord[],
): readonly UnknownAddress[] {
  const people = records.filter(({ record }) => isPerson(record));
  return input.clues.addressees
    .filter(({ address }) => !isKnown(address))
    .map((addressee) => {
      const where = addressee === signature.sender ? 'signature' : 'text';
      const isTheirs = where === 'signature' || signature.mentioned.includes(addressee);
      const candidates = isTheirs ? people.filter((one) => shares(one, where)) : [];
      return { addressee, candidates: candidates.map(({ record }) => record.id) };
    });
}
