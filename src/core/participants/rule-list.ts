import { withoutTag, type EmailAddress } from '../mail/address.ts';
import { upwards } from '../mail/domain-name.ts';
import type { Rule } from './rule.ts';

type Wildcard = {
  readonly text: string;
  readonly segments: readonly string[];
  readonly rank: number;
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

const literals = (text: string): number => text.replaceAll('*', '').length;

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
    const entry = { text, segments: pattern.split('*'), rank: literals(text) };
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

function wildcardFor(list: RuleList, address: EmailAddress): Wildcard | null {
  let best: Wildcard | null = null;
  for (const tail of [...upwards(address.domain), ANY_DOMAIN]) {
    const found = list.wildcards.get(tail)?.find((wildcard) => matches(wildcard, address.key));
    if (found && (!best || moreLiteralFirst(found, best) < 0)) best = found;
  }
  return best;
}

const localFor = (list: RuleList, { local }: EmailAddress): string | null => {
  const bare = local.includes('+') ? local.slice(0, local.indexOf('+')) : local;
  return [local, bare].find((part) => list.locals.has(part)) ?? null;
};

/** The rule of this list that catches the address, as text: an exact address beats a domain beats a wildcard (P3). */
export function ruleFor(list: RuleList, address: EmailAddress): string | null {
  if (list.addresses.has(address.key)) return address.key;
  const plain = withoutTag(address);
  if (list.addresses.has(plain)) return plain;
  if (list.domains.size > 0)
    for (const domain of upwards(address.domain)) if (list.domains.has(domain)) return domain;
  const local = list.locals.size > 0 ? localFor(list, address) : null;
  const wildcard = list.wildcards.size > 0 ? wildcardFor(list, address) : null;
  if (local === null) return wildcard?.text ?? null;
  return wildcard && wildcard.rank > local.length + 1 ? wildcard.text : `${local}@`;
}
