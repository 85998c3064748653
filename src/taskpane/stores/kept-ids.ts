import { parseRecordId, type RecordId } from '../../core/crm/ids.ts';
import type { MailRef } from '../../core/mail/mail.ts';
import type { MailHost } from '../../core/ports/mail-host.ts';

/** Name of the mail's own property that says where it was saved (W5). */
const PROPERTY = 'sidecar.saved';

type Kept = { readonly orgId: string; readonly recordId: string; readonly key: string };

function parse(text: string | undefined): Kept | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    if (typeof value !== 'object' || value === null) return null;
    const { orgId, recordId, key } = value as Record<string, unknown>;
    return typeof orgId === 'string' && typeof recordId === 'string' && typeof key === 'string'
      ? { orgId, recordId, key }
      : null;
  } catch {
    return null;
  }
}

/** The email record that a mail's properties name, and the key of the mail that they were written on. */
export type KeptId = { readonly id: RecordId; readonly key: string };

/**
 * The email record that the mail's own properties name in this org. Properties can travel with a forward: whether `key` is that of
 * the mail is known once it has been read, and what is left is verified against Salesforce like every other hint (W5).
 */
export async function keptIdOf(
  host: MailHost,
  ref: MailRef,
  orgId: RecordId | null,
): Promise<KeptId | null> {
  if (orgId === null) return null;
  const properties = await host.readProperties(ref);
  const kept = properties.ok ? parse(properties.value[PROPERTY]) : null;
  const id = kept?.orgId === orgId ? parseRecordId(kept.recordId) : null;
  return kept && id ? { id, key: kept.key } : null;
}

/** Writes where the mail was saved, or takes it off; a host that refuses costs nothing but this hint. */
export async function keepId(host: MailHost, ref: MailRef, kept: Kept | null): Promise<void> {
  await host.writeProperties(ref, { [PROPERTY]: kept === null ? null : JSON.stringify(kept) });
}
