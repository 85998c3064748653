import type { CancelSignal } from '../cancel.ts';
import type { Catalog } from '../crm/describe.ts';
import type { RecordId } from '../crm/ids.ts';
import { overlay } from '../draft/overlay.ts';
import type { Draft } from '../draft/draft.ts';
import type { MailRef } from '../mail/mail.ts';
import type { Crm } from '../ports/crm.ts';
import { deleteEmail, type DeleteOutcome } from './delete-email.ts';
import { draftOfEntry, editOnto, examineEntry, type Finding } from './examine-entry.ts';
import type { Journal } from './journal.ts';
import type { JournalEntry } from './journal-entry.ts';
import { readAgain } from './read-again.ts';
import { removeLeftover } from './remove-leftover.ts';
import type { SaveDeps } from './save-job.ts';
import { saveEmail } from './save-email.ts';
import type { SaveOutcome } from './save-progress.ts';

export type RecoverDeps = SaveDeps & { readonly journal: Journal };

/** Something unfinished that the user decides about; nothing of it was written. */
export type Unfinished = {
  readonly entry: JournalEntry;
  readonly finding: Extract<Finding, { kind: 'not-happened' | 'lost' }>;
};

export type Recovered = {
  /** Done before the pane was closed; only the answer was lost. */
  readonly finished: readonly {
    readonly entry: JournalEntry;
    readonly finding: Extract<Finding, { kind: 'finished' }>;
  }[];
  readonly unfinished: readonly Unfinished[];
  /** Entries about which Salesforce could not be asked; they stay. */
  readonly unknown: number;
};

/** The Task of the deleted mail may have stayed; whether it did is not asked, its deletion tells. */
const oldTask = ({ old }: JournalEntry): RecordId | null => old?.activityId ?? null;

async function isLinked(crm: Crm, finding: Finding): Promise<ReadonlySet<string> | null> {
  if (finding.kind === 'not-happened')
    return new Set(finding.now?.files.map(({ documentId }) => documentId));
  if (finding.kind !== 'finished' || !finding.record) return new Set();
  const record = await readAgain(crm, finding.record);
  return record.ok ? new Set(record.value.files.map(({ documentId }) => documentId)) : null;
}

/** Files that went up for this entry and hang on nothing; false = one could not be taken away. */
async function removeUnlinked(
  crm: Crm,
  { documents }: JournalEntry,
  finding: Finding,
): Promise<boolean> {
  const ids = Object.values(documents);
  if (ids.length === 0) return true;
  const linked = await isLinked(crm, finding);
  if (!linked) return false;
  let clean = true;
  for (const id of ids.filter((one) => !linked.has(one))) {
    const removed = await crm.write([{ kind: 'delete', object: 'ContentDocument', id }]);
    if (!removed.ok && removed.failure.kind !== 'gone') clean = false;
  }
  return clean;
}

/** Something that was done: what it left behind is taken away, then the entry goes. */
async function tidy(
  { crm, journal }: RecoverDeps,
  entry: JournalEntry,
  finding: Extract<Finding, { kind: 'finished' }>,
): Promise<void> {
  const replaced = finding.record?.id !== entry.old?.summary.id;
  const left = replaced ? await removeLeftover(crm, oldTask(entry)) : null;
  const clean = await removeUnlinked(crm, entry, finding);
  if (left === null && clean) await journal.settle(entry.id);
}

async function recoverOne(deps: RecoverDeps, id: string, catalog: Catalog) {
  // Another pane may be writing this very mail: its turn ends first, and then its entry is gone.
  return deps.exclusive(`save ${keyIn(id)}`, async () => {
    const entry = await deps.journal.get(id);
    if (!entry) return null;
    const finding = await examineEntry(deps.crm, entry, catalog);
    if (finding.kind === 'finished') await tidy(deps, entry, finding);
    return { entry, finding };
  });
}

const keyIn = (id: string): string => id.split(' ').slice(2, -1).join(' ');

