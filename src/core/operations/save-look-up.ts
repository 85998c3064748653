import type { CancelSignal } from '../cancel.ts';
import type { Crm } from '../ports/crm.ts';
import { notSaved, type SaveAsk, type SaveDeps } from './save-job.ts';
import type { SaveOutcome } from './save-progress.ts';

/** Email records that carry the mail's key now. */
export const lookUp = (
  { crm }: Pick<SaveDeps, 'crm'>,
  { draft: { facts, rules } }: SaveAsk,
  signal?: CancelSignal,
): ReturnType<Crm['findSaved']> =>
  crm.findSaved(facts.key, rules.taskKeyField, signal, facts.keyHash);

/** Looks the mail up just before it is written: somebody may have saved it meanwhile (W3). Null = go on. */
export async function lookUpFirst(
  { crm, tell, userId }: SaveDeps,
  ask: SaveAsk,
): Promise<SaveOutcome | null> {
  const { saved, gone = false } = ask.draft;
  if ((saved && !gone) || ask.lookedUp) return null;
  tell({ kind: 'looking-up' });
  const found = await lookUp({ crm }, ask, ask.signal);
  if (!found.ok) return notSaved(found.failure);
  const inTheWay = found.value.filter(({ owner }) => owner.id === userId || !ask.ownCopy);
  return inTheWay.length > 0 ? { kind: 'already-saved', records: found.value } : null;
}
