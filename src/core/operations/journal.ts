import type { RecordId } from '../crm/ids.ts';
import type { SavedEmail } from '../crm/records.ts';
import type { Draft } from '../draft/draft.ts';
import type { MailFacts } from '../draft/facts.ts';
import type { Documents } from '../draft/steps.ts';
import type { MailRef } from '../mail/mail.ts';
import type { DeviceStore, Keeping } from '../ports/device-store.ts';
import { readEntry, type JournalEntry, type KeptDraft } from './journal-entry.ts';

const DRAWER = 'journal';

/** What a save or a deletion is about, for the one who finds it unfinished. */
export type JournalSubject = {
  readonly doing: JournalEntry['doing'];
  readonly ref: MailRef;
  readonly old: SavedEmail | null;
  readonly draft: Draft;
};

/** How safe what was begun is: `none` = the device is full or refuses, nothing would be known after a crash. */
export type Kept = Keeping | 'none';

/** The journal of one pane and user: written before the first write, emptied when the outcome is proven (E8). */
export type Journal = {
  /** Resolves to the entry's name and how long the device keeps it. */
  begin(subject: JournalSubject, documents: Documents): Promise<{ id: string; kept: Kept }>;
  /** Files that went up since. */
  noteDocuments(id: string, documents: Documents): Promise<void>;
  settle(id: string): Promise<void>;
  /** One entry as it is now; null when another pane has settled it. */
  get(id: string): Promise<JournalEntry | null>;
  /** What this user began in this org and what is not settled, oldest first. */
  unsettled(): Promise<readonly JournalEntry[]>;
};

export type JournalOwner = {
  readonly device: DeviceStore;
  readonly orgId: RecordId;
  readonly userId: RecordId;
  readonly now: () => Date;
};

const withoutCatalog = ({ catalog: _left, ...draft }: Draft): KeptDraft => draft;

const senderOf = ({ from }: MailFacts): string => {
  if (!from) return '';
  return from.name === '' ? from.address : from.name;
};

function entryOf(
  { orgId, userId, now }: Omit<JournalOwner, 'device'>,
  { doing, ref, old, draft }: JournalSubject,
  documents: Documents,
): JournalEntry {
  const { facts, rules } = draft;
  const startedAt = now().toISOString();
  return {
    version: 1,
    id: `${orgId} ${userId} ${facts.key} ${startedAt}`,
    doing,
    orgId,
    userId,
    startedAt,
    ref,
    key: facts.key,
    keyHash: facts.keyHash,
    taskKeyField: rules.taskKeyField,
    subject: facts.subject,
    sender: senderOf(facts),
    mailDate: facts.date?.iso ?? null,
    old,
    draft: withoutCatalog(draft),
    documents,
  };
}

export function createJournal({ device, ...owner }: JournalOwner): Journal {
  const get = async (id: string): Promise<JournalEntry | null> => {
    const kept = await device.get(DRAWER, id);
    return kept.ok ? readEntry(kept.value) : null;
  };
  return {
    begin: async (subject, documents) => {
      const entry = entryOf(owner, subject, documents);
      const put = await device.put(DRAWER, entry.id, entry);
      return { id: entry.id, kept: put.ok ? device.keeping : 'none' };
    },
    noteDocuments: async (id, documents) => {
      const entry = await get(id);
      if (entry) await device.put(DRAWER, id, { ...entry, documents });
    },
    settle: async (id) => {
      await device.remove(DRAWER, id);
    },
    get,
    unsettled: async () => {
      const all = await device.all(DRAWER);
      if (!all.ok) return [];
      return all.value
        .flatMap(([, value]) => readEntry(value) ?? [])
        .filter(({ orgId, userId }) => orgId === owner.orgId && userId === owner.userId)
        .sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
    },
  };
}
