import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { joinedText } from '../../src/core/crm/part-text.ts';
import { idsOf, missingParts } from '../../src/core/crm/saved-parts.ts';
import type { SavedEmail, SavedEmailSummary } from '../../src/core/crm/records.ts';
import { restored } from '../../src/adapters/salesforce/write/defused.ts';
import type { Draft } from '../../src/core/draft/draft.ts';
import { finishParts } from '../../src/core/draft/finish-parts.ts';
import { openSaved } from '../../src/core/draft/open-saved.ts';
import { edit } from '../../src/core/draft/overlay.ts';
import { planSave } from '../../src/core/draft/plan.ts';
import { sameValue, type DraftKey, type DraftValues } from '../../src/core/draft/values.ts';
import type { FaultKind } from '../../src/sandbox/org/faults.ts';
import type { OrgOptions } from '../../src/sandbox/org/org.ts';
import { someFacts } from '../core/draft/builders.ts';
import {
  aFile,
  draftIn,
  filesOn,
  looseFiles,
  openSavingOrg,
  recordsOf,
  rulesFor,
  saveIn,
  type SavingOrg,
} from './world.ts';

// A busy machine; nothing here is timed.
jest.setTimeout(60_000);

const WORLDS: readonly (readonly [string, OrgOptions])[] = [
  ['the likely world', { switches: { sidecarKey: true } }],
  ['the hostile world', { world: 'hostile' }],
];

const RULES = { kind: 'Task', longBody: 'split' } as const;
const LONG = 'A line of the offer, with its price.\n'.repeat(2_000);

const change = <K extends DraftKey>(draft: Draft, key: K, value: DraftValues[K]): Draft => ({
  ...draft,
  overlay: edit(draft.overlay, key, value, sameValue),
});

const longDraft = (org: SavingOrg, text = LONG, more: Parameters<typeof draftIn>[1] = {}): Draft =>
  draftIn(org, {
    facts: someFacts({ newPart: { html: null, text }, attachments: [aFile('offer.pdf')] }),
    people: [org.links.jo],
    relatedTo: [org.links.deal],
    ...more,
    rules: RULES,
  });

const text = (value: unknown): string => (typeof value === 'string' ? restored(value) : '');

/** The mail’s Tasks in the org, first part first. */
const tasksOf = (org: SavingOrg) =>
  [...recordsOf(org)].sort((a, b) =>
    text(a['Message_ID__c']) < text(b['Message_ID__c']) ? -1 : 1,
  );

