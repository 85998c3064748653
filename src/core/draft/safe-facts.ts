import { htmlToText } from '../reading/html-to-text.ts';
import type { BodyText } from './chosen-body.ts';
import type { Draft } from './draft.ts';
import type { MailFacts } from './facts.ts';

/** Facts of which everything may be shown and written: the HTML sanitised, and the text that this HTML shows. */
export function safeFacts(facts: MailFacts, sanitise: (html: string) => string): MailFacts {
  const { raw, ...rest } = facts;
  if (!raw) return facts;
  const safe = (html: string | null, { text }: BodyText): BodyText => {
    if (html === null) return { html, text };
    const clean = sanitise(html);
    return { html: clean, text: htmlToText(clean) };
  };
  return {
    ...rest,
    newPart: safe(raw.newPart, facts.newPart),
    whole: safe(raw.whole, facts.whole),
  };
}

/** Throws where the HTML was not made safe: such a draft would be written without its text. */
export function assertSafe({ facts }: Draft): void {
  if (facts.raw) throw new Error('The HTML of this draft was not made safe.');
}
