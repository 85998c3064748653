import type { RecordId } from '../crm/ids.ts';
import type { LinkedRecord, Person, SavedEmailSummary } from '../crm/records.ts';
import { keyOf, newestFirst } from './thread-order.ts';

/** A mail of the conversation as another source tells of it (Graph, or what was opened before). */
type ThreadMail = {
  /** Without brackets. */
  readonly key: string;
  readonly subject: string;
  readonly from: string;
  readonly date: string | null;
};

export type CoveredMail = {
  readonly key: string;
  readonly isThis: boolean;
  /** Null where only the mail's key is known. */
  readonly subject: string | null;
  readonly from: string | null;
  readonly date: string | null;
  /** Who saved it, the user first; empty = not saved. */
  readonly savedBy: readonly Person[];
  readonly links: readonly LinkedRecord[];
};

/** How much of the conversation is saved (T1). */
export type Coverage = {
  readonly saved: number;
  /** Mails of the conversation; null where only the saved ones are known. */
  readonly of: number | null;
  /** Oldest first, this mail last. */
  readonly mails: readonly CoveredMail[];
};

export type CoverageInput = {
  readonly key: string | null;
  /** Oldest first; empty where the mail's headers could not be read or name no other mail (W8). */
  readonly threadKeys: readonly string[];
  readonly saved: readonly SavedEmailSummary[];
  readonly thread: readonly SavedEmailSummary[];
  /** Mails that are known beyond their key. */
  readonly known: readonly ThreadMail[];
  readonly userId: RecordId | null;
};

function saversOf(
  summaries: readonly SavedEmailSummary[],
  userId: RecordId | null,
): readonly Person[] {
  const people = new Map(summaries.map(({ createdBy }) => [createdBy.id, createdBy]));
  return [...people.values()].sort((a, b) => Number(b.id === userId) - Number(a.id === userId));
}

const uniqueLinks = (summaries: readonly SavedEmailSummary[]): readonly LinkedRecord[] => [
  ...new Map(summaries.flatMap(({ links }) => links).map((link) => [link.id, link])).values(),
];

/** The mails of a conversation by key: those named in the headers in their order, then those only the org knows, by date. */
function keysInOrder({ key, threadKeys, saved, thread, known }: CoverageInput): readonly string[] {
  const fromOrg = newestFirst([...thread, ...saved])
    .toReversed()
    .map(keyOf);
  const all = new Set([...threadKeys, ...known.map((mail) => mail.key), ...fromOrg]);
  if (key !== null) all.delete(key);
  return [...all, ...(key === null ? [] : [key])];
}

export function coverage(input: CoverageInput): Coverage {
  const { key, userId } = input;
  const records = new Map<string, SavedEmailSummary[]>();
  for (const summary of [...input.saved, ...input.thread]) {
    const of = keyOf(summary);
    records.set(of, [...(records.get(of) ?? []), summary]);
  }
  const known = new Map(input.known.map((mail) => [mail.key, mail]));
  const mails = keysInOrder(input).map((one): CoveredMail => {
    const summaries = records.get(one) ?? [];
    const [first] = summaries;
    const told = known.get(one);
    return {
      key: one,
      isThis: one === key,
      subject: told?.subject ?? first?.subject ?? null,
      from: told?.from ?? null,
      date: told?.date ?? first?.mailDate ?? null,
      savedBy: saversOf(summaries, userId),
      links: uniqueLinks(summaries),
    };
  });
  const listed = input.threadKeys.length > 0 || input.known.length > 0;
  return {
    saved: mails.filter(({ savedBy }) => savedBy.length > 0).length,
    of: listed ? mails.length : null,
    mails,
  };
}
