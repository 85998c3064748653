import { createJournal, type Journal } from '../../core/operations/journal.ts';
import type { CrmUser } from '../../core/ports/crm.ts';
import type { Services } from '../services.ts';

/** The journal of the signed-in user on this device. */
export const paneJournal = (
  { device, platform }: Services,
  { id, orgId }: Pick<CrmUser, 'id' | 'orgId'>,
): Journal => createJournal({ device, orgId, userId: id, now: platform.now });
