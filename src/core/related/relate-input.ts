import type { Catalog } from '../crm/describe.ts';
import type { RecordId } from '../crm/ids.ts';
import type { CrmRecord } from '../crm/records.ts';
import type { FollowUpAnswer, SearchAnswer } from '../crm/search.ts';
import type { Choices } from './choices.ts';
import type { Clues } from './clues.ts';
import type { OlderPlan } from './related.ts';
import type { TickSettings } from './tick.ts';

/** Everything that the pane knows of a mail's records. Pure data: the same input gives the same list. */
export type RelateInput = {
  readonly clues: Clues;
  readonly answer: SearchAnswer;
  /** Answers of second calls, in the order in which they came. */
  readonly followUps: readonly FollowUpAnswer[];
  readonly choices: Choices;
  /** Picked by hand in this mail (R7) or made from it (R8). */
  readonly added: readonly CrmRecord[];
  /** Addresses that the cap cut off. */
  readonly notSearched: readonly string[];
  readonly userId: RecordId | null;
  readonly catalog: Catalog | null;
  readonly settings: TickSettings;
  /** Objects whose older records are loaded already (R4). */
  readonly olderShown: readonly OlderPlan['object'][];
};
