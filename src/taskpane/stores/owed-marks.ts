import { parseRecordId, type RecordId } from '../../core/crm/ids.ts';
import type { SavedEmailSummary } from '../../core/crm/records.ts';
import type { Draft } from '../../core/draft/draft.ts';
import { forgetSavedHere, keepSavedHere } from '../../core/operations/saved-here.ts';
import type { UnderstoodMail } from '../../core/operations/understand-mail.ts';
import type { MailRef } from '../../core/mail/mail.ts';
import type { DeviceStore } from '../../core/ports/device-store.ts';
import type { Services } from '../services.ts';
import { shown } from './loadable.ts';
import { categoryTroubleOf, setMark, type Mark } from './mail-marks.ts';
import type { CategoryTrouble } from './save-state.ts';
import type { MailStore } from './mail-store.ts';
import type { SessionStore } from './session-store.ts';

/** What has to be written on mails that were not open when a save or a recovery of theirs ended: category and property wait here for their next opening (E8, W5, W6). */
const DRAWER = 'owed-marks';

const nameOf = (orgId: RecordId, key: string): string => `${orgId} ${key}`;

export const oweMark = async (device: DeviceStore, orgId: RecordId, mark: Mark): Promise<void> => {
  // A device that keeps nothing owes nothing: the mail is found by its key, or looked for by hand.
  await device.put(DRAWER, nameOf(orgId, mark.key), mark);
};

/**
 * What Outlook shows and keeps of a save, or, where another mail is selected by now, will when this one opens. `record` is null when
 * nothing is left in Salesforce. Resolves to what the user should know.
 */
export async function markMail(
  services: Services,
  session: SessionStore,
  ref: MailRef,
  { facts, rules }: Draft,
  record: SavedEmailSummary | null,
): Promise<CategoryTrouble | null> {
  const mark = {
    key: facts.key,
    keyless: rules.taskKeyField === null,
    record: record && { id: record.id, kind: record.kind },
  };
  const { device, platform } = services;
  if (record) await keepSavedHere(device, facts.key, platform.now().toISOString());
  else await forgetSavedHere(device, facts.key);
  const marked = await setMark(services, session, ref, mark);
  const orgId = shown(session.getState().user)?.orgId;
  if (!marked.ok && marked.failure.kind === 'item-changed' && orgId)
    await oweMark(device, orgId, mark);
  return record ? categoryTroubleOf(marked, session.getState().policy.values.category) : null;
}

function parse(value: unknown, key: string): Mark | null {
  if (typeof value !== 'object' || value === null) return null;
  const { keyless, record } = value as Readonly<Record<string, unknown>>;
  if (typeof keyless !== 'boolean' || record === undefined) return null;
  if (record === null) return { key, keyless, record };
  if (typeof record !== 'object') return null;
  const { id, kind } = record as Readonly<Record<string, unknown>>;
  const recordId = typeof id === 'string' ? parseRecordId(id) : null;
  return recordId && (kind === 'Task' || kind === 'EmailMessage')
    ? { key, keyless, record: { id: recordId, kind } }
    : null;
}

async function owedTo(
  device: DeviceStore,
  orgId: RecordId | null,
  key: string,
): Promise<Mark | null> {
  const kept = orgId === null ? null : await device.get(DRAWER, nameOf(orgId, key));
  return kept?.ok ? parse(kept.value, key) : null;
}

/**
 * A mail with the record that a recovery made for it, where the mail itself still names the one before, or none. The whole drawer, as
 * it is nearly always empty and can be read before the mail's key is known.
 */
export async function readOwed(
  device: DeviceStore,
  orgId: RecordId | null,
): Promise<(understood: UnderstoodMail) => UnderstoodMail> {
  const all = orgId === null ? null : await device.all(DRAWER);
  return (understood) => {
    const { key } = understood.key;
    if (!all?.ok || orgId === null) return understood;
    const owed = parse(all.value.find(([name]) => name === nameOf(orgId, key))?.[1], key);
    if (!owed?.keyless) return understood;
    const keptIds = owed.record ? [owed.record.id] : [];
    return { ...understood, clues: { ...understood.clues, keptIds } };
  };
}

type Stores = {
  readonly services: Services;
  readonly session: SessionStore;
  readonly mails: MailStore;
};

async function pay({ services, session }: Stores, ref: MailRef, key: string): Promise<void> {
  const { device } = services;
  const orgId = shown(session.getState().user)?.orgId ?? null;
  const owed = await owedTo(device, orgId, key);
  if (!owed || orgId === null) return;
  const marked = await setMark(services, session, ref, owed);
  // The mail was left before it was marked: at its next opening.
  if (marked.ok || marked.failure.kind !== 'item-changed')
    await device.remove(DRAWER, nameOf(orgId, key));
}

/** Writes what is owed to the mail on screen, if it is this one. */
export async function payOwed(stores: Stores, key: string): Promise<void> {
  const { opened } = stores.mails.getState();
  const understood = opened ? shown(opened.understood) : null;
  if (opened && understood?.key.key === key) await pay(stores, opened.ref, key);
}

/** Writes what is owed to a mail as it opens. Returns how to stop. */
export function payWhenOpened(stores: Stores): () => void {
  let last: MailRef | null = null;
  return stores.mails.subscribe(({ opened }) => {
    const understood = opened?.understood.status === 'ready' ? opened.understood.value : null;
    if (!opened || !understood || opened.ref === last || understood.cannot !== null) return;
    last = opened.ref;
    void pay(stores, opened.ref, understood.key.key);
  });
}
