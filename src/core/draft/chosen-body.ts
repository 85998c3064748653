import type { MailFacts } from './facts.ts';
import type { BodyDraft } from './values.ts';

export type BodyText = { readonly html: string | null; readonly text: string };

/** The text as the user chose or wrote it, before any limit. */
export const chosenBody = (body: BodyDraft, facts: MailFacts): BodyText =>
  body.edited ?? (body.choice === 'whole' ? facts.whole : facts.newPart);
