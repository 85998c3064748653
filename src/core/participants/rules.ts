import { parseAddress, type EmailAddress } from '../mail/address.ts';
import { MAILING_LIST_RULES, NO_REPLY_RULES } from './machine-senders.ts';
import { REASONS, type Reason, type ReasonKind } from './observation.ts';
import { askFor, layRules, ruleFor, type RuleList } from './rule-list.ts';
import { parseRule, type Rule } from './rule.ts';

/** Everything that decides about an address, as lines of text. Lines that are no rule are passed over: whoever reads them in names them. */
export type RuleSources = {
  /** Addresses and patterns of the user (V9). */
  readonly own: readonly string[];
  readonly organisationBlocklist: readonly string[];
  readonly corporateDomains: readonly string[];
  readonly blocklist: readonly string[];
  /** Addresses that this mail's own headers name as a mailing list. */
  readonly mailingLists: readonly string[];
  /** "Include internal emails into search results" (P10). */
  readonly includeInternal: boolean;
  readonly allowOverride: AllowOverride;
};

/** Which of the organisation's reasons *Allow this time* may overrule (P7). */
export type AllowOverride = { readonly internal: boolean; readonly organisationBlocklist: boolean };

type ListedReason = Exclude<ReasonKind, 'malformed'>;

/** The sources laid out for look-up. Made once per change of settings or mail, not per address. */
export type Rules = {
  readonly lists: Readonly<Record<ListedReason, RuleList>>;
  readonly includeInternal: boolean;
  readonly allowOverride: AllowOverride;
};

const LISTED = REASONS.filter((kind): kind is ListedReason => kind !== 'malformed');

const parsed = (lines: readonly string[]): readonly Rule[] =>
  lines.flatMap((line) => {
    const answer = parseRule(line);
    return answer.ok ? [answer.value] : [];
  });

const NO_REPLY = layRules(parsed(NO_REPLY_RULES));
const KNOWN_LISTS = parsed(MAILING_LIST_RULES);

export function compileRules(sources: RuleSources): Rules {
  return {
    lists: {
      own: layRules(parsed(sources.own)),
      'organisation-blocklist': layRules(parsed(sources.organisationBlocklist)),
      internal: layRules(parsed(sources.corporateDomains)),
      blocklist: layRules(parsed(sources.blocklist)),
      'no-reply': NO_REPLY,
      'mailing-list': layRules([...KNOWN_LISTS, ...parsed(sources.mailingLists)]),
    },
    includeInternal: sources.includeInternal,
    allowOverride: sources.allowOverride,
  };
}

/** Every reason against an address, in the order of P3, whether or not a setting lifts it. */
export function reasonsAgainst(rules: Rules, address: EmailAddress): readonly Reason[] {
  const asked = askFor(address);
  const reasons: Reason[] = [];
  for (const kind of LISTED) {
    const rule = ruleFor(rules.lists[kind], asked);
    if (rule !== null) reasons.push({ kind, rule });
  }
  return reasons;
}

/** "Which rule would catch …?": every rule that would, the one that decides first; `malformed` for what is no address. */
export function whichRule(written: string, rules: Rules): readonly Reason[] {
  const address = parseAddress(written);
  return address ? reasonsAgainst(rules, address) : [{ kind: 'malformed', rule: null }];
}

/** Whether *Allow this time* may overrule it. */
export function canOverrule(
  { kind }: Reason,
  { internal, organisationBlocklist }: AllowOverride,
): boolean {
  switch (kind) {
    case 'malformed':
    case 'own':
      return false;
    case 'organisation-blocklist':
      return organisationBlocklist;
    case 'internal':
      return internal;
    case 'blocklist':
    case 'no-reply':
    case 'mailing-list':
      return true;
  }
}
