import type { CrmRecord } from '../crm/records.ts';
import { textOf } from './field-text.ts';
import type { Weighed } from './reason.ts';

export type Ranked = { readonly record: CrmRecord; readonly weighed: readonly Weighed[] };

/** The strongest reason decides; where it is the same, the next one; a reason more wins. */
function byReasons({ weighed: a }: Ranked, { weighed: b }: Ranked): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const difference = (b[at]?.weight ?? -1) - (a[at]?.weight ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

const later = (a: string | null, b: string | null): number =>
  a === b ? 0 : (a ?? '') < (b ?? '') ? 1 : -1;

const amountOf = ({ fields }: CrmRecord): number => {
  const amount = fields['Amount'];
  return typeof amount === 'number' ? amount : 0;
};

/** Last resort, all of it on the card: more recent activity, more money, the nearer close date, the name. */
function byFacts({ record: a }: Ranked, { record: b }: Ranked): number {
  const activity = later(textOf(a, 'LastActivityDate'), textOf(b, 'LastActivityDate'));
  if (activity !== 0) return activity;
  if (amountOf(a) !== amountOf(b)) return amountOf(b) - amountOf(a);
  const closing = later(textOf(b, 'CloseDate'), textOf(a, 'CloseDate'));
  if (closing !== 0) return closing;
  return a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1;
}

export const orderRecords = (records: readonly Ranked[]): readonly Ranked[] =>
  [...records].sort((a, b) => byReasons(a, b) || byFacts(a, b));
