import { forwardedMessage, forwardPrefixes, originalMessage } from './words.ts';

/** A line of nothing but drawing characters. */
export const isRule = (text: string): boolean => {
  const trimmed = text.trim();
  return trimmed.length >= 2 && trimmed.length < 400 && /^[-_=*~#.+|•–—⎯━─ >]+$/u.test(trimmed);
};

/** GroupWise: `>>> "Jo Doe" <jo@acme.example> 04/04/2001 3:22:11 PM >>>`; the text below it has no marks. */
const groupWise = /^>>>\s?\S.{2,120}\d{1,2}[:.]\d\d.{0,12}>>>$/;

/** Help desks: `##- Please type your reply above this line -##`; what stands below is the conversation so far. */
const replyAbove =
  /^[-#=*\s]{2,8}(?=.{0,90}$).{0,40}(above (this|the) line|über dieser (zeile|linie)|oberhalb dieser (zeile|linie)|au-dessus de cette ligne|(encima|arriba) de esta línea|acima desta linha|sopra questa (riga|linea)|boven deze (regel|lijn)|over denne linje|ovanför denna rad|tämän rivin yläpuolelle|(powyżej|nad) tej linii|(powyżej|nad) tą linią|nad tento řádek|bu satırın üzerine|выше этой (строки|линии)).{0,20}$/i;

/** `-----Original Message-----`, `Begin forwarded message:` and their translations. */
export function mailRule(text: string): 'original' | 'forwarded' | null {
  const trimmed = text.trim();
  if (trimmed.length < 4 || trimmed.length > 160) return null;
  if (groupWise.test(trimmed) || replyAbove.test(trimmed)) return 'original';
  const drawn = /^[>\s]{0,8}([-_=*#]\s?){2,}/.test(trimmed);
  const words = trimmed.toLowerCase().replace(/^[-_=*#>\s]+/, '');
  if (words.startsWith('begin forwarded') || words.startsWith('inline attachment follows'))
    return 'forwarded';
  const closed = /[:：]$/.test(words);
  if ((drawn || closed) && forwardedMessage.some((known) => words.startsWith(known)))
    return 'forwarded';
  if (!drawn) return null;
  if (originalMessage.some((known) => words.startsWith(known))) return 'original';
  return /^original\s?[-_=*]{2,}/.test(words) ? 'original' : null;
}

/** The subject says that the mail passes on another one. */
export function isForwardSubject(subject: string): boolean {
  const prefix =
    /^\s{0,8}(?:\[[^\]]{0,60}\]\s{0,4})?([\p{L}]{1,12}(?:\s\p{L}{1,7})?)\s?[:：]/u.exec(
      // The Turkish capital İ leaves a dot behind.
      subject
        .slice(0, 120)
        .toLowerCase()
        .replace(/\u0307/g, ''),
    )?.[1];
  return prefix !== undefined && forwardPrefixes.includes(prefix);
}
