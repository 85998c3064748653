import { shown } from './loadable.ts';
import type { OpenedMail } from './opened-mail.ts';
import type { SaveDesk } from './save-desk.ts';

/** Looks again what is true, for a save whose end is not known (W4). */
export async function checkSave(
  { services: { crm }, session, mails, setSave }: SaveDesk,
  opened: OpenedMail,
): Promise<void> {
  const understood = shown(opened.understood);
  if (!understood) return;
  const { key } = understood.key;
  setSave(key, { kind: 'running', progress: { kind: 'checking', at: 1, of: 1 } });
  const { messageIdField } = session.getState().policy.values;
  const found = await crm.findSaved(key, messageIdField, undefined, understood.keyHash);
  if (!found.ok) {
    setSave(key, { kind: 'ended', outcome: { kind: 'unknown' } });
    return;
  }
  setSave(key, null);
  mails.getState().setSaved(opened.ref, found.value);
}
