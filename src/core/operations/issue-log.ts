import type { RecordId } from '../crm/ids.ts';
import type { DeviceStore } from '../ports/device-store.ts';

/** A save of this device that failed or whose end is not known (X4): never mail content beyond subject and date. */
export type Issue = {
  /** The mail's key: one entry per mail. */
  readonly id: string;
  readonly subject: string;
  readonly mailDate: string | null;
  /** When it failed, ISO. */
  readonly at: string;
  readonly state: 'failed' | 'stopped';
  readonly cause: string;
  readonly code: string;
  readonly recordIds: readonly RecordId[];
};

const DRAWER = 'issues';

const isIssue = (value: unknown): value is Issue =>
  typeof value === 'object' &&
  value !== null &&
  ['id', 'subject', 'at', 'state', 'cause', 'code'].every(
    (name) => typeof (value as Readonly<Record<string, unknown>>)[name] === 'string',
  ) &&
  Array.isArray((value as Issue).recordIds);

export const keepIssue = async (device: DeviceStore, issue: Issue): Promise<void> => {
  await device.put(DRAWER, issue.id, issue);
};

export const dropIssue = async (device: DeviceStore, id: string): Promise<void> => {
  await device.remove(DRAWER, id);
};

/** Newest first. */
export async function issuesOf(device: DeviceStore): Promise<readonly Issue[]> {
  const all = await device.all(DRAWER);
  if (!all.ok) return [];
  return all.value
    .flatMap(([, value]) => (isIssue(value) ? [value] : []))
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}
