import type { IncompletePart } from '../../../core/crm/search.ts';
import type { CrmFailure } from '../../../core/ports/crm.ts';
import type { Ask, Asked } from './ask.ts';

const wordsOf = (failure: CrmFailure): string => ('message' in failure ? failure.message : '');

/** Objects whose query failed, in Salesforce's words; the rest of the answer still holds. */
export const incompleteParts = (asked: Asked, asks: readonly Ask[]): readonly IncompletePart[] =>
  asks.flatMap(({ ref, object }) => {
    const failure = asked.failures.get(ref);
    return failure ? [{ object, message: wordsOf(failure) }] : [];
  });
