import { expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { restored } from '../../src/adapters/salesforce/write/defused.ts';
import { CARRIED } from '../../src/core/draft/carried.ts';
import { check } from '../../src/core/draft/check.ts';
import type { Draft } from '../../src/core/draft/draft.ts';
import { edit } from '../../src/core/draft/overlay.ts';
import { previewOf, type Preview } from '../../src/core/draft/preview.ts';
import { sameValue, type DraftKey, type DraftValues } from '../../src/core/draft/values.ts';
import type { OrgOptions } from '../../src/sandbox/org/org.ts';
import type { OrgRow } from '../contracts/crm/world.ts';
import { someFacts } from '../core/draft/builders.ts';
import {
  aFile,
  draftIn,
  filesOn,
  openSavingOrg,
  recordsOf,
  saveIn,
  type SavingOrg,
} from './world.ts';

// A busy machine; nothing here is timed.
jest.setTimeout(120_000);

const words = fc.constantFrom(
  'Offer ',
  'Grüße ',
  '漢字',
  '🚚',
  '@{a.b}',
  '\n',
  ' ',
  "O'Neill \\ ",
  '\u0000',
  '\ud83d',
);
const line = fc.array(words, { minLength: 1, maxLength: 8 }).map((all) => `x${all.join('')}`);
const body = fc
  .tuple(line, fc.constantFrom(1, 1, 3, 400, 2_500))
  .map(([text, times]) => text.repeat(times));
const html = fc.tuple(body, fc.boolean()).map(([text, rich]) => ({
  text,
  html: rich ? `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>` : null,
}));
const person = fc.constantFrom(
  'jo' as const,
  'kim' as const,
  'far' as const,
  'lead' as const,
  'me' as const,
);
const address = fc
  .constantFrom(
    'jo@acme.example',
    'kim@acme.example',
    'kim@work.example',
    'lead@new.example',
    'a@x.example',
    'b@x.example',
  )
  .map((one) => ({ name: '', address: one }));
const addresses = fc.array(address, { maxLength: 4 });

const drafts = fc.record({
  kind: fc.constantFrom('EmailMessage' as const, 'Task' as const),
  people: fc.uniqueArray(person, { maxLength: 3 }),
  relatedTo: fc.option(fc.constantFrom('acme' as const, 'deal' as const, 'issue' as const), {
    nil: null,
  }),
  to: addresses,
  cc: addresses,
  bcc: addresses,
  newPart: html,
  whole: html,
  choice: fc.constantFrom('new' as const, 'whole' as const),
  subject: line.map((text) => text.replaceAll('\n', ' ').slice(0, 200)),
  files: fc.uniqueArray(fc.constantFrom('a.txt', '@{b}.pdf', 'c.exe', 'empty.txt'), {
    maxLength: 4,
  }),
  eml: fc.boolean(),
  hide: fc.constantFrom(null, 'Offer', '漢字'),
  status: fc.constantFrom('Completed', 'Not Started', null),
  priority: fc.constantFrom('High', null),
  typed: fc.option(line, { nil: null }),
  switches: fc.record({
    writeBcc: fc.boolean(),
    caseFeed: fc.boolean(),
    filesToRelatedTo: fc.boolean(),
  }),
  longBody: fc.constantFrom('split' as const, 'truncate' as const),
});
type Wanted = typeof drafts extends fc.Arbitrary<infer T> ? T : never;

const change = <K extends DraftKey>(draft: Draft, key: K, value: DraftValues[K]): Draft => ({
  ...draft,
  overlay: edit(draft.overlay, key, value, sameValue),
});

function draftOf(org: SavingOrg, wanted: Wanted, key: string): Draft {
  const { links } = org;
  const { kind, to, cc, bcc, newPart, whole, subject } = wanted;
  const attachments = wanted.files.map((name) => aFile(name, name.startsWith('empty') ? 0 : 5));
  const draft = draftIn(org, {
    facts: someFacts({ key, to, cc, bcc, newPart, whole, subject, attachments }),
    people: wanted.people.map((name) => links[name]),
    relatedTo: wanted.relatedTo ? [links[wanted.relatedTo]] : [],
    rules: {
      ...wanted.switches,
      kind,
      longBody: wanted.longBody,
      bodyChoice: wanted.choice,
      deniedExtensions: ['exe'],
    },
  });
  const files = draft.overlay.base.files.map((file) =>
    file.source === 'eml' ? { ...file, chosen: wanted.eml } : file,
  );
  let next = change(draft, 'files', files);
  if (kind === 'Task')
    next = change(change(next, 'field.Status', wanted.status), 'field.Priority', wanted.priority);
  if (wanted.typed !== null)
    next = change(next, 'body', {
      choice: wanted.choice,
      edited: { html: null, text: wanted.typed },
    });
  return wanted.hide === null
    ? next
    : change(next, 'hidden', { texts: [wanted.hide], inSubject: true });
}

/** A value as Salesforce keeps it: an instant in its own form, no half characters, ends of texts and lines its own way. */
function kept(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? null;
  const text = restored(value.replaceAll('&#64;{', '@{'))
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll('\0', '')
    .replaceAll('\r\n', '\n')
    .replace(/(\d{2}:\d{2}:\d{2})(?:\.\d+)?(?:Z|\+0000)$/, '$1Z')
    .trim();
  return text === '' ? null : text;
}

/** Links, which Preview tells in words of its own, what the platform adds, and defaults of the org. */
const NOT_COMPARED = new Set([
  'ClientThreadIdentifier',
  'FromId',
  'Headers',
  'IsClientManaged',
  'IsReminderSet',
  'IsVisibleInSelfService',
  'OwnerId',
  'ParentId',
  'Priority',
  'RelatedToId',
  'Status',
  'TaskSubtype',
  'ThreadIdentifier',
  'WhatId',
  'WhoId',
]);
const ADDRESSES = ['ToAddress', 'CcAddress', 'BccAddress'];

const shownIn = ({ fields }: Preview, name: string): unknown =>
  kept(fields.find((field) => field.name === name)?.value);

function sameFields(org: SavingOrg, preview: Preview, rows: readonly OrgRow[]): void {
  const kind = preview.object === 'Task' ? 'Task' : 'EmailMessage';
  const ownNames = preview.parts.length > 0 ? ['Description', 'Message_ID__c'] : [];
  const lists = org.switches('toAddressListsMatched') ? ADDRESSES : [];
  const custom = Object.keys(rows[0] ?? {}).filter((name) => name.endsWith('__c'));
  const written = preview.fields.map(({ name }) => name);
  for (const [at, row] of rows.entries()) {
    for (const name of new Set([...CARRIED[kind], ...custom, ...written])) {
      if (ownNames.includes(name) || lists.includes(name)) continue;
      // A default of the org stands only where Preview shows nothing.
      if (NOT_COMPARED.has(name) && !written.includes(name)) continue;
      expect([name, kept(row[name])]).toEqual([name, shownIn(preview, name)]);
    }
    for (const name of ownNames)
      expect(kept(row[name])).toBe(kept(preview.parts[at]?.fields[name]));
  }
}

const TYPES = {
  from: 'FromAddress',
  to: 'ToAddress',
  cc: 'CcAddress',
  bcc: 'BccAddress',
  other: 'OtherAddress',
} as const;

function samePeople(org: SavingOrg, preview: Preview, row: OrgRow): void {
  const { people } = preview;
  if (preview.object === 'Task') {
    const others = org
      .rows('TaskRelation')
      .filter((one) => one['TaskId'] === row['Id'] && one['IsWhat'] !== true)
      .map((one) => one['RelationId']);
    const there = [...new Set([row['WhoId'], ...others])].filter(Boolean).sort();
    expect(row['WhoId'] ?? null).toBe(people.find(({ role }) => role === 'who')?.link.id ?? null);
    expect(there).toEqual(people.map(({ link }) => link.id).sort());
    return;
  }
  const rows = org
    .rows('EmailMessageRelation')
    .filter((one) => one['EmailMessageId'] === row['Id'] && one['RelationId']);
  for (const { link, role } of people) {
    const types = rows
      .filter((one) => one['RelationId'] === link.id)
      .map((one) => one['RelationType']);
    expect(types).toContain(role === 'who' || role === 'also' ? null : TYPES[role]);
  }
  expect([...new Set(rows.map((one) => one['RelationId']))].sort()).toEqual(
    people.map(({ link }) => link.id).sort(),
  );
  for (const { role, address: one } of preview.addresses)
    expect(String(row[TYPES[role]])).toContain(one);
}

const title = (name: string): unknown => kept(name.replace(/\.\w+$/, ''));
const namesOn = (org: SavingOrg, id: unknown): readonly unknown[] =>
  filesOn(org, id).map(kept).sort();

function sameLinks(org: SavingOrg, preview: Preview, rows: readonly OrgRow[]): void {
  const [first, ...later] = rows;
  const [relatedTo] = preview.relatedTo;
  for (const row of rows) {
    samePeople(org, preview, row);
    expect(row['WhatId'] ?? row['RelatedToId'] ?? null).toBe(relatedTo?.id ?? null);
  }
  expect(namesOn(org, first?.['Id'])).toEqual(preview.files.map(({ name }) => title(name)).sort());
  for (const row of later) expect(filesOn(org, row['Id'])).toEqual([]);
}

const WORLDS: readonly (readonly [string, OrgOptions])[] = [
  ['the likely world', { switches: { sharedActivities: true } }],
  ['the hostile world', { world: 'hostile' }],
  [
    'the hostile world, with some form of naming people taken',
    { world: 'hostile', switches: { idListsOnCreate: true, relationRowsOnSentMail: true } },
  ],
];

test.each(WORLDS)(
  '[D11] what Preview shows is what stands in the org afterwards: fields, people, links, files, parts; in %s',
  async (_name, options) => {
    const org = await openSavingOrg(options);
    let asked = 0;
    let saved = 0;
    await fc.assert(
      fc.asyncProperty(drafts, async (wanted) => {
        const key = `mail-${String((asked += 1))}@acme.example`;
        const draft = draftOf(org, wanted, key);
        fc.pre(check(draft).length === 0);
        const preview = previewOf(draft);
        const before = org.rows('ContentDocument').length;
        const { outcome } = await saveIn(org, draft);
        const rows = [...recordsOf(org, key)].sort((a, b) =>
          String(a['Message_ID__c']) < String(b['Message_ID__c']) ? -1 : 1,
        );
        if (outcome.kind !== 'saved') {
          // A hostile org may refuse it in words (O4): then nothing of it is there.
          expect(outcome.kind).toBe('not-saved');
          expect([rows.length, org.rows('ContentDocument').length]).toEqual([0, before]);
          return;
        }
        saved += 1;
        expect(rows).toHaveLength(Math.max(1, preview.parts.length));
        sameFields(org, preview, rows);
        sameLinks(org, preview, rows);
        if (preview.filesAlsoOnRelatedTo)
          expect(namesOn(org, preview.relatedTo[0]?.id)).toEqual(
            expect.arrayContaining(preview.files.map(({ name }) => title(name))),
          );
      }),
      { numRuns: 20, seed: 11 },
    );
    expect(saved).toBeGreaterThan(8);
  },
);
