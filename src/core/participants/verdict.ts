import type { Observation, ReasonKind } from './observation.ts';
import type { Partition } from './sort-addresses.ts';

/** How filtered addresses are counted in the header: own and internal ones together, both blocklists together. */
export type FilterGroup = 'internal' | 'blocked' | 'no-reply' | 'mailing-list' | 'malformed';

export type FilterCount = { readonly group: FilterGroup; readonly count: number };

const GROUP: Readonly<Record<ReasonKind, FilterGroup>> = {
  own: 'internal',
  internal: 'internal',
  'organisation-blocklist': 'blocked',
  blocklist: 'blocked',
  'no-reply': 'no-reply',
  'mailing-list': 'mailing-list',
  malformed: 'malformed',
};

const ORDER: readonly FilterGroup[] = [
  'internal',
  'blocked',
  'no-reply',
  'mailing-list',
  'malformed',
];

/** "Filtered: 3 internal, 1 no-reply" as data; groups without an address are left out. */
export function countFiltered(observations: readonly Observation[]): readonly FilterCount[] {
  const groups = observations.map(({ reason }) => GROUP[reason.kind]);
  return ORDER.flatMap((group) => {
    const count = groups.filter((one) => one === group).length;
    return count > 0 ? [{ group, count }] : [];
  });
}

/**
 * - `open`: somebody is left to look up
 * - `filtered`: every address is filtered, nothing to link and no search (P6)
 * - `incomplete`: so far all are filtered, but the host cut the recipients at 20: not a verdict yet (P1)
 */
export type Verdict = 'open' | 'filtered' | 'incomplete';

export function verdictOf({ participants }: Partition, recipientsMayBeCut: boolean): Verdict {
  if (participants.length > 0) return 'open';
  return recipientsMayBeCut ? 'incomplete' : 'filtered';
}
