import { wasSavedHere } from '../../core/operations/saved-here.ts';
import type { UnderstoodMail } from '../../core/operations/understand-mail.ts';
import type { MailRef } from '../../core/mail/mail.ts';
import type { DeviceStore } from '../../core/ports/device-store.ts';
import type { MailHost } from '../../core/ports/mail-host.ts';

/** Names of the mail's categories; a host that does not tell has none. */
export async function categoriesOf(host: MailHost, ref: MailRef): Promise<readonly string[]> {
  const read = await host.readCategories(ref);
  return read.ok ? read.value : [];
}

/** Whether a property of the mail, this device or Sidecar's category says that it was saved: a reason to ask even for a filtered mail (P6). */
export async function isSavedHinted(
  device: DeviceStore,
  { clues, key }: UnderstoodMail,
  naming: Promise<readonly string[]>,
  category: string,
): Promise<boolean> {
  if (clues.keptIds.length > 0 || (await wasSavedHere(device, key.key))) return true;
  return (await naming).includes(category);
}
