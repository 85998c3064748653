import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { defused } from '../../../src/adapters/salesforce/write/defused.ts';
import { joinedText, markedPart } from '../../../src/core/crm/part-text.ts';
import { joinParts, missingParts } from '../../../src/core/crm/saved-parts.ts';
import type { SavedEmailSummary } from '../../../src/core/crm/records.ts';
import { current } from '../../../src/core/draft/overlay.ts';
import { previewOf } from '../../../src/core/draft/preview.ts';
import { MAX_TEXT_PARTS, piecesOf, textParts } from '../../../src/core/draft/split-body.ts';
import type { SaveRules } from '../../../src/core/draft/rules.ts';
import { aDraft, aField, aSaved, id, aCatalog, someFacts, someRules } from './builders.ts';

const LIMIT = 400;
/** What an org may do to a text: trim it, end its lines in its own way. */
const stored = (text: string): string => text.trim().replaceAll('\n', '\r\n');
const read = (text: string): string => text.replaceAll('\r\n', '\n');

const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom('@{', '[Part 2 of 3]\n\n', '\n\n', ' ', '😀', 'word ', 'ümläut'),
      fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\r', '')),
    ),
    { maxLength: 300 },
  )
  // The ends of a whole text are the org's to trim.
  .map((pieces) => `a${pieces.join('').replace(/\p{Surrogate}/gu, '?')}z`);

