import type { CrmRecord } from '../crm/records.ts';
import { entryOf, type Choices } from './choices.ts';
import { threadIdOf, type Clues } from './clues.ts';
import { textOf } from './field-text.ts';
import type { Hit } from './hit.ts';
import { WEIGHT } from './reason.ts';

/** Email records and activities are not what a mail is linked to. */
const ACTIVITIES = new Set(['Task', 'Event', 'EmailMessage']);

/** Records that the mail names itself: linked in the text, or a case number in the subject. */
export function namedHits(clues: Clues, pool: ReadonlyMap<string, CrmRecord>): readonly Hit[] {
  const linked = clues.linkedIds.flatMap((id): Hit[] => {
    const record = pool.get(id);
    return record === undefined || ACTIVITIES.has(record.object)
      ? []
      : [{ record, reason: { kind: 'linkedInText' }, weight: WEIGHT.linkedInText }];
  });
  const wanted = new Set(clues.caseNumbers);
  const numbered = [...pool.values()].flatMap((record): Hit[] => {
    const number = record.object === 'Case' ? textOf(record, 'CaseNumber') : null;
    return number === null || !wanted.has(number)
      ? []
      : [{ record, reason: { kind: 'caseNumber', number }, weight: WEIGHT.caseNumber }];
  });
  return [...linked, ...numbered];
}

/** What the user picked before, for this conversation or one of its addresses (R5). */
export function chosenHits(
  clues: Clues,
  choices: Choices,
  pool: ReadonlyMap<string, CrmRecord>,
): readonly Hit[] {
  const threadId = threadIdOf(clues);
  const names: readonly (string | null)[] = [
    ...(threadId === null ? [] : [null]),
    ...clues.addressees.map(({ address }) => address),
  ];
  return names.flatMap((address, at) => {
    const choice =
      address === null
        ? entryOf(choices.byThread, threadId ?? '')
        : entryOf(choices.byAddress, address);
    const ids = choice === undefined ? [] : [choice.relatedTo ?? '', ...choice.people];
    const weight =
      address === null ? WEIGHT.chosenThread : WEIGHT.chosenAddress - Math.min(at, 400) / 100;
    return ids.flatMap((id): Hit[] => {
      const record = pool.get(id);
      return record ? [{ record, reason: { kind: 'chosen', address }, weight }] : [];
    });
  });
}
