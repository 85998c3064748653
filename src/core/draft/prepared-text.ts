import type { Kind } from '../crm/records.ts';
import { htmlToText } from '../reading/html-to-text.ts';
import type { PreparedText } from './body.ts';
import { placeImages } from './body-images.ts';
import type { BodyText } from './chosen-body.ts';
import type { Draft } from './draft.ts';
import { maskHtml } from './hidden-html.ts';
import { maskText, type Hidden } from './hidden.ts';

/** A form of the mail without its hidden passages; the plain form is made anew from the HTML, as lines fall differently there. */
function masked({ html, text }: BodyText, hidden: Hidden): BodyText {
  if (hidden.texts.length === 0) return { html, text };
  const shown = html === null ? null : maskHtml(html, hidden);
  return { html: shown, text: maskText(shown === null ? text : htmlToText(shown), hidden) };
}

/** Makes a text ready to be written: images in their place (D9), hidden passages masked. A Task has no images. */
export const preparerOf =
  ({ facts, rules }: Draft, kind: Kind, hidden: Hidden) =>
  (body: BodyText): PreparedText => {
    const placed =
      kind === 'EmailMessage' && body.html !== null
        ? placeImages(body.html, facts.attachments, rules)
        : { html: body.html, images: [] };
    return { ...masked({ ...body, html: placed.html }, hidden), images: placed.images };
  };
