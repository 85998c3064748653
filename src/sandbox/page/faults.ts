import type { Habits } from '../outlook/habits.ts';
import { ordinary } from '../outlook/habits.ts';
import type { Rights, WireFault, Wrongs } from './org-control.ts';

/** A switch of the Faults menu: something the org does, or a habit of Outlook. */
export type Fault = { readonly name: string; readonly label: string } & (OrgSide | OutlookSide);

type OrgSide = { readonly side: 'org' } & Partial<Wrongs> & {
    /** Strikes one call and is gone; the tag goes with it. */
    readonly once?: true;
  };

type OutlookSide = {
  readonly side: 'outlook';
  readonly habits: Partial<Habits>;
  /** Felt only by a pane that loads while it is on. */
  readonly reload?: true;
};

/** A rule that its reader can satisfy: another word in the subject, and the save goes through. */
const noQuote = (object: string): object => ({
  name: `${object}_without_quote`,
  object,
  on: ['create', 'update'],
  when: { field: 'Subject', contains: 'quote' },
  message: 'Write “offer” instead of “quote” in subjects.',
  field: 'Subject',
});

const usualRights: Rights = { denied: {}, fields: {} };
const fewerRights: Rights = {
  denied: {
    Opportunity: ['read'],
    Contact: ['create'],
    EmailMessage: ['delete'],
    Task: ['delete'],
  },
  fields: { 'Contact.Phone': 'hidden' },
};

const org = (name: string, label: string, ...faults: readonly WireFault[]): Fault => ({
  name,
  label,
  side: 'org',
  faults,
});

export const faults: readonly Fault[] = [
  org('offline', 'Offline', { kind: 'dropRequest' }),
  org('session', 'Session ended (401)', { kind: 'sessionExpired' }),
  org('locked', 'Record locked', { kind: 'rowLock' }),
  org('limit', 'API limit', { kind: 'apiLimit' }),
  org('slow', 'Slow: 3 s', { kind: 'latency', ms: 3_000 }),
  {
    ...org('dropped', 'Answer dropped', { kind: 'dropAnswer', method: 'POST', times: 1 }),
    side: 'org',
    once: true,
  },
  {
    name: 'validation',
    label: 'Validation rule',
    side: 'org',
    validationRules: [noQuote('EmailMessage'), noQuote('Task')],
  },
  {
    name: 'rights',
    label: 'Missing rights',
    side: 'org',
    rights: fewerRights,
  },
  org('storage-full', 'File storage full', { kind: 'storageFull' }),
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
    name: 'no-consent',
    label: 'Microsoft consent refused',
    side: 'outlook',
    habits: { consent: 'declined' },
  },
  {
    name: 'no-nested-auth',
    label: 'No Microsoft sign-in',
    side: 'outlook',
    habits: { nestedAuth: false },
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

/** All that is wrong with the org while these are on; what none of them names is as usual. */
export function orgWrongs(names: readonly string[]): Wrongs {
  const active = faults.filter(
    (fault): fault is Fault & OrgSide => fault.side === 'org' && names.includes(fault.name),
  );
  return {
    faults: active.flatMap((fault) => [...(fault.faults ?? [])]),
    validationRules: active.flatMap((fault) => [...(fault.validationRules ?? [])]),
    rights: active.reduce((rights, fault) => fault.rights ?? rights, usualRights),
  };
}

/** Faults that strike once, and have: those that the org does not list any more. */
export const spent = (names: readonly string[], armedKinds: readonly string[]): readonly string[] =>
  names.filter((name) => {
    const fault = faultNamed(name);
    if (fault?.side !== 'org' || fault.once !== true) return false;
    return (fault.faults ?? []).every(({ kind }) => !armedKinds.includes(kind));
  });

/** Outlook's habits while these are on; what no fault touches is as on an ordinary day. */
export const habitsFor = (names: readonly string[]): Habits =>
  faults.reduce(
    (habits, fault) =>
      fault.side === 'outlook' && names.includes(fault.name)
        ? { ...habits, ...fault.habits }
        : habits,
    ordinary,
  );
