import { parseRecordId, type RecordId } from '../crm/ids.ts';

/** What the user picked by hand for one address or one conversation. */
export type Choice = {
  readonly people: readonly RecordId[];
  readonly relatedTo: RecordId | null;
  /** When, ISO 8601 UTC; the oldest are forgotten first. */
  readonly at: string;
};

/** Remembered on this device only (R5). Addresses in lower case; a thread is named by its first mail's key. */
export type Choices = {
  readonly byAddress: Readonly<Record<string, Choice>>;
  readonly byThread: Readonly<Record<string, Choice>>;
};

export const NO_CHOICES: Choices = { byAddress: {}, byThread: {} };

/** What the user ended up with in one mail. */
export type Pick = {
  readonly threadId: string | null;
  /** Ticked by hand where an address left a choice, by address. */
  readonly people: Readonly<Record<string, RecordId>>;
  /** Ticked by hand, and on the mail by no address. */
  readonly others: readonly RecordId[];
  /** Related To, if the user chose it. */
  readonly relatedTo: RecordId | null;
  /** Whose choice the Related To is: From, To and Cc of the mail. */
  readonly addresses: readonly string[];
  readonly at: string;
};

/** An entry by name. Message-IDs are strangers' text: `constructor` must not find what every object has. */
export const entryOf = <T>(entries: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(entries, name) ? entries[name] : undefined;

const merged = (
  old: Choice | undefined,
  people: readonly RecordId[],
  relatedTo: RecordId | null,
  at: string,
): Choice => ({
  people: people.length > 0 ? [...new Set(people)] : (old?.people ?? []),
  relatedTo: relatedTo ?? old?.relatedTo ?? null,
  at,
});

/** The entries that a pick changes, ready to be kept one by one. */
export function remember(choices: Choices, pick: Pick): Choices {
  const { threadId, people, others, relatedTo, at } = pick;
  const addresses = new Set([
    ...Object.keys(people),
    ...(relatedTo === null ? [] : pick.addresses),
  ]);
  const byAddress = [...addresses].map((address): [string, Choice] => {
    const person = entryOf(people, address);
    const chosen = person === undefined ? [] : [person];
    return [address, merged(entryOf(choices.byAddress, address), chosen, relatedTo, at)];
  });
  const all = [...Object.values(people), ...others];
  const byThread: [string, Choice][] =
    threadId === null || (all.length === 0 && relatedTo === null)
      ? []
      : [[threadId, merged(entryOf(choices.byThread, threadId), all, relatedTo, at)]];
  return { byAddress: Object.fromEntries(byAddress), byThread: Object.fromEntries(byThread) };
}

/** Every record that was chosen for these addresses or this thread, thread first. */
export function chosenIds(
  choices: Choices,
  addresses: readonly string[],
  threadId: string | null,
): readonly RecordId[] {
  const found = [
    ...(threadId === null ? [] : [entryOf(choices.byThread, threadId)]),
    ...addresses.map((address) => entryOf(choices.byAddress, address)),
  ];
  const ids = found.flatMap((choice) =>
    choice === undefined
      ? []
      : [...(choice.relatedTo === null ? [] : [choice.relatedTo]), ...choice.people],
  );
  return [...new Set(ids)];
}

/** Reads a kept choice; what is not one is null. */
export function parseChoice(value: unknown): Choice | null {
  if (typeof value !== 'object' || value === null) return null;
  const { people, relatedTo, at } = value as Partial<Record<keyof Choice, unknown>>;
  if (!Array.isArray(people) || typeof at !== 'string') return null;
  const ids = people.flatMap((id) => {
    const parsed = typeof id === 'string' ? parseRecordId(id) : null;
    return parsed === null ? [] : [parsed];
  });
  const related = typeof relatedTo === 'string' ? parseRecordId(relatedTo) : null;
  return ids.length === 0 && related === null ? null : { people: ids, relatedTo: related, at };
}
