import type { RecordId } from '../../core/crm/ids.ts';
import type { CrmRecord } from '../../core/crm/records.ts';
import type { FollowUpAnswer } from '../../core/crm/search.ts';
import { completeMail, type LateReaders } from '../../core/operations/complete-mail.ts';
import { owesFollowUp, type FoundRecords } from '../../core/operations/search-records.ts';
import type { UnderstoodMail } from '../../core/operations/understand-mail.ts';
import type { CrmFailure } from '../../core/ports/crm.ts';
import type { OlderPlan } from '../../core/related/related.ts';
import type { Result } from '../../core/result.ts';
import type { AddedTo } from '../related/AddedAddress.tsx';
import { shown } from './loadable.ts';
import type { OpenedMail } from './opened-mail.ts';

/** What happens to an opened mail, as functions of it: pure, so that a late answer can be applied to whatever it is by then. */
export type Change = (opened: OpenedMail) => OpenedMail;

const without = <T>(all: readonly T[], one: T): readonly T[] =>
  all.filter((other) => other !== one);

export const withUnderstood =
  (value: UnderstoodMail): Change =>
  (one) => ({ ...one, understood: { status: 'ready', value } });

/** Company domains and the signature's facts, before anything asks for them; null = they cannot be had, the mail is as complete as it will be. */
export const withCompleted =
  (readers: LateReaders | null): Change =>
  (one) => {
    const { understood } = one;
    return understood.status === 'ready' && !understood.value.complete
      ? withUnderstood(completed(understood.value, readers))(one)
      : one;
  };

/** Salesforce is asked. What is only out of date stays in use until there is something newer. */
export const searched: Change = (one) =>
  one.found.status === 'ready'
    ? one
    : { ...one, found: { status: 'loading', last: shown(one.found) } };

/** Nothing is under way: nobody is signed in, or the mail is none that can be saved. */
export const notAsked: Change = (one) =>
  one.found.status === 'loading' ? { ...one, found: { status: 'none' } } : one;

export const completed = (
  understood: UnderstoodMail,
  readers: LateReaders | null,
): UnderstoodMail =>
  readers ? completeMail(understood, readers) : { ...understood, complete: true };

/** Records that were picked by hand before, as the org has them now. */
function newer(added: readonly CrmRecord[], { answer }: FoundRecords): readonly CrmRecord[] {
  const { contacts, leads, accounts, opportunities, cases, others } = answer;
  const fresh = new Map(
    [contacts, leads, accounts, opportunities, cases, others]
      .flat()
      .map((record) => [record.id, record]),
  );
  return added.map((record) => fresh.get(record.id) ?? record);
}

/** The first call was answered; a failure leaves what was shown before, marked as old where it is. */
export const withFound =
  (found: Result<FoundRecords, CrmFailure>, askedBy: RecordId): Change =>
  (one) => {
    const understood = shown(one.understood);
    if (found.ok)
      return {
        ...one,
        found: { status: 'ready', value: found.value },
        saved: found.value.answer.saved,
        added: newer(one.added, found.value),
        olderShown: [],
        stale: false,
        owesMore: understood === null || owesFollowUp({ understood }, found.value),
        askedBy,
      };
    if (one.stale && one.found.status === 'ready') return one;
    return { ...one, found: { status: 'failed', failure: found.failure, last: shown(one.found) } };
  };

/** The second call was answered, or none was needed. */
export const withMore =
  (asked: FoundRecords, more: FollowUpAnswer | null): Change =>
  (one) => {
    const found = shown(one.found);
    if (found?.answer !== asked.answer) return one;
    if (more === null) return { ...one, owesMore: false };
    const value = { ...found, followUps: [...found.followUps, more] };
    return { ...one, owesMore: false, found: { status: 'ready', value } };
  };

/** An answer that only says what could not be had. */
const onlyMissed = ({ records, incomplete }: FollowUpAnswer, object: string): boolean =>
  records.length === 0 &&
  incomplete?.[0] !== undefined &&
  incomplete.every((part) => part.object === object);

/** What a window hid was asked for; a failure is told where the records would stand, and can be asked for again. */
export const withOlder =
  (object: OlderPlan['object'], older: Result<FollowUpAnswer, CrmFailure>): Change =>
  (one) => {
    const found = shown(one.found);
    if (!found) return one;
    const others = found.followUps.filter((answer) => !onlyMissed(answer, object));
    const message = !older.ok && 'message' in older.failure ? older.failure.message : '';
    const missed = { records: [], roles: [], missing: [], incomplete: [{ object, message }] };
    const value = { ...found, followUps: [...others, older.ok ? older.value : missed] };
    return {
      ...one,
      found: { status: 'ready', value },
      olderShown: older.ok ? [...one.olderShown, object] : one.olderShown,
    };
  };

export const withAllowed =
  (address: string, allowed: boolean): Change =>
  (one) => {
    const others = without(one.allowed, address);
    return { ...one, allowed: allowed ? [...others, address] : others };
  };

export const withLink =
  (id: RecordId, link: boolean): Change =>
  (one) => ({ ...one, linkChoices: { ...one.linkChoices, [id]: link } });

const withRecord = (added: readonly CrmRecord[], record: CrmRecord): readonly CrmRecord[] => [
  ...added.filter(({ id }) => id !== record.id),
  record,
];

/** Picked by hand or made from here: shown, and linked. */
export const withAdded =
  (record: CrmRecord): Change =>
  (one) =>
    withLink(record.id, true)({ ...one, added: withRecord(one.added, record) });

/** An address went into a field of this record; null = it was taken out again. */
export const withAddress =
  (address: string, record: CrmRecord, added: AddedTo | null): Change =>
  (one) => ({
    ...one,
    added: withRecord(one.added, record),
    addedTo: [
      ...one.addedTo.filter((other) => other.address !== address),
      ...(added ? [added] : []),
    ],
  });

export const withOpen =
  (id: RecordId, open: boolean): Change =>
  (one) => {
    const others = without(one.openRecords, id);
    return { ...one, openRecords: open ? [...others, id] : others };
  };
