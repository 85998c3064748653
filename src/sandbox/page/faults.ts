import type { Habits } from '../outlook/habits.ts';
import { ordinary } from '../outlook/habits.ts';
import type { OrgFault } from './org-control.ts';

/** A switch of the Faults menu: something the org does, or a habit of Outlook. */
export type Fault =
  | {
      readonly name: string;
      readonly label: string;
      readonly side: 'org';
      readonly faults: readonly OrgFault[];
    }
  | {
      readonly name: string;
      readonly label: string;
      readonly side: 'outlook';
      readonly habits: Partial<Habits>;
      /** Felt only by a pane that loads while it is on. */
      readonly reload?: true;
    };

/** Names are part of the page's address for tests (`data-fault`). */
export const faults: readonly Fault[] = [
  { name: 'offline', label: 'Offline', side: 'org', faults: [{ kind: 'dropRequest' }] },
  {
    name: 'session',
    label: 'Session ended (401)',
    side: 'org',
    faults: [{ kind: 'sessionExpired' }],
  },
  { name: 'locked', label: 'Record locked', side: 'org', faults: [{ kind: 'rowLock' }] },
  { name: 'limit', label: 'API limit', side: 'org', faults: [{ kind: 'apiLimit' }] },
  { name: 'slow', label: 'Slow: 3 s', side: 'org', faults: [{ kind: 'latency', ms: 3_000 }] },
  { name: 'dropped', label: 'Answer dropped', side: 'org', faults: [{ kind: 'dropAnswer' }] },
  {
    name: 'validation',
    label: 'Validation rule',
    side: 'org',
    faults: [{ kind: 'validationRule' }],
  },
  { name: 'rights', label: 'Missing rights', side: 'org', faults: [{ kind: 'missingRights' }] },
  {
    name: 'storage-full',
    label: 'File storage full',
    side: 'org',
    faults: [{ kind: 'storageFull' }],
  },
  {
    name: 'no-item-changed',
    label: 'No ItemChanged',
    side: 'outlook',
    habits: { itemChanged: 'never' },
  },
  {
    name: 'reload',
    label: 'Pane reloads instead',
    side: 'outlook',
    habits: { itemChanged: 'reload' },
  },
  { name: 'slow-office', label: 'Slow Office: 3 s', side: 'outlook', habits: { latency: 3_000 } },
  { name: 'silent-office', label: 'Silent Office', side: 'outlook', habits: { silent: 'all' } },
  {
    name: 'overtaking',
    label: 'Answers overtake',
    side: 'outlook',
    habits: { outOfOrder: true, latency: 600 },
  },
  { name: 'no-headers', label: 'No headers', side: 'outlook', habits: { noHeaders: true } },
  {
    name: 'no-ids',
    label: 'No sender, no ids',
    side: 'outlook',
    habits: { leftOut: ['from', 'itemId', 'internetMessageId'] },
  },
  {
    name: 'old-outlook',
    label: 'Old Outlook (Mailbox 1.5)',
    side: 'outlook',
    habits: { mailboxSet: 5 },
    reload: true,
  },
  {
    name: 'read-only',
    label: 'Read permission only',
    side: 'outlook',
    habits: { permission: 'ReadItem' },
  },
  {
    name: 'whole-mailbox',
    label: 'Whole-mailbox permission',
    side: 'outlook',
    habits: { permission: 'ReadWriteMailbox' },
    reload: true,
  },
  {
    name: 'storage-blocked',
    label: 'Browser storage blocked',
    side: 'outlook',
    habits: { storage: 'blocked' },
    reload: true,
  },
];

export const faultNamed = (name: string): Fault | null =>
  faults.find((fault) => fault.name === name) ?? null;

/** All that the org shall do wrong while these are on. */
export const orgFaults = (names: readonly string[]): readonly OrgFault[] =>
  faults.flatMap((fault) =>
    fault.side === 'org' && names.includes(fault.name) ? [...fault.faults] : [],
  );

/** Outlook's habits while these are on; what no fault touches is as on an ordinary day. */
export const habitsFor = (names: readonly string[]): Habits =>
  faults.reduce(
    (habits, fault) =>
      fault.side === 'outlook' && names.includes(fault.name)
        ? { ...habits, ...fault.habits }
        : habits,
    ordinary,
  );
