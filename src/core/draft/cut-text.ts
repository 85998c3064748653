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
