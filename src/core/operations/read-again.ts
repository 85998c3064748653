import type { SavedEmail, SavedEmailSummary } from '../crm/records.ts';
import { idsOf } from '../crm/saved-parts.ts';
import type { Crm, CrmFailure } from '../ports/crm.ts';
import type { Result } from '../result.ts';

/** A saved mail as it is now, with every part of a split body. */
export const readAgain = (
  crm: Crm,
  summary: SavedEmailSummary,
): Promise<Result<SavedEmail, CrmFailure>> =>
  crm.readSaved(summary.id, summary.kind, undefined, idsOf(summary));
