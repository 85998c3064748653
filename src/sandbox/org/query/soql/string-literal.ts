import { refuse } from '../../api-error.ts';
import type { LikePart } from './like.ts';

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\u0007'],
  ['f', '\f'],
  ['"', '"'],
  ["'", "'"],
  ['\\', '\\'],
]);

/** The text of a string literal. Escapes outside the documented list are refused, as Salesforce does. */
export function stringValue(raw: string): string {
  if (!raw.includes('\\')) return raw;
  let value = '';
  for (let at = 0; at < raw.length; at += 1) {
    const step = stepAt(raw, at);
    if (step.wildcard) throw illegal(raw, at);
    value += step.text;
    at = step.last;
  }
  return value;
}

/** The pattern of a LIKE literal: `%` and `_` are wildcards unless escaped. */
export function likePattern(raw: string): LikePart[] {
  const parts: LikePart[] = [];
  for (let at = 0; at < raw.length; at += 1) {
    const character = raw.charAt(at);
    if (character === '%' || character === '_') {
      parts.push(character === '%' ? 'many' : 'one');
      continue;
    }
    const step = stepAt(raw, at);
    parts.push(...Array.from(step.text.toLowerCase(), (text) => ({ text })));
    at = step.last;
  }
  return parts;
}

type Step = { readonly text: string; readonly last: number; readonly wildcard: boolean };

function stepAt(raw: string, at: number): Step {
  const character = raw.charAt(at);
  if (character !== '\\') return { text: character, last: at, wildcard: false };
  const next = raw.charAt(at + 1);
  if (next === '%' || next === '_') return { text: next, last: at + 1, wildcard: true };
  const code = /^u[0-9a-f]{4}/i.exec(raw.slice(at + 1, at + 6));
  if (code)
    return {
      text: String.fromCharCode(parseInt(code[0].slice(1), 16)),
      last: at + 5,
      wildcard: false,
    };
  const text = ESCAPES.get(next) ?? ESCAPES.get(next.toLowerCase());
  if (text === undefined) throw illegal(raw, at);
  return { text, last: at + 1, wildcard: false };
}

function illegal(raw: string, at: number): Error {
  const sequence = raw.slice(at, at + 2);
  return refuse(
    'MALFORMED_QUERY',
    `Invalid string literal '${raw}'. Illegal character sequence '${sequence}' in string literal.`,
  );
}
