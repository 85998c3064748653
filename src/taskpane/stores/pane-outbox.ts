import { createOutbox, type Outbox } from '../../core/operations/outbox.ts';
import type { CrmUser } from '../../core/ports/crm.ts';
import type { Services } from '../services.ts';

/** The outbox of the signed-in user on this device. */
export const paneOutbox = (
  { device }: Pick<Services, 'device'>,
  { id, orgId }: Pick<CrmUser, 'id' | 'orgId'>,
): Outbox => createOutbox(device, { orgId, userId: id });
