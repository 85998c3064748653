import { parseAddress } from '../mail/address.ts';
import type { Listing } from '../settings/settings.ts';
import { askFor, layRules, ruleFor } from './rule-list.ts';
import { parseRule } from './rule.ts';

/** A rule that the user put on the blocklist or took off it a short while ago. */
export type RecentRule = { readonly rule: string; readonly listed: boolean };

/** For so long *Undo* is offered beside a change. Seconds. */
const RECENT = 3_600;

/**
 * Rules changed lately that have to do with these addresses, newest first. Read from the settings themselves, so that *Undo* is there
 * also after the pane was reloaded, and on the user's other device (P8).
 *
 * @param now seconds since 1970
 */
export function recentRules(
  blocklist: Listing,
  addresses: readonly string[],
  now: number,
): readonly RecentRule[] {
  const asked = addresses.flatMap((written) => {
    const address = parseAddress(written);
    return address ? [askFor(address)] : [];
  });
  const concerns = (rule: string): boolean => {
    const parsed = parseRule(rule);
    if (!parsed.ok) return false;
    const alone = layRules([parsed.value]);
    return asked.some((one) => ruleFor(alone, one) !== null);
  };
  return Object.entries(blocklist)
    .filter(([, { changed }]) => Math.abs(now - changed) <= RECENT)
    .filter(([rule]) => concerns(rule))
    .sort(([, a], [, b]) => b.changed - a.changed)
    .map(([rule, { value }]) => ({ rule, listed: value }));
}
