import type { RecordId } from '../crm/ids.ts';
import type { CrmRecord, SavedEmailSummary } from '../crm/records.ts';
import type { FollowUpPlan, MissingRight } from '../crm/search.ts';
import type { Addressee } from './clues.ts';
import type { Reason } from './reason.ts';
import type { PersonTick } from './same-address.ts';

/** Why a record is ticked before the user looks (R11). */
export type Tick = PersonTick | 'threadLink' | 'onlyOpenRole' | 'myOpportunity' | 'account';

/** One record that has to do with the mail, and why. */
export type RelatedRecord = {
  readonly record: CrmRecord;
  /** Strongest first, at least one. */
  readonly reasons: readonly Reason[];
  /** Weight of the strongest reason. */
  readonly strength: number;
  /** Null = offered, not ticked. */
  readonly tick: Tick | null;
  /** The saved copy of this mail is linked to it: the green check. */
  readonly linked: boolean;
  /** Lower-case addresses of the record, in the order of its searched fields. */
  readonly emails: readonly string[];
};

/** The call that loads what a window hides (R4). */
export type OlderPlan = Extract<FollowUpPlan, { readonly kind: 'older' }>;

export type RelatedGroup = {
  readonly object: string;
  /** Likeliest first; empty only where older ones can be asked for. */
  readonly records: readonly RelatedRecord[];
  readonly older: OlderPlan | null;
};

/** The people behind one address, likeliest first (R9). */
type AddressPeople = { readonly addressee: Addressee; readonly people: readonly RecordId[] };

/** An address that matched no record, with people who share other data with its owner (R3, R8). */
export type UnknownAddress = {
  readonly addressee: Addressee;
  readonly candidates: readonly RecordId[];
};

export type Related = {
  readonly groups: readonly RelatedGroup[];
  readonly addresses: readonly AddressPeople[];
  readonly unknown: readonly UnknownAddress[];
  /** Records of this very mail; mine before a colleague's (W0). */
  readonly saved: readonly SavedEmailSummary[];
  readonly missing: readonly MissingRight[];
};

export const allRecords = ({ groups }: Pick<Related, 'groups'>): readonly RelatedRecord[] =>
  groups.flatMap(({ records }) => records);

export const tickedIds = (related: Pick<Related, 'groups'>): readonly RecordId[] =>
  allRecords(related).flatMap(({ record, tick }) => (tick === null ? [] : [record.id]));
