import { parseAddress } from '../../core/mail/address.ts';
import type { Observation } from '../../core/participants/observation.ts';

/** What can be done with one filtered address, in the order of the buttons. */
export type RowAction =
  | { readonly kind: 'allow'; readonly address: string }
  /** Takes the rules off the user's blocklist. */
  | { readonly kind: 'remove'; readonly rules: readonly string[] }
  | { readonly kind: 'block'; readonly rule: string; readonly what: 'address' | 'domain' };

/**
 * Actions of P7. What machines and lists send may be blocked for good; free-mail domains never as a domain (P5). An address that an
 * organisation's rule or the user's own settings leave out needs no rule of its own.
 */
export function rowActions(
  { address, canAllow, reason, also }: Observation,
  isFreeMail: (domain: string) => boolean,
): readonly RowAction[] {
  const actions: RowAction[] = canAllow ? [{ kind: 'allow', address }] : [];
  const mine = [reason, ...also].flatMap(({ kind, rule }) =>
    kind === 'blocklist' && rule !== null ? [rule] : [],
  );
  if (mine.length > 0) return [...actions, { kind: 'remove', rules: mine }];
  const domain = parseAddress(address)?.domain;
  if (domain === undefined || (reason.kind !== 'no-reply' && reason.kind !== 'mailing-list'))
    return actions;
  return isFreeMail(domain)
    ? [...actions, { kind: 'block', rule: address, what: 'address' }]
    : [...actions, { kind: 'block', rule: domain, what: 'domain' }];
}
