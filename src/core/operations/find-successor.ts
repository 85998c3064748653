import type { RecordId } from '../crm/ids.ts';
import type { Fields, Kind, SavedEmailSummary } from '../crm/records.ts';
import type { WriteValue } from '../crm/write.ts';
import type { Crm, CrmFailure } from '../ports/crm.ts';
import { ok, type Result } from '../result.ts';

export type Successor = {
  readonly key: string;
  readonly keyHash: string;
  readonly taskKeyField: string | null;
  readonly kind: Kind;
  /** What was to be written: a Task without a key is known by its words alone. */
  readonly fields: Readonly<Record<string, WriteValue>> | Fields;
  /** Records that were there before. */
  readonly before: readonly RecordId[];
  /** No earlier than this, by Salesforce's clock where it is known. ISO. */
  readonly since: string;
  readonly userId: RecordId;
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The record that a write of this user has made, whose answer was lost; null = there is none. */
export async function findSuccessor(
  crm: Crm,
  sought: Successor,
): Promise<Result<SavedEmailSummary | null, CrmFailure>> {
  const { key, keyHash, taskKeyField, kind, fields, before, since, userId } = sought;
  const isOurs = ({ id, owner, createdBy }: SavedEmailSummary): boolean =>
    !before.includes(id) && (createdBy.id === userId || owner.id === userId);
  if (kind === 'EmailMessage' || taskKeyField !== null) {
    const found = await crm.findSaved(key, taskKeyField, undefined, keyHash);
    if (!found.ok) return found;
    const ours = found.value.filter(isOurs).filter((one) => one.kind === kind);
    return ok([...ours].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0] ?? null);
  }
  const found = await crm.findTaskByWords({
    subject: text(fields['Subject']),
    description: text(fields['Description']),
    since,
  });
  if (!found.ok) return found;
  const ours = found.value.filter(isOurs);
  // Two alike: which of them is this mail's cannot be told.
  return ok(ours.length === 1 ? (ours[0] ?? null) : null);
}