/** What earlier panes of this user left unfinished, looked at one after another (E8). Never rejects. */
export async function recover(deps: RecoverDeps): Promise<Recovered> {
  const entries = await deps.journal.unsettled();
  const found: Recovered = { finished: [], unfinished: [], unknown: 0 };
  if (entries.length === 0) return found;
  const catalog = await deps.crm.catalog();
  if (!catalog.ok) return { ...found, unknown: entries.length };
  const finished = [];
  const unfinished: Unfinished[] = [];
  let unknown = 0;
  for (const { id } of entries) {
    const one = await recoverOne(deps, id, catalog.value);
    if (!one) continue;
    const { entry, finding } = one;
    if (finding.kind === 'finished') finished.push({ entry, finding });
    else if (finding.kind === 'unknown') unknown += 1;
    else unfinished.push({ entry, finding });
  }
  return { finished, unfinished, unknown };
}

/** How a recovery ended; `settled-elsewhere` = another pane was quicker. */
export type RecoveryOutcome =
  | SaveOutcome
  | DeleteOutcome
  | { readonly kind: 'restored' }
  | { readonly kind: 'settled-elsewhere' };

/** One decision per entry, in whatever pane it falls first. */
async function once(
  { journal, exclusive }: RecoverDeps,
  entry: JournalEntry,
  job: (entry: JournalEntry) => Promise<RecoveryOutcome>,
): Promise<RecoveryOutcome> {
  return exclusive(`recover ${entry.id}`, async () => {
    const now = await journal.get(entry.id);
    return now ? job(now) : { kind: 'settled-elsewhere' };
  });
}

/** An unfinished edit as a draft on the record as it is now, or on the journal's copy where that was deleted. */
function draftToFinish(entry: JournalEntry, finding: Unfinished['finding'], draft: Draft): Draft {
  if (finding.kind === 'lost') return { ...draft, gone: true };
  return finding.now ? editOnto(entry, draft, finding.now) : draft;
}

/** A recovery is not cancelled: it has been begun once already. */
const NEVER: CancelSignal = {
  aborted: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
};

const isDone = (outcome: RecoveryOutcome): boolean =>
  ['saved', 'already-saved', 'deleted', 'restored'].includes(outcome.kind);

async function save(
  deps: RecoverDeps,
  { entry, draft, ref }: { entry: JournalEntry; draft: Draft; ref: MailRef },
): Promise<RecoveryOutcome> {
  const outcome = await saveEmail(deps, {
    draft,
    ref,
    read: new Map(),
    signal: NEVER,
    lookedUp: false,
    ownCopy: false,
    documents: entry.documents,
    withoutJournal: true,
  });
  if (isDone(outcome)) await deps.journal.settle(entry.id);
  return outcome;
}

/** *Finish*: does now what was begun. `ref` = the mail, for files that were not read yet. */
export async function finishEntry(
  deps: RecoverDeps,
  { entry, finding }: Unfinished,
  catalog: Catalog,
  ref: MailRef,
): Promise<RecoveryOutcome> {
  return once(deps, entry, async (now) => {
    const draft = draftOfEntry(now, catalog);
    const saved = finding.kind === 'not-happened' ? finding.now : null;
    if (now.doing !== 'deletion' || !saved)
      return save(deps, { entry: now, ref, draft: draftToFinish(now, finding, draft) });
    const outcome = await deleteEmail(deps, { draft, saved, ref });
    if (isDone(outcome)) await deps.journal.settle(now.id);
    return outcome;
  });
}

/** *Restore*: the earlier record stays, or is made again from the journal; what was put up for the edit goes. */
export async function restoreEntry(
  deps: RecoverDeps,
  { entry, finding }: Unfinished,
  catalog: Catalog,
  ref: MailRef,
): Promise<RecoveryOutcome> {
  return once(deps, entry, async (now) => {
    const draft = draftOfEntry(now, catalog);
    if (finding.kind === 'lost') {
      const again = { ...draft, gone: true, overlay: overlay(draft.overlay.base) };
      return save(deps, { entry: now, ref, draft: again });
    }
    const clean = await removeUnlinked(deps.crm, now, finding);
    if (clean) await deps.journal.settle(now.id);
    return { kind: 'restored' };
  });
}
