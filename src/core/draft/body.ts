import type { Cut } from './cuts.ts';
import { chosenBody, type BodyText } from './chosen-body.ts';
import { cutHtml } from './cut-html.ts';
import { BARE_CUT_MARK, CUT_MARK, cutText } from './cut-text.ts';
import type { BodyImage } from './body-images.ts';
import type { MailFacts } from './facts.ts';
import type { BodyDraft } from './values.ts';

/** A text as it may be written: images placed, hidden passages masked. */
export type PreparedText = BodyText & { readonly images: readonly BodyImage[] };

export type FinalBody = PreparedText & {
  readonly cuts: readonly Cut[];
  /** True when text is missing, so that the whole mail should be attached (D10). */
  readonly attachEml: boolean;
};

/** Characters that the record's fields hold; `html` is null for a Task, which has none. */
export type BodyLimits = { readonly html: number | null; readonly text: number };

const fits = ({ html, text }: BodyText, limits: BodyLimits, before: string): boolean =>
  before.length + text.length <= limits.text &&
  (limits.html === null || (html?.length ?? 0) <= limits.html);

const asItIs = (text: BodyText): PreparedText => ({ ...text, images: [] });

export type BodyOptions = {
  /** The Task's header block. */
  readonly before?: string;
  /** Runs before any cut, so that nothing hidden is left where a passage was cut through. */
  readonly prepare?: (text: BodyText) => PreparedText;
  /** Whether the whole email can go along where text is missing. */
  readonly attachable?: boolean;
};

/** What is written as body: history is dropped first, then the end is cut (D10). */
export function finalBody(
  body: BodyDraft,
  facts: MailFacts,
  limits: BodyLimits,
  options: BodyOptions = {},
): FinalBody {
  const { before = '', prepare = asItIs, attachable = facts.emlAvailable } = options;
  const chosen = prepare(chosenBody(body, facts));
  const full = (text: PreparedText): PreparedText => ({ ...text, text: before + text.text });
  if (fits(chosen, limits, before)) return { ...full(chosen), cuts: [], attachEml: false };

  const historyDropped = body.edited === null && body.choice === 'whole' && facts.quotedMails > 0;
  const kept = historyDropped ? prepare(facts.newPart) : chosen;
  const dropped: readonly Cut[] = historyDropped ? [{ kind: 'history-dropped' }] : [];
  if (fits(kept, limits, before)) return { ...full(kept), cuts: dropped, attachEml: attachable };

  const mark = attachable ? CUT_MARK : BARE_CUT_MARK;
  const text = cutText(before + kept.text, limits.text, mark);
  const html =
    kept.html !== null && limits.html !== null ? cutHtml(kept.html, limits.html, mark) : null;
  const [was, is] =
    html !== null && kept.html !== null && html !== kept.html
      ? [kept.html.length, html.length]
      : [before.length + kept.text.length, text.length];
  return {
    html,
    text,
    images: kept.images,
    cuts: [...dropped, { kind: 'text-cut', kept: is, of: was, attached: attachable }],
    attachEml: attachable,
  };
}
