import type { CancelSignal } from '../cancel.ts';
import type { WrittenRecord } from '../draft/plan.ts';
import { keyFieldOf } from '../draft/key-field.ts';
import type { Crm, TaskWords } from '../ports/crm.ts';
import { notSaved, type SaveAsk, type SaveDeps, type WritingPlan } from './save-job.ts';
import type { SaveOutcome } from './save-progress.ts';

type Found = ReturnType<Crm['findSaved']>;

/** Email records that carry the mail's key now. */
export const lookUp = (
  { crm }: Pick<SaveDeps, 'crm'>,
  { draft: { facts, rules } }: SaveAsk,
  signal?: CancelSignal,
): Found => crm.findSaved(facts.key, rules.taskKeyField, signal, facts.keyHash);

/** A Task in an org without a field for the key: nothing but its words tells it. */
export const isKeyless = ({ draft }: SaveAsk, plan: WritingPlan): boolean =>
  plan.kind !== 'patch' && plan.values.kind === 'Task' && keyFieldOf(draft) === null;

/** What such a Task says; it cannot be older than its mail. */
function wordsOf({ draft }: SaveAsk, { record }: WrittenRecord): TaskWords {
  const { Subject: subject, Description: description } = record.fields;
  return {
    subject: typeof subject === 'string' ? subject : '',
    description: typeof description === 'string' ? description : '',
    since: draft.facts.date?.iso ?? '2000-01-01T00:00:00Z',
  };
}

/** Records that an earlier attempt may have made: by the key, or by all that was written into it. */
export const findWritten = ({ crm }: SaveDeps, ask: SaveAsk, plan: WritingPlan): Found =>
  plan.kind !== 'patch' && isKeyless(ask, plan)
    ? crm.findTaskByWords(wordsOf(ask, plan))
    : lookUp({ crm }, ask);

/** Looks the mail up just before it is written: somebody may have saved it meanwhile (W3). Null = go on. */
export async function lookUpFirst(
  deps: SaveDeps,
  ask: SaveAsk,
  plan: WritingPlan,
): Promise<SaveOutcome | null> {
  const { attemptedAt = null, draft, lookedUp, ownCopy, signal } = ask;
  const { saved, gone = false } = draft;
  if ((saved && !gone) || (lookedUp && attemptedAt === null)) return null;
  deps.tell({ kind: 'looking-up' });
  const found = await (attemptedAt === null
    ? lookUp(deps, ask, signal)
    : findWritten(deps, ask, plan));
  if (!found.ok) return notSaved(found.failure);
  const inTheWay = found.value.filter(({ owner }) => owner.id === deps.userId || !ownCopy);
  return inTheWay.length > 0 ? { kind: 'already-saved', records: found.value } : null;
}