describe('[D10] a text over several Tasks', () => {
  test('is the same text again, whatever an org trims and however it ends its lines', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const pieces = piecesOf(text, LIMIT);
        const of = pieces.length;
        const marked = pieces.map((piece, at) => ({
          n: at + 1,
          text: markedPart({ n: at + 1, of, text: piece }),
        }));
        expect(pieces.join('')).toBe(text);
        for (const part of marked) {
          // As it is written: `@{` takes a character more.
          expect(defused(part.text).length).toBeLessThanOrEqual(LIMIT);
          expect(part.text).not.toMatch(/\p{Surrogate}/u);
        }
        const back = marked.map((part) => ({ ...part, text: read(stored(part.text)) }));
        expect(joinedText(back, of)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  test('is parted at a line, else between two words, where one ends near by', () => {
    const lines = `${'x'.repeat(30)}\n`.repeat(40);
    for (const piece of piecesOf(lines, LIMIT)) expect(piece.endsWith('\n')).toBe(true);
    const words = 'wordy '.repeat(200);
    for (const piece of piecesOf(words, LIMIT)) expect(piece.endsWith(' ')).toBe(true);
  });

  test('tells a reader in Salesforce that it goes on, and where', () => {
    expect(markedPart({ n: 1, of: 2, text: 'Dear Jo,' })).toBe(
      'Dear Jo,\n\n[… continued in part 2 of 2]',
    );
    expect(markedPart({ n: 2, of: 2, text: 'regards' })).toBe('[Part 2 of 2]\n\nregards');
  });

  test('says where a part is missing', () => {
    const there = [{ n: 1, text: 'One\n\n[… continued in part 2 of 2]' }];
    expect(joinedText(there, 2)).toBe('One\n\n[… part 2 of 2 is missing]\n\n');
  });
});

const long = (characters: number): string => 'Good day. '.repeat(characters / 10);
const splitting = (rules: Partial<SaveRules> = {}, text = long(6_000), key?: string) =>
  aDraft({
    rules: someRules({ kind: 'Task', longBody: 'split', ...rules }),
    facts: someFacts({ newPart: { html: null, text }, ...(key !== undefined && { key }) }),
  });

const keysOf = (draft: ReturnType<typeof splitting>): readonly unknown[] =>
  previewOf(draft).parts.map(({ fields }) => fields['Message_ID__c']);

describe('[D10] a body is split', () => {
  test('only where the policy says so, the kind is Task and a field holds the key', () => {
    expect(previewOf(splitting()).parts).toHaveLength(4);
    expect(previewOf(splitting({ longBody: 'truncate' })).parts).toEqual([]);
    expect(previewOf(splitting({ kind: 'EmailMessage' })).parts).toEqual([]);
    expect(previewOf(splitting({ taskKeyField: null })).parts).toEqual([]);
    expect(previewOf(splitting({}, 'Short')).parts).toEqual([]);
  });

  test('and nothing is cut or attached; Preview shows the whole text and each part', () => {
    const { cuts, files, parts, fields } = previewOf(splitting());
    expect(cuts).toEqual([]);
    expect(files).toEqual([]);
    expect(keysOf(splitting())).toEqual(
      [1, 2, 3, 4].map((n) => `offer@acme.example#${String(n)}/4`),
    );
    const whole = fields.find(({ name }) => name === 'Description')?.value;
    const said = parts.map(({ n, fields: { Description } }) => ({ n, text: String(Description) }));
    expect(joinedText(said, 4)).toBe(whole);
    expect(fields.map(({ name }) => name)).not.toContain('Message_ID__c');
  });

  test('by the key’s hash where key and mark are too long for the field together (W2)', () => {
    const fits = 'k'.repeat(255 - '#4/4'.length);
    expect(keysOf(splitting({}, long(6_000), fits))[0]).toBe(`${fits}#1/4`);
    expect(keysOf(splitting({}, long(6_000), `${fits}k`))[0]).toBe(`${'a'.repeat(64)}#1/4`);
  });

  test('not at all where the field is too small for the hash too: the text is cut', () => {
    const { Task: task, ...others } = aCatalog().objects;
    if (!task) throw new Error('no Task');
    const fields = { ...task.fields, Message_ID__c: aField('Message_ID__c', { length: 20 }) };
    const draft = {
      ...splitting(),
      catalog: { objects: { ...others, Task: { ...task, fields } } },
    };
    const { parts, cuts } = previewOf(draft);
    expect([parts, cuts.map(({ kind }) => kind)]).toEqual([[], ['text-cut']]);
  });

  test('over ten Tasks at most, as one transaction holds no more; the end is cut then, and the email attached', () => {
    const { parts, cuts, files } = previewOf(splitting({}, long(60_000)));
    expect(parts.length).toBeLessThanOrEqual(MAX_TEXT_PARTS);
    expect(parts.length).toBeGreaterThan(8);
    expect(cuts).toMatchObject([{ kind: 'text-cut', attached: true }]);
    expect(files.map(({ source }) => source)).toEqual(['eml']);
  });

  test('and a text of nothing but what grows when written never leaves a part too long', () => {
    const draft = splitting({}, '@{'.repeat(9_000));
    const { parts, fields } = previewOf(draft);
    const written =
      parts.length > 0
        ? parts.map((one) => one.fields)
        : [Object.fromEntries(fields.map(({ name, value }) => [name, value]))];
    for (const { Description } of written)
      expect(String(Description).length).toBeLessThanOrEqual(2_000);
    expect(textParts(draft, 'Short')).toEqual([]);
    expect(current(draft.overlay).kind).toBe('Task');
  });
});

const part = (n: number, of: number, more: Partial<SavedEmailSummary> = {}): SavedEmailSummary => ({
  ...aSaved().summary,
  id: id('00T', n),
  kind: 'Task',
  part: { n, of },
  ...more,
});
const by = (n: number) => ({ id: id('005', n), name: `User ${String(n)}` });

describe('[D10] parts found in Salesforce are one saved mail', () => {
  test('in whatever order they come, by the id of the first', () => {
    const [one, ...others] = joinParts([part(3, 3), part(1, 3), part(2, 3)]);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ id: id('00T', 1), part: null, parts: { of: 3 } });
    expect(one && missingParts(one)).toEqual([]);
  });

  test('an incomplete set names what is missing', () => {
    const [one] = joinParts([part(3, 4), part(1, 4)]);
    expect(one && missingParts(one)).toEqual([2, 4]);
  });

  test('two people’s sets of one mail stay two, and so do two of one person', () => {
    const mine = [1, 2].map((n) => part(n, 2, { owner: by(1), createdBy: by(1) }));
    const theirs = [1, 2].map((n) =>
      part(n, 2, { id: id('00T', n + 10), owner: by(2), createdBy: by(2) }),
    );
    const again = [1, 2].map((n) => part(n, 2, { id: id('00T', n + 20) }));
    expect(joinParts([...theirs, ...mine])).toHaveLength(2);
    expect(joinParts([...again, ...[1, 2].map((n) => part(n, 2))])).toHaveLength(2);
  });

  test('a whole record beside them is a saved mail of its own', () => {
    const whole = { ...aSaved().summary, id: id('00T', 9) };
    expect(joinParts([whole, part(1, 2), part(2, 2)])).toHaveLength(2);
  });
});
