import type { Catalog } from '../crm/describe.ts';
import type { Fields, Kind, SavedEmail } from '../crm/records.ts';
import type { Draft } from './draft.ts';
import { isEdited } from './overlay.ts';
import type { BodyDraft, DraftValues } from './values.ts';

/** The block that we write above the text of a Task: who wrote to whom, and when. */
const HEADER_BLOCK = /^From: [^\n]*\n(?:To: [^\n]*\n)?(?:Cc: [^\n]*\n)?(?:Date: [^\n]*\n)?\r?\n/;

const plain = (text: string): string => text.replace(/\r\n/g, '\n').trim();

/**
 * The body of a saved Task as an EmailMessage has it (E5): without the header block, whose facts have fields of their own there, and
 * as HTML again where it is still the mail's own text.
 */
export function bodyOfOtherKind({ saved, overlay, facts }: Draft, values: DraftValues): BodyDraft {
  const { body } = values;
  const changed = saved?.summary.kind === 'Task' && values.kind === 'EmailMessage';
  if (!changed || isEdited(overlay, 'body') || !body.edited) return body;
  const text = plain(body.edited.text).replace(HEADER_BLOCK, '');
  if (plain(text) === plain(facts.newPart.text)) return { choice: 'new', edited: null };
  if (plain(text) === plain(facts.whole.text)) return { choice: 'whole', edited: null };
  return { choice: body.choice, edited: { html: null, text } };
}

/** What a record takes along to the other kind: custom fields that both have, and, for a Task, who owned the mail. */
export function sharedFields(saved: SavedEmail, catalog: Catalog, kind: Kind): Fields {
  const described = catalog.objects[kind]?.fields ?? {};
  const custom = Object.entries(saved.fields).filter(([name]) => {
    const field = described[name];
    return field?.custom === true && field.createable;
  });
  const owned = kind === 'Task' && described['OwnerId']?.createable === true;
  return {
    ...Object.fromEntries(custom),
    ...(owned && { OwnerId: saved.summary.owner.id }),
  };
}
