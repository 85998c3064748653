import type { RecordId } from './ids.ts';
import type { SavedEmail, SavedEmailSummary } from './records.ts';

/** Ids of all records that a saved mail is made of: one, or the parts of a split body (D10). */
export const idsOf = ({ id, parts }: SavedEmailSummary): readonly RecordId[] =>
  parts ? parts.present.map((part) => part.id) : [id];

/** Numbers of the parts that are not there; empty for a whole mail. */
export const missingParts = ({ parts }: Pick<SavedEmailSummary, 'parts'>): readonly number[] =>
  parts
    ? Array.from({ length: parts.of }, (_none, at) => at + 1).filter(
        (n) => !parts.present.some((part) => part.n === n),
      )
    : [];

/** The records themselves, first part first. */
export const partsOf = (saved: SavedEmail): readonly SavedEmail[] => saved.parts ?? [saved];

export function uniqueBy<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const known = seen.has(key(item));
    seen.add(key(item));
    return !known;
  });
}

type Numbered = SavedEmailSummary & { readonly part: { readonly n: number; readonly of: number } };

type PartList = [Numbered, ...Numbered[]];

const isPart = (summary: SavedEmailSummary): summary is Numbered => summary.part !== null;

const sameHand = (a: SavedEmailSummary, b: SavedEmailSummary): boolean =>
  a.owner.id === b.owner.id || a.createdBy.id === b.createdBy.id;

/** Whether a part may belong to these: of the same mail and number of parts, by the same hand, and not there yet. */
const belongs = (set: readonly Numbered[], part: Numbered): boolean =>
  set.every(
    (one) =>
      one.key === part.key &&
      one.part.of === part.part.of &&
      one.part.n !== part.part.n &&
      sameHand(one, part),
  );

const byNumber = (a: Numbered, b: Numbered): number => a.part.n - b.part.n;

function asOne(set: PartList): SavedEmailSummary {
  const all = [...set].sort(byNumber);
  const first = all.reduce((a, b) => (b.part.n < a.part.n ? b : a), set[0]);
  const times = all.map(({ changedAt }) => changedAt).sort();
  return {
    ...first,
    part: null,
    parts: { of: first.part.of, present: all.map(({ id, part: { n } }) => ({ n, id })) },
    changedAt: times.at(-1) ?? first.changedAt,
    links: uniqueBy(
      all.flatMap(({ links }) => links),
      ({ role, id }) => `${role} ${id}`,
    ),
  };
}

/**
 * Records as the mails that they stand for: the parts of a split body are one saved mail (D10). Two people, or two devices, may have
 * split the same mail: a part that is there already opens another set. The order of the first records is kept.
 */
export function joinParts(summaries: readonly SavedEmailSummary[]): readonly SavedEmailSummary[] {
  const sets: PartList[] = [];
  const oldestFirst = summaries.filter(isPart).sort((a, b) => {
    if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  });
  for (const part of oldestFirst) {
    const set = sets.find((one) => belongs(one, part));
    if (set) set.push(part);
    else sets.push([part]);
  }
  const told = new Set<PartList>();
  return summaries.flatMap((summary) => {
    if (!isPart(summary)) return [summary];
    const set = sets.find((one) => one.includes(summary));
    if (!set || told.has(set)) return [];
    told.add(set);
    return [asOne(set)];
  });
}
