import type { Fields, SavedEmail } from '../crm/records.ts';
import { partsOf } from '../crm/saved-parts.ts';
import { markedPart, MARKS } from '../crm/part-text.ts';
import { carriedFields } from './carried.ts';
import { cutAt } from './cut-text.ts';
import type { Draft } from './draft.ts';
import { keyFieldOf } from './key-field.ts';
import { lengthOf } from './lengths.ts';
import { UNIQUE_KEY } from './unique-key.ts';

/**
 * Most parts of one body: an edit deletes as many as it creates, with two requests for the guard and some for rows, and one
 * composite takes 25 (sf 5.1).
 */
export const MAX_TEXT_PARTS = 10;

/** One of the Tasks over which a body is split: what it holds beside, or instead of, what all of them hold (D10). */
export type TextPart = { readonly n: number; readonly of: number; readonly fields: Fields };

/** How much of a piece may be left empty, so that the text is parted between two lines or words. */
const SLACK = 0.05;

/** `@{` is written with a character more (it would be read as a reference), which has to fit too. */
const growth = (text: string): number => text.split('@{').length - 1;

/** The longest beginning of the text that fits, ending at a line or between two words where one ends near by. */
function firstPiece(text: string, room: number): string {
  if (text.length + growth(text) <= room) return text;
  const window = cutAt(text, room);
  const longest = cutAt(window, room - growth(window));
  const least = Math.floor(room * (1 - SLACK));
  const at = Math.max(longest.lastIndexOf('\n') + 1, 0);
  const end = at > least ? at : longest.lastIndexOf(' ') + 1;
  return end > least ? longest.slice(0, end) : longest;
}

/** Pieces of a text that a field of this length holds with their marks; put together they are the text. */
export function piecesOf(text: string, limit: number): readonly string[] {
  const room = limit - MARKS;
  const pieces: string[] = [];
  let rest = text;
  while (rest !== '') {
    const piece = firstPiece(rest, room);
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return pieces;
}

/** The mail's key for each of so many parts; the hash where key and mark are too long for the field (W2); null where that is too. */
function partKey({ facts, catalog }: Draft, field: string, of: number): string | null {
  const room = lengthOf(catalog, 'Task', field) - `#${String(of)}/${String(of)}`.length;
  return [facts.key, facts.keyHash].find((key) => key.length <= room) ?? null;
}

/** Fields that all parts have alike, whatever they were. */
const ALIKE = new Set(['Subject', 'Description', 'WhoId', 'WhatId']);

/** What an edit carries from the old part of this number, where that had values of its own (E3). */
function ownFields(draft: Draft, n: number): Fields {
  const old: SavedEmail | undefined =
    draft.saved?.parts && n > 1
      ? partsOf(draft.saved).find(({ summary }) => summary.part?.n === n)
      : undefined;
  if (!old) return {};
  const shown = new Set(draft.rules.fields.Task.map(({ name }) => name));
  const kept = Object.entries(carriedFields(old, draft.catalog));
  return Object.fromEntries(kept.filter(([name]) => !ALIKE.has(name) && !shown.has(name)));
}

/** The mail has its unique key once: in its first part. */
const withoutUniqueKey = ({ catalog }: Draft, n: number): Fields =>
  n > 1 && catalog.objects['Task']?.fields[UNIQUE_KEY]?.createable === true
    ? { [UNIQUE_KEY]: null }
    : {};

/** Characters of all parts together; null where a body is not split: by policy, without the field, or where that is too small. */
export function splitRoom(draft: Draft): number | null {
  const field = keyFieldOf(draft);
  if (draft.rules.longBody !== 'split' || field === null) return null;
  const room = lengthOf(draft.catalog, 'Task', 'Description') - MARKS;
  return room > MARKS && partKey(draft, field, MAX_TEXT_PARTS) !== null
    ? Math.floor(room * (1 - SLACK)) * MAX_TEXT_PARTS
    : null;
}

/** The parts of a Task whose text is too long for one; none for a text that fits. */
export function textParts(draft: Draft, text: string): readonly TextPart[] {
  const field = keyFieldOf(draft);
  const limit = lengthOf(draft.catalog, 'Task', 'Description');
  if (field === null || splitRoom(draft) === null || text.length + growth(text) <= limit) return [];
  const pieces = piecesOf(text, limit);
  const of = pieces.length;
  const key = partKey(draft, field, of);
  if (key === null || of > MAX_TEXT_PARTS) return [];
  return pieces.map((piece, at) => {
    const n = at + 1;
    const Description = markedPart({ n, of, text: piece });
    const mark = `#${String(n)}/${String(of)}`;
    const own = { ...ownFields(draft, n), ...withoutUniqueKey(draft, n) };
    return { n, of, fields: { ...own, Description, [field]: key + mark } };
  });
}
