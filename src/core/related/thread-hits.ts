import type { RecordId } from '../crm/ids.ts';
import type { CrmRecord, LinkedRecord, SavedEmailSummary } from '../crm/records.ts';
import type { Hit } from './hit.ts';
import { isPerson } from './match-people.ts';
import { WEIGHT, type Reason } from './reason.ts';
import { newestFirst } from './thread-order.ts';

/** The record as it came back, or as much of it as the link itself tells. */
function recordOf(link: LinkedRecord, pool: ReadonlyMap<string, CrmRecord>): CrmRecord | null {
  const { id, object, name } = link;
  return pool.get(id) ?? (name === '' ? null : { id, object, name, fields: {} });
}

const isMine = ({ owner, createdBy }: SavedEmailSummary, userId: RecordId | null): boolean =>
  userId !== null && (owner.id === userId || createdBy.id === userId);

/** Colleagues on the mail are not records that it is about. */
const isShown = ({ object }: LinkedRecord): boolean => object !== 'User';

/** Links of the saved copies of this mail: the green checks (R6). */
export const savedHits = (
  saved: readonly SavedEmailSummary[],
  pool: ReadonlyMap<string, CrmRecord>,
): readonly Hit[] =>
  saved
    .flatMap(({ links }) => links)
    .filter(isShown)
    .flatMap((link) => {
      const record = recordOf(link, pool);
      return record === null
        ? []
        : [{ record, reason: { kind: 'linkedHere' }, weight: WEIGHT.linkedHere }];
    });

type Linked = {
  readonly link: LinkedRecord;
  readonly at: number;
  readonly mail: SavedEmailSummary;
};

function reasonOf(linked: readonly Linked[], userId: RecordId | null): Reason {
  const mine = linked.filter(({ mail }) => isMine(mail, userId));
  const counted = mine.length > 0 ? mine : linked;
  const positions = new Set(linked.map(({ at }) => at));
  let run = 0;
  while (positions.has(run)) run += 1;
  const inRun = counted.filter(({ at }) => at < run).length;
  return {
    kind: 'threadLink',
    count: inRun > 0 ? inRun : counted.length,
    last: inRun > 0,
    by: mine.length > 0 ? null : (counted[0]?.mail.createdBy.name ?? null),
  };
}

function weightOf(record: CrmRecord, linked: readonly Linked[], userId: RecordId | null): number {
  const newest = Math.min(9, ...linked.map(({ at }) => at));
  if (isPerson(record)) return WEIGHT.threadPerson - newest / 10;
  const mine = linked.some(({ mail }) => isMine(mail, userId));
  return (mine ? WEIGHT.threadLink : WEIGHT.threadLinkByOther) - newest;
}

/** What other saved mails of the conversation are linked to (R3, T1). */
export function threadHits(
  thread: readonly SavedEmailSummary[],
  pool: ReadonlyMap<string, CrmRecord>,
  userId: RecordId | null,
): readonly Hit[] {
  const byRecord = new Map<RecordId, Linked[]>();
  newestFirst(thread).forEach((mail, at) => {
    for (const link of new Map(mail.links.map((one) => [one.id, one])).values()) {
      if (!isShown(link)) continue;
      const known = byRecord.get(link.id);
      if (known) known.push({ link, at, mail });
      else byRecord.set(link.id, [{ link, at, mail }]);
    }
  });
  return [...byRecord.values()].flatMap((linked) => {
    const named = linked.find(({ link }) => link.name !== '') ?? linked[0];
    const record = named ? recordOf(named.link, pool) : null;
    return record === null
      ? []
      : [{ record, reason: reasonOf(linked, userId), weight: weightOf(record, linked, userId) }];
  });
}
