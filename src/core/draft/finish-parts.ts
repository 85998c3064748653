import { barePart } from '../crm/part-text.ts';
import type { SavedEmail } from '../crm/records.ts';
import type { Draft } from './draft.ts';
import { current } from './overlay.ts';
import { taskText } from './task-fields.ts';
import type { BodyDraft } from './values.ts';

/** What *Finish* writes over an incomplete set of parts (D10). */
export type Finished = {
  readonly body: BodyDraft;
  /** Every part that is there holds what the mail says at that place: nothing but the missing parts is new. */
  readonly exact: boolean;
};

const plain = (text: unknown): string =>
  typeof text === 'string' ? text.replace(/\r\n?/g, '\n').trim() : '';

function isAsWritten({ fields, summary: { part } }: SavedEmail, draft: Draft, body: BodyDraft) {
  const { parts } = taskText(draft, { ...current(draft.overlay), body });
  const meant = parts.find(({ n }) => n === part?.n);
  if (!part || meant?.of !== part.of) return false;
  const bare = (text: unknown): string => plain(barePart({ ...part, text: plain(text) }));
  return bare(fields['Description']) === bare(meant.fields['Description']);
}

/**
 * The text of the mail for a split body of which parts are missing: the mail's own, in the choice that the parts still there were
 * made by. Where they hold something else (edited, hidden passages), the mail's text is only proposed.
 */
export function finishParts(draft: Draft): Finished {
  const { bodyChoice } = draft.rules;
  const choices = [bodyChoice, bodyChoice === 'new' ? 'whole' : 'new'] as const;
  const bodies = choices.map((choice): BodyDraft => ({ choice, edited: null }));
  const there = draft.saved?.parts ?? [];
  const body = bodies.find((one) => there.every((part) => isAsWritten(part, draft, one)));
  return body
    ? { body, exact: there.length > 0 }
    : { body: { choice: bodyChoice, edited: null }, exact: false };
}
