import { Parser } from 'htmlparser2';
import { CUT_MARK, cutAt } from './cut-text.ts';
import { escapeText, openingTag, VOID } from './html-tags.ts';

/**
 * HTML of at most `limit` UTF-16 units that is still well-formed: the text ends with the mark and every open element is closed.
 * Linear in the size of the input.
 */
export function cutHtml(html: string, limit: number, sign = CUT_MARK): string {
  if (html.length <= limit) return html;
  const mark = `<p>${sign.trim()}</p>`;
  const out: string[] = [];
  const open: string[] = [];
  let room = limit - mark.length;
  let full = false;

  /** Takes a piece if it and the end tags of all open elements still fit. */
  const take = (piece: string, endTag: number): boolean => {
    if (full || piece.length + endTag > room) {
      full = true;
      return false;
    }
    out.push(piece);
    room -= piece.length + endTag;
    return true;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      const endTag = VOID.has(name) ? 0 : name.length + 3;
      if (take(openingTag(name, attributes), endTag) && endTag > 0) open.push(name);
    },
    ontext(text) {
      if (full) return;
      const whole = escapeText(text);
      if (take(whole, 0)) return;
      out.push(escapeText(cutAt(text, Math.max(0, Math.floor(room / 5)))));
    },
    onclosetag(name) {
      if (full || open.at(-1) !== name) return;
      open.pop();
      out.push(`</${name}>`);
    },
  });
  parser.end(html);
  const ends = open.reverse().map((name) => `</${name}>`);
  return out.join('') + mark + ends.join('');
}
