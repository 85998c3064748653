import { withoutTag, type EmailAddress } from '../mail/address.ts';
import { upwards } from '../mail/domain-name.ts';
import type { Rule } from './rule.ts';

type Wildcard = {
  readonly text: string;
  readonly segments: readonly string[];
  /** Number of literal characters: the most literal wins, and no shorter address can match. */
  readonly rank: number;
  readonly letters: number;
};

/** Rules of one list, laid out for look-up: an address is asked for, not every rule. */
export type RuleList = {
  readonly addresses: ReadonlySet<string>;
  readonly domains: ReadonlySet<string>;
  /** Local parts at any domain (`no-reply@`). */
  readonly locals: ReadonlySet<string>;
  /** By the literal end of their domain, so that few of them are tried: `*.acme.example` under `acme.example`. */
  readonly wildcards: ReadonlyMap<string, readonly Wildcard[]>;
};

const ANY_DOMAIN = '';

/** The characters of a text as bits. Most patterns are refused by them alone, without a search. */
function lettersOf(text: string): number {
  let bits = 0;
  for (let i = 0; i < text.length; i++) bits |= 1 << (text.charCodeAt(i) & 31);
  return bits;
}

/** A pattern for the whole address: `*.acme.example` → `*@*.acme.example`, `news*@` → `news*@*`. */
function fullPattern(text: string): string {
  if (text.endsWith('@')) return `${text}*`;
  return text.includes('@') ? text : `*@${text}`;
}

/** The whole labels after the last star. */
function tailOf(pattern: string): string {
  const tail = pattern.slice(pattern.lastIndexOf('*') + 1);
  const at = tail.lastIndexOf('@');
  const start = at >= 0 ? at : tail.indexOf('.');
  const labels = start < 0 ? '' : tail.slice(start + 1);
  return labels.includes('.') ? labels : ANY_DOMAIN;
}

// What says more wins; the text decides between equals, so that the answer does not hang on the order of a list.
const moreLiteralFirst = (a: Wildcard, b: Wildcard): number =>
  b.rank - a.rank || (a.text < b.text ? -1 : 1);

function layWildcards(texts: readonly string[]): ReadonlyMap<string, readonly Wildcard[]> {
  const byTail = new Map<string, Wildcard[]>();
  for (const text of texts) {
    const pattern = fullPattern(text);
    const literal = pattern.replaceAll('*', '');
    const entry = {
      text,
      segments: pattern.split('*'),
      rank: literal.length,
      letters: lettersOf(literal),
    };
    const tail = tailOf(pattern);
    const bucket = byTail.get(tail);
    if (bucket) bucket.push(entry);
    else byTail.set(tail, [entry]);
  }
  for (const bucket of byTail.values()) bucket.sort(moreLiteralFirst);
  return byTail;
}

const isLocal = ({ kind, text }: Rule): boolean =>
  kind === 'wildcard' && text.endsWith('@') && !text.includes('*');

export function layRules(rules: readonly Rule[]): RuleList {
  const texts = (kind: Rule['kind']): string[] =>
    rules.filter((rule) => rule.kind === kind && !isLocal(rule)).map((rule) => rule.text);
  return {
    addresses: new Set(texts('address')),
    domains: new Set(texts('domain')),
    locals: new Set(rules.filter(isLocal).map(({ text }) => text.slice(0, -1))),
    wildcards: layWildcards([...new Set(texts('wildcard'))]),
  };
}

/** Each literal piece is looked for once, from left to right and never back: a hostile pattern costs no more than its length. */
function matches({ segments }: Wildcard, key: string): boolean {
  const first = segments[0] ?? '';
  const last = segments.at(-1) ?? '';
  if (segments.length === 1) return key === first;
  if (!key.endsWith(last) || !key.startsWith(first) || key.length < first.length + last.length)
    return false;
  const end = key.length - last.length;
  let at = first.length;
  for (let i = 1; i < segments.length - 1; i++) {
    const segment = segments[i] ?? '';
    const found = key.indexOf(segment, at);
    if (found < 0 || found + segment.length > end) return false;
    at = found + segment.length;
  }
  return true;
}

/** An address with what every list asks of it, worked out once. */
export type Asked = {
  readonly address: EmailAddress;
  /** Without the tag after `+`. */
  readonly plain: string;
  /** Its domain and those above, nearest first. */
  readonly domains: readonly string[];
  readonly letters: number;
};

export const askFor = (address: EmailAddress): Asked => ({
  address,
  plain: withoutTag(address),
  domains: upwards(address.domain),
  letters: lettersOf(address.key),
});

function wildcardFor(list: RuleList, { address, domains, letters }: Asked): Wildcard | null {
  const { key } = address;
  let best: Wildcard | null = null;
  const take = (tail: string): void => {
    for (const wildcard of list.wildcards.get(tail) ?? []) {
      if (wildcard.rank > key.length || (wildcard.letters & ~letters) !== 0) continue;
      if (!matches(wildcard, key)) continue;
      if (!best || moreLiteralFirst(wildcard, best) < 0) best = wildcard;
      return;
    }
  };
  for (const tail of domains) take(tail);
  take(ANY_DOMAIN);
  return best;
}

const localFor = (list: RuleList, { address: { local }, plain }: Asked): string | null =>
  [local, plain.slice(0, plain.lastIndexOf('@'))].find((part) => list.locals.has(part)) ?? null;

/** The rule of this list that catches the address, as text: an exact address beats a domain beats a wildcard (P3). */
export function ruleFor(list: RuleList, asked: Asked): string | null {
  if (list.addresses.has(asked.address.key)) return asked.address.key;
  if (list.addresses.has(asked.plain)) return asked.plain;
  if (list.domains.size > 0) {
    const domain = asked.domains.find((one) => list.domains.has(one));
    if (domain !== undefined) return domain;
  }
  const local = list.locals.size > 0 ? localFor(list, asked) : null;
  const wildcard = list.wildcards.size > 0 ? wildcardFor(list, asked) : null;
  if (local === null) return wildcard?.text ?? null;
  return wildcard && wildcard.rank > local.length + 1 ? wildcard.text : `${local}@`;
}
