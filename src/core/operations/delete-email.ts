import type { RecordId } from '../crm/ids.ts';
import type { SavedEmail, SavedEmailSummary } from '../crm/records.ts';
import { idsOf } from '../crm/saved-parts.ts';
import type { Draft } from '../draft/draft.ts';
import { deletionOf } from '../draft/steps.ts';
import type { MailRef } from '../mail/mail.ts';
import type { CrmFailure } from '../ports/crm.ts';
import { readAgain } from './read-again.ts';
import { removeLeftover } from './remove-leftover.ts';
import { sameRecord } from './same-record.ts';
import type { SaveDeps } from './save-job.ts';
import { settleEdit } from './settle-edit.ts';

/** How a deletion ended; each a truth about the org. */
export type DeleteOutcome =
  | {
      readonly kind: 'deleted';
      /** What is left of this mail: a colleague's record, a second one of one's own; null = it could not be asked. */
      readonly left: readonly SavedEmailSummary[] | null;
      readonly leftoverTask: RecordId | null;
    }
  | { readonly kind: 'not-deleted'; readonly failure: CrmFailure }
  | { readonly kind: 'changed-elsewhere'; readonly now: SavedEmail }
  | { readonly kind: 'unknown' };

type Deps = Omit<SaveDeps, 'host' | 'userId'>;
type Ask = { readonly draft: Draft; readonly saved: SavedEmail; readonly ref: MailRef };

async function afterDeletion({ crm }: Deps, { draft, saved }: Ask): Promise<DeleteOutcome> {
  const { key, keyHash } = draft.facts;
  const back = await crm.readBack({
    key,
    keyHash,
    taskKeyField: draft.rules.taskKeyField,
    id: null,
    kind: saved.summary.kind,
    leftoverTask: saved.activityId,
  });
  if (!back.ok) return { kind: 'deleted', left: null, leftoverTask: saved.activityId };
  const leftoverTask = back.value.leftoverTask ? await removeLeftover(crm, saved.activityId) : null;
  const gone = idsOf(saved.summary);
  const left = back.value.records.filter(({ id }) => !gone.includes(id));
  return { kind: 'deleted', left, leftoverTask };
}

async function afterSilence(deps: Deps, ask: Ask): Promise<DeleteOutcome> {
  const settled = await settleEdit(deps, ask.saved.summary, () => false);
  if (settled.kind === 'unknown') return { kind: 'unknown' };
  if (settled.kind === 'there') return { kind: 'not-deleted', failure: { kind: 'offline' } };
  return afterDeletion(deps, ask);
}

/** The guard found another state: a new timestamp alone is no reason not to delete what the user saw (E7). */
async function afterChange(deps: Deps, ask: Ask, retried: boolean): Promise<DeleteOutcome> {
  const now = await readAgain(deps.crm, ask.saved.summary);
  if (!now.ok)
    return now.failure.kind === 'gone'
      ? afterDeletion(deps, ask)
      : { kind: 'not-deleted', failure: now.failure };
  return !retried && sameRecord(ask.saved, now.value)
    ? remove(deps, { ...ask, saved: now.value }, true)
    : { kind: 'changed-elsewhere', now: now.value };
}

async function remove(deps: Deps, ask: Ask, retried = false): Promise<DeleteOutcome> {
  deps.tell({ kind: 'writing' });
  const removed = await deps.crm.write(deletionOf(ask.saved));
  if (removed.ok || removed.failure.kind === 'gone') return afterDeletion(deps, ask);
  if (removed.failure.kind === 'outcome-unknown') return afterSilence(deps, ask);
  return removed.failure.kind === 'changed-elsewhere'
    ? afterChange(deps, ask, retried)
    : { kind: 'not-deleted', failure: removed.failure };
}

const isProven = (outcome: DeleteOutcome): boolean =>
  outcome.kind === 'deleted' ? outcome.leftoverTask === null : outcome.kind !== 'unknown';

/**
 * Takes a saved email out of Salesforce (E9), with the Task behind it where that stays. Guarded and kept in the journal like an edit;
 * never rejects, never repeats a write whose outcome is unknown.
 */
export async function deleteEmail(deps: Deps, ask: Ask): Promise<DeleteOutcome> {
  return deps.exclusive(`save ${ask.draft.facts.key}`, async () => {
    const subject = { doing: 'deletion', ref: ask.ref, old: ask.saved, draft: ask.draft } as const;
    const entry = await deps.journal?.begin(subject, {});
    const outcome = await remove(deps, ask);
    if (entry && isProven(outcome)) await deps.journal?.settle(entry.id);
    return outcome;
  });
}
