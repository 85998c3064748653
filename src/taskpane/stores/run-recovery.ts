import type { SavedEmailSummary } from '../../core/crm/records.ts';
import type { JournalEntry } from '../../core/operations/journal-entry.ts';
import {
  finishEntry,
  recover,
  restoreEntry,
  type RecoverDeps,
  type RecoveryOutcome,
  type Unfinished,
} from '../../core/operations/recover.ts';
import type { CrmUser } from '../../core/ports/crm.ts';
import { failureText } from '../failures/failure-text.ts';
import { recoveryStrings } from '../recovery/strings.ts';
import { oweMark, payOwed } from './owed-marks.ts';
import { paneJournal } from './pane-journal.ts';
import { shown } from './loadable.ts';
import type { RecoveryParts } from './recovery-store.ts';

const depsOf = ({ services }: RecoveryParts, user: CrmUser): RecoverDeps => ({
  crm: services.crm,
  host: services.host,
  wait: services.platform.wait,
  now: services.platform.now,
  tell: () => undefined,
  userId: user.id,
  exclusive: (name, job) => services.device.exclusive(name, job),
  journal: paneJournal(services, user),
});

/** The mail may be the one on screen: what is shown of it follows, and what Outlook shows; else at its next opening (W5, W6). */
async function show(
  parts: RecoveryParts,
  entry: JournalEntry,
  records: readonly SavedEmailSummary[],
): Promise<void> {
  const { mails, moved, services } = parts;
  const [record = null] = records;
  if (entry.old && record && record.id !== entry.old.summary.id)
    moved.note(entry.old.summary.id, record.id);
  const { opened } = mails.getState();
  const understood = opened ? shown(opened.understood) : null;
  const onScreen = opened && understood?.key.key === entry.key;
  mails.getState().setSaved(onScreen ? opened.ref : entry.ref, records);
  const keyless = entry.taskKeyField === null;
  await oweMark(services.device, entry.orgId, { key: entry.key, keyless, record });
  await payOwed(parts, entry.key);
}

/** Asks what became of the journal's entries: what was done is told, what was not is given back. */
export async function lookBack(parts: RecoveryParts): Promise<readonly Unfinished[]> {
  const user = shown(parts.session.getState().user);
  if (!user) return [];
  const { finished, unfinished } = await recover(depsOf(parts, user));
  for (const { entry, finding } of finished) {
    await show(parts, entry, finding.record ? [finding.record] : []);
    parts.tell(recoveryStrings.wasFinished[entry.doing](entry.subject), 'success');
  }
  return unfinished;
}

/** Why a decision could not be carried out, in words; null when it was. */
function troubleOf(outcome: RecoveryOutcome): string | null {
  switch (outcome.kind) {
    case 'saved':
    case 'already-saved':
    case 'deleted':
    case 'restored':
    case 'settled-elsewhere':
      return null;
    case 'not-saved':
    case 'not-deleted': {
      const { title, text } = failureText(outcome.failure);
      return `${title}. ${text}`;
    }
    case 'paused':
      return recoveryStrings.selectMail;
    case 'changed-elsewhere':
      return recoveryStrings.changedAgain;
    case 'unknown':
    case 'saved-not-read-back':
    case 'not-kept':
    case 'cancelled':
      return recoveryStrings.stillUnknown;
  }
}

export async function carryOut(
  parts: RecoveryParts,
  item: Unfinished,
  way: 'finish' | 'restore',
): Promise<string | null> {
  const user = shown(parts.session.getState().user);
  const catalog = await parts.services.crm.catalog();
  if (!user || !catalog.ok) return recoveryStrings.stillUnknown;
  const run = way === 'finish' ? finishEntry : restoreEntry;
  const outcome = await run(depsOf(parts, user), item, catalog.value, item.entry.ref);
  if (outcome.kind === 'saved') await show(parts, item.entry, [outcome.receipt.record]);
  if (outcome.kind === 'already-saved') await show(parts, item.entry, outcome.records);
  if (outcome.kind === 'deleted') await show(parts, item.entry, outcome.left ?? []);
  const trouble = troubleOf(outcome);
  if (trouble === null) parts.tell(recoveryStrings.done[way](item.entry.subject), 'success');
  return trouble;
}
