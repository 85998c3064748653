import { beginningsOf } from '../lists.ts';
import { closings, greetings } from './words.ts';

const closingsFor = beginningsOf(closings);
const greetingsFor = beginningsOf(greetings);

/** "Best regards," and its kin, with nothing else to say on the line. */
export function isClosing(text: string): boolean {
  const plain = text
    .replace(/^[\s>*_–—-]{0,10}/u, '')
    .replace(/[\s,.!;*_–—-]{1,10}$/u, '')
    .toLowerCase()
    // The Turkish capital İ leaves a dot behind.
    .replace(/\u0307/g, '');
  if (plain === '' || plain.length > 60 || /[?@:]|\d{3}/.test(plain)) return false;
  if (plain.split(/\s+/).length > 7) return false;
  return closingsFor(plain).some((known) => plain.startsWith(known) && endsWord(plain, known));
}

/** "Dear …", "Hallo …" at the start of a line. */
export function isGreeting(text: string): boolean {
  const plain = text
    .slice(0, 60)
    .toLowerCase()
    .replace(/\u0307/g, '');
  return greetingsFor(plain).some((known) => plain.startsWith(known) && endsWord(plain, known));
}

/** Short phrases must be whole words (`br`, `lg`, `hi`); longer ones may be beginnings (`obrigad`). */
function endsWord(text: string, known: string): boolean {
  const next = text[known.length];
  return (
    next === undefined || known.length > 5 || !/[\p{L}\p{M}]/u.test(next) || /\p{Lo}$/u.test(known)
  );
}