const keyMarks = (org: SavingOrg): readonly string[] =>
  tasksOf(org).map((row) => text(row['Message_ID__c']).replace(/^[^#]*/, ''));

function wholeText(org: SavingOrg): string {
  const rows = tasksOf(org);
  const parts = rows.map((row, at) => ({
    n: at + 1,
    text: text(row['Description']).replaceAll('\r\n', '\n'),
  }));
  return joinedText(parts, rows.length);
}

async function saved(org: SavingOrg, draft = longDraft(org)): Promise<SavedEmailSummary> {
  const { outcome } = await saveIn(org, draft);
  if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
  return outcome.receipt.record;
}

async function find(org: SavingOrg): Promise<readonly SavedEmailSummary[]> {
  const found = await org.crm.findSaved('offer@acme.example', 'Message_ID__c');
  return found.ok ? found.value : [];
}

async function read(org: SavingOrg): Promise<SavedEmail> {
  const [one] = await find(org);
  if (!one) throw new Error('not saved');
  const email = await org.crm.readSaved(one.id, one.kind, undefined, idsOf(one));
  if (!email.ok) throw new Error(email.failure.kind);
  return email.value;
}

const open = async (org: SavingOrg, body = LONG): Promise<Draft> =>
  openSaved({
    saved: await read(org),
    facts: someFacts({ newPart: { html: null, text: body } }),
    candidates: Object.values(org.links),
    rules: rulesFor(org.catalog, RULES),
    catalog: org.catalog,
  });

describe.each(WORLDS)('[D10] a body too long for one Task, in %s', (_name, options) => {
  test('is written as three Tasks in one transaction, linked alike, and the joined text is the mail’s', async () => {
    const org = await openSavingOrg(options);
    const draft = longDraft(org);
    const record = await saved(org, draft);
    expect(keyMarks(org)).toEqual(['#1/3', '#2/3', '#3/3']);
    for (const row of tasksOf(org))
      expect(row).toMatchObject({
        Subject: 'Offer',
        TaskSubtype: 'Email',
        WhoId: org.links.jo.id,
        WhatId: org.links.deal.id,
        ActivityDate: '2026-11-19',
      });
    expect(wholeText(org).trim()).toContain(LONG.trim());
    expect(org.org.log().filter(({ method }) => method === 'POST').length).toBeLessThanOrEqual(4);
    expect(idsOf(record)).toEqual(tasksOf(org).map((row) => row['Id']));
    expect(filesOn(org, record.id)).toEqual(['offer']);
  });

  test('is found again as one saved mail, and a second save is refused as such', async () => {
    const org = await openSavingOrg(options);
    const record = await saved(org);
    expect(await find(org)).toMatchObject([{ id: record.id, part: null, parts: { of: 3 } }]);
    const again = await saveIn(org, longDraft(org));
    expect(again.outcome).toMatchObject({ kind: 'already-saved', records: [{ id: record.id }] });
    expect(recordsOf(org)).toHaveLength(3);
  });

  test('opens as one text, and is edited as one: fewer parts, one, or more', async () => {
    const org = await openSavingOrg(options);
    const record = await saved(org);
    const draft = await open(org);
    const body = draft.overlay.base.body.edited?.text ?? '';
    expect(body).toContain(LONG.trim());
    const renamed = await saveIn(org, change(draft, 'subject', 'Offer 2'));
    expect(renamed.outcome.kind).toBe('saved');
    expect(keyMarks(org)).toEqual(['#1/3', '#2/3', '#3/3']);
    expect(tasksOf(org).map((row) => row['Subject'])).toEqual(['Offer 2', 'Offer 2', 'Offer 2']);
    expect(wholeText(org)).toBe(body);
    expect(tasksOf(org).map((row) => row['Id'])).not.toContain(record.id);
    expect(filesOn(org, tasksOf(org)[0]?.['Id'])).toEqual(['offer']);

    const edited = (words: string) =>
      ({ choice: 'new', edited: { html: null, text: words } }) as const;
    const short = await saveIn(org, change(await open(org), 'body', edited('Short')));
    expect(short.outcome.kind).toBe('saved');
    expect(keyMarks(org)).toEqual(['']);
    const longer = LONG + LONG;
    const more = await saveIn(org, change(await open(org), 'body', edited(longer)));
    expect(more.outcome.kind).toBe('saved');
    expect(keyMarks(org)).toEqual(['#1/5', '#2/5', '#3/5', '#4/5', '#5/5']);
    expect(wholeText(org).trim()).toBe(longer.trim());
    expect(looseFiles(org)).toEqual([]);
  });

  test('[E7] a change of any part by a colleague stops the edit, and nothing is written', async () => {
    const org = await openSavingOrg(options);
    await saved(org);
    const draft = change(await open(org), 'subject', 'Offer 2');
    org.passTime(60);
    const second = tasksOf(org)[1];
    await org.change('Task', second?.['Id'] as never, { Priority: 'Low', Description: 'Theirs' });
    const { outcome } = await saveIn(org, draft);
    expect(outcome.kind).toBe('changed-elsewhere');
    expect(tasksOf(org).map((row) => row['Subject'])).toEqual(['Offer', 'Offer', 'Offer']);
  });

  test('shows what is missing, and *Finish* has the whole text again', async () => {
    const org = await openSavingOrg(options);
    await saved(org);
    const before = wholeText(org);
    await org.remove('Task', tasksOf(org)[1]?.['Id'] as never);
    const [found] = await find(org);
    expect(found && missingParts(found)).toEqual([2]);
    const draft = await open(org);
    expect(draft.overlay.base.body.edited?.text).toContain('[… part 2 of 3 is missing]');
    const { body, exact } = finishParts(draft);
    expect(exact).toBe(true);
    const { outcome } = await saveIn(org, change(draft, 'body', body));
    expect(outcome.kind).toBe('saved');
    expect(wholeText(org)).toBe(before);
    expect((await find(org)).map(missingParts)).toEqual([[]]);
    // Somebody else’s words in a part are not overwritten without a look at them.
    const [first] = tasksOf(org);
    await org.change('Task', first?.['Id'] as never, { Description: 'Theirs' });
    expect(finishParts(await open(org)).exact).toBe(false);
  });
});

test('[D10] whatever the text is, there are exactly as many Tasks as Preview shows, and they hold the text', async () => {
  const org = await openSavingOrg({ world: 'hostile' });
  const words = fc.constantFrom(
    'word ',
    '😀',
    '@{x}',
    '\n',
    'ein längerer Satz. ',
    '[Part 2 of 3]\n\n',
  );
  const texts = fc
    .tuple(words, words, fc.integer({ min: 1, max: 20_000 }))
    .map(
      ([a, b, n]) =>
        `Dear${(a + b).repeat(n)}`.slice(0, 200_000).replace(/\p{Surrogate}/gu, '?') + '.',
    );
  let at = 0;
  await fc.assert(
    fc.asyncProperty(texts, async (body) => {
      at += 1;
      const key = `mail-${String(at)}@acme.example`;
      const facts = someFacts({ key, newPart: { html: null, text: body } });
      const draft = draftIn(org, { facts, rules: RULES });
      const plan = planSave(draft);
      const planned = plan.kind === 'create' ? plan.record : null;
      const { outcome } = await saveIn(org, draft);
      expect(outcome.kind).toBe('saved');
      const rows = recordsOf(org, key);
      expect(rows).toHaveLength(Math.max(1, planned?.parts.length ?? 0));
      const found = await org.crm.findSaved(key, 'Message_ID__c');
      const one = found.ok ? found.value[0] : undefined;
      if (!one) throw new Error('not found');
      const email = await org.crm.readSaved(one.id, 'Task', undefined, idsOf(one));
      const whole = email.ok ? text(email.value.fields['Description']) : '';
      expect(whole.replaceAll('\r\n', '\n').trim()).toBe(
        text(planned?.fields['Description']).trim(),
      );
    }),
    { numRuns: 12, seed: 7 },
  );
});

const FAULTS: readonly FaultKind[] = ['dropRequest', 'dropAnswer', 'rowLock'];

describe.each(FAULTS)('[E2] [W4] %s at any request', (kind) => {
  test.each([0, 1, 2, 3])(
    'after %i requests: all parts of one set, or none, and never two',
    async (after) => {
      const org = await openSavingOrg({ world: 'hostile' });
      org.org.faults.add({ kind, after, times: 2, path: '/composite' });
      const first = await saveIn(org, longDraft(org));
      org.org.faults.clear();
      expect([0, 3]).toContain(recordsOf(org).length);
      if (first.outcome.kind === 'saved') expect(recordsOf(org)).toHaveLength(3);
      if (first.outcome.kind === 'not-saved') expect(recordsOf(org)).toEqual([]);

      if (recordsOf(org).length === 0) await saved(org);
      const before = wholeText(org);
      const draft = change(await open(org), 'subject', 'Offer 2');
      org.org.faults.add({ kind, after, times: 2, path: '/composite' });
      const second = await saveIn(org, draft);
      org.org.faults.clear();
      const subjects = new Set(tasksOf(org).map((row) => row['Subject']));
      expect(recordsOf(org)).toHaveLength(3);
      expect(subjects.size).toBe(1);
      if (second.outcome.kind === 'saved') expect(subjects).toEqual(new Set(['Offer 2']));
      if (second.outcome.kind === 'not-saved') expect(subjects).toEqual(new Set(['Offer']));
      expect(wholeText(org)).toBe(before);
    },
  );
});
