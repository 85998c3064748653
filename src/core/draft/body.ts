import type { Cut } from './cuts.ts';
import { cutHtml, cutText } from './cut-text.ts';
import type { MailFacts } from './facts.ts';
import type { BodyDraft } from './values.ts';

export type BodyText = { readonly html: string | null; readonly text: string };

export type FinalBody = BodyText & {
  readonly cuts: readonly Cut[];
  /** True when text is missing, so that the whole mail should be attached (D10). */
  readonly attachEml: boolean;
};

/** Characters that the record's fields hold; `html` is null for a Task, which has none. */
export type BodyLimits = { readonly html: number | null; readonly text: number };

/** The text as the user chose or wrote it, before any limit. */
export const chosenBody = (body: BodyDraft, facts: MailFacts): BodyText =>
  body.edited ?? (body.choice === 'whole' ? facts.whole : facts.newPart);

const fits = ({ html, text }: BodyText, limits: BodyLimits, before: string): boolean =>
  before.length + text.length <= limits.text &&
  (limits.html === null || (html?.length ?? 0) <= limits.html);

/** What is written as body: history is dropped first, then the end is cut (D10). `before` is the Task's header block. */
export function finalBody(
  body: BodyDraft,
  facts: MailFacts,
  limits: BodyLimits,
  before = '',
): FinalBody {
  const chosen = chosenBody(body, facts);
  const full = (text: BodyText): BodyText => ({ html: text.html, text: before + text.text });
  if (fits(chosen, limits, before)) return { ...full(chosen), cuts: [], attachEml: false };

  const historyDropped = body.edited === null && body.choice === 'whole' && facts.quotedMails > 0;
  const kept = historyDropped ? facts.newPart : chosen;
  const dropped: readonly Cut[] = historyDropped ? [{ kind: 'history-dropped' }] : [];
  if (fits(kept, limits, before)) return { ...full(kept), cuts: dropped, attachEml: true };

  const text = cutText(before + kept.text, limits.text);
  const html = kept.html !== null && limits.html !== null ? cutHtml(kept.html, limits.html) : null;
  const [was, is] =
    html !== null && kept.html !== null && html !== kept.html
      ? [kept.html.length, html.length]
      : [before.length + kept.text.length, text.length];
  return {
    html,
    text,
    cuts: [...dropped, { kind: 'text-cut', kept: is, of: was }],
    attachEml: true,
  };
}
