import type { SavedEmail } from '../crm/records.ts';
import { partsOf } from '../crm/saved-parts.ts';
import { isTracked } from './carried.ts';

/** What is taken away with a saved email, told before the user confirms (E9). */
export type Deletion = {
  /** Tasks over which a long body is split; 1 for a whole one. */
  readonly records: number;
  /** The Task that Salesforce keeps behind an EmailMessage goes too. */
  readonly task: boolean;
  readonly links: number;
  readonly feedComments: number;
  /** Old-style attachments: their bytes are nowhere else. */
  readonly attachments: readonly string[];
  /** Files that stay in Salesforce, linked to whatever else they were linked to. */
  readonly filesStay: number;
  readonly replyLinks: boolean;
  readonly tracking: boolean;
};

export function deletionOfSaved(saved: SavedEmail): Deletion {
  const people = new Set(saved.relations.flatMap(({ relationId }) => relationId ?? []));
  return {
    records: partsOf(saved).length,
    task: saved.activityId !== null,
    links: people.size + (saved.relatedTo ? 1 : 0),
    feedComments: saved.feedComments,
    attachments: saved.legacyAttachments.map(({ name }) => name),
    filesStay: saved.files.length,
    replyLinks: saved.summary.kind === 'EmailMessage',
    tracking: isTracked(saved),
  };
}
