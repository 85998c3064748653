import type { RecordId } from '../crm/ids.ts';
import type { CrmRecord } from '../crm/records.ts';
import { mayTick } from './clues.ts';
import { collectHits } from './collect-hits.ts';
import { groupRecords } from './group-records.ts';
import { emailsOf, isPerson } from './match-people.ts';
import type { RelateInput } from './relate-input.ts';
import { FLOOR, inOrder, type Weighed } from './reason.ts';
import type { Related, RelatedRecord } from './related.ts';
import { orderRecords, type Ranked } from './order.ts';
import { tickRelatedTo, type Ticked } from './tick.ts';
import { unknownAddresses } from './unknown.ts';
import { worldOf, type World } from './world.ts';

function rank(world: World): readonly Ranked[] {
  const byRecord = new Map<RecordId, { record: CrmRecord; weighed: Weighed[] }>();
  for (const { record, reason, weight } of collectHits(world)) {
    const known = byRecord.get(record.id);
    if (known) known.weighed.push({ reason, weight });
    else byRecord.set(record.id, { record, weighed: [{ reason, weight }] });
  }
  return orderRecords(
    [...byRecord.values()].map(({ record, weighed }) => ({ record, weighed: inOrder(weighed) })),
  );
}

/** People and Related To that are ticked before the user looks (R11). */
function ticks(world: World, ranked: readonly Ranked[]): readonly Ticked[] {
  const { input } = world;
  if (!input.settings.tickLikely) return [];
  const people = world.judged
    .filter(({ addressee }) => mayTick(addressee))
    .flatMap(({ pick, why }) => (pick === null || why === null ? [] : [{ id: pick, why }]));
  const reached = new Set(
    world.judged
      .filter(({ addressee }) => mayTick(addressee))
      .flatMap(({ people }) => people.map(({ id }) => id)),
  );
  const relatedTo = tickRelatedTo(
    {
      clues: input.clues,
      choices: input.choices,
      thread: input.answer.thread,
      roles: world.roles,
      userId: input.userId,
      business: ranked.map(({ record }) => record).filter((record) => !isPerson(record)),
      people: ranked.map(({ record }) => record).filter(({ id }) => reached.has(id)),
    },
    input.settings,
  );
  return relatedTo === null ? people : [...people, relatedTo];
}

/** Which records have to do with the mail, why, in which order, and which are ticked (R2, R3, R5, R9, R11). */
export function relate(input: RelateInput): Related {
  const world = worldOf(input);
  const ranked = rank(world);
  const ticked = new Map(ticks(world, ranked).map(({ id, why }) => [id, why]));
  const linked = new Set(input.answer.saved.flatMap(({ links }) => links.map(({ id }) => id)));
  const records = ranked.map(({ record, weighed }): RelatedRecord => {
    const strength = weighed[0]?.weight ?? 0;
    return {
      record,
      reasons: weighed.map(({ reason }) => reason),
      strength,
      tick: strength >= FLOOR ? (ticked.get(record.id) ?? null) : null,
      linked: linked.has(record.id),
      emails: emailsOf(record, input.answer, input.catalog),
    };
  });
  const places = new Map(records.map(({ record }, at) => [record.id, at]));
  const placeOf = (id: RecordId): number => places.get(id) ?? records.length;
  const isMine = (one: { owner: { id: RecordId }; createdBy: { id: RecordId } }): boolean =>
    one.owner.id === input.userId || one.createdBy.id === input.userId;
  return {
    groups: groupRecords(records, world),
    addresses: world.judged.map(({ addressee, people }) => ({
      addressee,
      people: people.map(({ id }) => id).sort((a, b) => placeOf(a) - placeOf(b)),
    })),
    unknown: unknownAddresses(world, records),
    saved: [...input.answer.saved].sort((a, b) => Number(isMine(b)) - Number(isMine(a))),
    missing: [input.answer, ...input.followUps].flatMap(({ missing }) => missing),
  };
}
