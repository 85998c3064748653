import { Parser } from 'htmlparser2';
import { escapeText, openingTag, VOID } from './html-tags.ts';

/** Stands where a text was cut, so that every reader of the record sees it. */
export const CUT_MARK = '\n\n[… cut: the whole email is attached]';
/** The same where the whole email is not attached: the host cannot give it, or something of it is hidden. */
export const BARE_CUT_MARK = '\n\n[… cut]';

/** Never splits a surrogate pair: a lone half is refused by Salesforce's JSON parser. */
export function cutAt(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? length - 1 : length);
}

/** Text of at most `limit` UTF-16 units, with the mark at its end when something is missing. */
export function cutText(text: string, limit: number, mark = CUT_MARK): string {
  return text.length <= limit ? text : cutAt(text, Math.max(0, limit - mark.length)) + mark;
}

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
