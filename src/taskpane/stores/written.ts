import type { Draft } from '../../core/draft/draft.ts';
import type { MailFacts } from '../../core/draft/facts.ts';
import { previewOf, type Preview } from '../../core/draft/preview.ts';
import { safeFacts } from '../../core/draft/safe-facts.ts';
import { sanitise } from '../shared/sanitise.ts';
import type { DraftState, DraftStore } from './draft-store.ts';

/** Made once per mail: sanitising one of megabytes takes a while. */
const made = new WeakMap<MailFacts, MailFacts>();

/** The draft with HTML that may be shown and written. */
export function safeDraft(draft: Draft): Draft {
  const { facts } = draft;
  if (!facts.raw) return draft;
  const safe = made.get(facts) ?? safeFacts(facts, sanitise);
  made.set(facts, safe);
  return { ...draft, facts: safe };
}

/** Completes what the dialog was opened with; nothing typed is changed. */
export function makeSafe(store: DraftStore): void {
  const { draft, rebase } = store.getState();
  if (draft.facts.raw) rebase(safeDraft(draft));
}

/** Made once per state of the draft: several parts of the dialog show some of it. */
const previews = new WeakMap<Draft, Preview>();

/** What saving now would write. */
export function previewNow({ draft }: DraftState): Preview {
  const known = previews.get(draft);
  if (known) return known;
  const preview = previewOf(safeDraft(draft));
  previews.set(draft, preview);
  return preview;
}
