import { parseAddress } from '../mail/address.ts';
import { foldName, normalDomain, readableDomain } from '../mail/domain-name.ts';

/**
 * One line of a blocklist, as data. `text` is its one spelling, which is also what is kept and shown:
 * - `jo@acme.example` – this address, also with a tag (`jo+news@acme.example`)
 * - `acme.example` – every address of this domain and of its sub-domains
 * - `no-reply@` – this local part at any domain
 * - with `*` anywhere: `news*@acme.example`, `*@acme.example` (the domain itself only), `*.acme.example` (sub-domains only)
 */
export type Rule = { readonly kind: 'address' | 'domain' | 'wildcard'; readonly text: string };

export type RuleProblem = 'empty' | 'not-a-rule' | 'too-broad' | 'too-long' | 'too-many-stars';

export type RuleAnswer =
  | { readonly ok: true; readonly value: Rule }
  | { readonly ok: false; readonly failure: RuleProblem };

const MAX_RULE = 254;
/** No honest pattern needs more; each star costs every address a search. */
const MAX_STARS = 8;
const LOCAL_PATTERN = /^[^\s\p{C}\p{Z}()<>[\]:;@\\,"]*$/u;
const DOMAIN_PATTERN = /^[\p{L}\p{N}\p{M}_.*-]*$/u;

const refuse = (failure: RuleProblem): RuleAnswer => ({ ok: false, failure });
const rule = (kind: Rule['kind'], text: string): RuleAnswer => ({
  ok: true,
  value: { kind, text },
});

function wildcard(text: string): RuleAnswer {
  const pattern = text.replace(/\*+/g, '*');
  if (pattern.split('*').length - 1 > MAX_STARS) return refuse('too-many-stars');
  const at = pattern.lastIndexOf('@');
  const local = pattern.slice(0, Math.max(at, 0));
  const domain = readableDomain(pattern.slice(at + 1));
  if (!LOCAL_PATTERN.test(local) || !DOMAIN_PATTERN.test(domain)) return refuse('not-a-rule');
  if (domain.includes('..') || (at >= 0 && local === '')) return refuse('not-a-rule');
  if (domain !== '' && !domain.includes('*') && !normalDomain(domain)) return refuse('not-a-rule');
  if (!/[\p{L}\p{N}]/u.test(pattern)) return refuse('too-broad');
  return rule('wildcard', at < 0 ? domain : `${foldName(local)}@${domain}`);
}

/** Reads one line. A leading `@` is left out (`@acme.example` is the domain); a name around an address too. */
export function parseRule(line: string): RuleAnswer {
  const text = line.trim();
  if (text === '' || text === '@') return refuse('empty');
  if (text.length > MAX_RULE) return refuse('too-long');
  if (text.includes('*') || text.endsWith('@')) return wildcard(text);
  const bare = text.startsWith('@') ? text.slice(1) : text;
  if (bare.includes('@')) {
    const address = parseAddress(bare);
    return address ? rule('address', address.key) : refuse('not-a-rule');
  }
  const domain = normalDomain(bare);
  if (domain) return rule('domain', domain);
  return refuse(normalDomain(`a.${bare}`) ? 'too-broad' : 'not-a-rule');
}

export type RuleLines = {
  /** Without repeats, in the order written. */
  readonly rules: readonly Rule[];
  readonly invalid: readonly { readonly line: string; readonly problem: RuleProblem }[];
};

/** Reads what was pasted: rules parted by comma, semicolon or newline; nothing that is no rule is dropped unnamed. */
export function parseRules(pasted: string): RuleLines {
  const rules = new Map<string, Rule>();
  const invalid: { line: string; problem: RuleProblem }[] = [];
  for (const part of pasted.split(/[,;\r\n]+/)) {
    const line = part.trim();
    if (line === '') continue;
    const answer = parseRule(line);
    if (answer.ok) rules.set(answer.value.text, answer.value);
    else invalid.push({ line, problem: answer.failure });
  }
  return { rules: [...rules.values()], invalid };
}
