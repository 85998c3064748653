import type { IncompletePart } from '../../../core/crm/search.ts';
import type { CrmFailure } from '../../../core/ports/crm.ts';
import { partBody } from '../composite.ts';
import type { Ask, Asked } from './ask.ts';

const wordsOf = (failure: CrmFailure): string => ('message' in failure ? failure.message : '');

/** Objects whose query failed, in Salesforce's words; the rest of the answer still holds. */
export const incompleteParts = (asked: Asked, asks: readonly Ask[]): readonly IncompletePart[] =>
  asks.flatMap(({ ref, object }) => {
    const failure = asked.failures.get(ref);
    return failure ? [{ object, message: wordsOf(failure) }] : [];
  });

/** Rows asked for by id that were refused for another reason than being gone. */
export const refusedRows = (
  asked: Asked,
  parts: readonly { readonly ref: string; readonly object: string }[],
): readonly IncompletePart[] =>
  parts.flatMap(({ ref, object }) => {
    const body = partBody(asked.answers, ref, { action: 'read', object, step: null });
    return body.ok || body.failure.kind === 'gone'
      ? []
      : [{ object, message: wordsOf(body.failure) }];
  });
