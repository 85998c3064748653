import type { RecordId } from '../crm/ids.ts';
import type { CrmRecord } from '../crm/records.ts';
import { textOf } from './field-text.ts';
import type { Hit } from './hit.ts';
import { WEIGHT } from './reason.ts';

/** Why one of several people behind an address is the likeliest; null where nothing tells (R11). */
export type PersonTick = 'onlyMatch' | 'chosen' | 'mine' | 'lastActive';

export type Judged = {
  readonly pick: RecordId | null;
  readonly why: PersonTick | null;
  /** What tells the people apart, in words. */
  readonly hits: readonly Hit[];
};

/** The one whose last activity is later than everybody else's; null where two share the day or nobody has one. */
function lastActive(people: readonly CrmRecord[]): { record: CrmRecord; on: string } | null {
  const [first, second] = people
    .map((record) => ({ record, on: textOf(record, 'LastActivityDate') ?? '' }))
    .sort((a, b) => (a.on < b.on ? 1 : -1));
  return first && first.on !== '' && first.on !== second?.on ? first : null;
}

/** Judges the people behind one address: the remembered, else mine, else the last active, else nobody (R9, R11). */
export function judge(
  people: readonly CrmRecord[],
  chosen: readonly RecordId[],
  userId: RecordId | null,
): Judged {
  const [only] = people;
  if (only === undefined) return { pick: null, why: null, hits: [] };
  if (people.length === 1) return { pick: only.id, why: 'onlyMatch', hits: [] };

  const mine = people.filter(({ fields }) => userId !== null && fields['OwnerId'] === userId);
  const latest = lastActive(mine.length > 0 ? mine : people);
  const remembered = chosen.find((id) => people.some((person) => person.id === id));
  const count = people.length;
  const hits = [
    ...people.map((record): Hit => ({
      record,
      reason: { kind: 'shared', count },
      weight: WEIGHT.shared,
    })),
    ...(mine.length < count ? mine : []).map((record): Hit => ({
      record,
      reason: { kind: 'mine' },
      weight: WEIGHT.mine,
    })),
    ...(latest
      ? [
          {
            record: latest.record,
            reason: { kind: 'lastActive', on: latest.on },
            weight: WEIGHT.lastActive,
          } as const,
        ]
      : []),
  ];
  const [one, another] = mine;
  if (remembered !== undefined) return { pick: remembered, why: 'chosen', hits };
  if (one && !another) return { pick: one.id, why: 'mine', hits };
  return { pick: latest?.record.id ?? null, why: latest ? 'lastActive' : null, hits };
}
