import type { Catalog } from '../crm/describe.ts';
import type { FieldValue, SavedEmail } from '../crm/records.ts';
import type { MailFacts } from './facts.ts';
import { proposeFiles } from './files.ts';
import { NOTHING_HIDDEN } from './hidden.ts';
import { overlay, type Overlay } from './overlay.ts';
import type { SaveRules } from './rules.ts';
import { fieldKey, type DraftValues, type FieldKey, type Link } from './values.ts';

/** What the dialog works on. Facts and candidates may arrive late; what the user typed lies in the overlay and stays. */
export type Draft = {
  /** The record being edited; null for a mail that is not saved yet. */
  readonly saved: SavedEmail | null;
  /** True when `saved` was deleted meanwhile: saving makes it anew, with everything it held (E7). */
  readonly gone?: boolean;
  readonly facts: MailFacts;
  /** Every record that is offered, ticked or not, likeliest first. */
  readonly candidates: readonly Link[];
  readonly rules: SaveRules;
  readonly catalog: Catalog;
  readonly overlay: Overlay<DraftValues>;
  /** Whether the conversation is followed from this save on (T2); absent = the user did not say. */
  readonly follow?: boolean;
  /** Names of records that fields were set to, by id: the values hold ids alone. */
  readonly names?: Readonly<Record<string, string>>;
};

/** Every record that the list shows: those offered, and those ticked that are not among them (added before a reload). */
export function listedLinks({ candidates, overlay: { base, edits } }: Draft): readonly Link[] {
  const ticked = [...(edits.people ?? base.people), ...(edits.relatedTo ?? base.relatedTo)];
  const added = ticked.filter(({ id }) => !candidates.some((link) => link.id === id));
  return [...candidates, ...added];
}

/** The name of a record that a field holds; null where nobody told it. */
export const recordName = (draft: Draft, id: string): string | null =>
  draft.names?.[id] ?? draft.candidates.find((link) => link.id === id)?.name ?? null;

export type Proposal = {
  readonly facts: MailFacts;
  readonly candidates: readonly Link[];
  /** Ticked at first (R11). */
  readonly people: readonly Link[];
  readonly relatedTo: readonly Link[];
  readonly rules: SaveRules;
  readonly catalog: Catalog;
};

/** The values the dialog opens with for a mail that is not saved. */
function proposeValues({ facts, people, relatedTo, rules }: Proposal): DraftValues {
  const fields = [...rules.fields.Task, ...rules.fields.EmailMessage].filter(
    ({ preset }) => preset !== undefined,
  );
  // The day of the mail, as Outlook shows it; a policy's preset wins (W2).
  const presets: Readonly<Record<FieldKey, FieldValue>> = {
    [fieldKey('ActivityDate')]: facts.day,
    ...Object.fromEntries(fields.map(({ name, preset }) => [fieldKey(name), preset ?? null])),
  };
  return {
    kind: rules.kind,
    people,
    relatedTo,
    subject: facts.subject,
    body: { choice: rules.bodyChoice, edited: null },
    hidden: NOTHING_HIDDEN,
    files: proposeFiles(facts, rules),
    ...presets,
  };
}

export const proposeDraft = (proposal: Proposal): Draft => ({
  saved: null,
  facts: proposal.facts,
  candidates: proposal.candidates,
  rules: proposal.rules,
  catalog: proposal.catalog,
  overlay: overlay(proposeValues(proposal)),
});
