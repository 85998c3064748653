import { expect, test } from '@jest/globals';
import { current } from '../../../src/core/draft/overlay.ts';
import { idsOf } from '../../../src/core/crm/saved-parts.ts';
import type { Draft } from '../../../src/core/draft/draft.ts';
import { openSaved } from '../../../src/core/draft/open-saved.ts';
import { finishEntry, recover, restoreEntry } from '../../../src/core/operations/recover.ts';
import { readAgain } from '../../../src/core/operations/read-again.ts';
import { someFacts, someRules } from '../../core/draft/builders.ts';
import { change, openEditWorld, REF, type EditWorld, type Pane } from './edit-world.ts';
import { textOf } from './snapshot.ts';

const rules = { kind: 'Task', longBody: 'split' } as const;
const facts = someFacts({ newPart: { html: null, text: 'A line of the offer.\n'.repeat(4_000) } });

const tasks = ({ org }: EditWorld) =>
  org.rows('Task').filter((row) => textOf(row['Message_ID__c']).includes('#'));
/** Subjects of the parts, and their marks in order: one set is whole where each mark is there once. */
const state = (world: EditWorld) => ({
  subjects: [...new Set(tasks(world).map((row) => row['Subject']))],
  marks: tasks(world)
    .map((row) => textOf(row['Message_ID__c']).split('#')[1])
    .sort(),
});
const set = (subject: string) => ({ subjects: [subject], marks: ['1/3', '2/3', '3/3'] });

async function openDraft({ crm, catalog }: Pane): Promise<Draft> {
  const found = await crm.findSaved(facts.key, 'Message_ID__c');
  const [summary] = found.ok ? found.value : [];
  const saved = summary ? await readAgain(crm, summary) : null;
  if (!saved?.ok) throw new Error('not saved');
  return openSaved({ saved: saved.value, facts, candidates: [], rules: someRules(rules), catalog });
}

async function begin() {
  const world = await openEditWorld({ world: 'hostile', rules });
  const pane = await world.openPane();
  const first = await pane.save(pane.newDraft(facts));
  expect(first.kind).toBe('saved');
  expect(state(world)).toEqual(set('Offer'));
  return { world, pane, draft: change(await openDraft(pane), 'subject', 'Offer 2') };
}

test.each([
  [1, 'before', 'finish'],
  [1, 'after', 'finish'],
  [1, 'before', 'restore'],
  [2, 'before', 'restore'],
  [2, 'after', 'finish'],
] as const)(
  '[D10] [E8] a pane killed at request %i of an edit, %s it: all old parts or all new ones, and the next start knows (%s)',
  async (at, when, way) => {
    const { world, pane, draft } = await begin();
    pane.crashAt({ at, when });
    expect(await pane.survive(pane.save(draft))).toBe('crashed');
    const done = !(at === 1 && when === 'before');
    expect(state(world)).toEqual(set(done ? 'Offer 2' : 'Offer'));
    const next = await world.openPane();
    const { finished, unfinished } = await recover(next.deps);
    expect([finished.length, unfinished.length]).toEqual(done ? [1, 0] : [0, 1]);
    for (const one of unfinished) {
      const kept = one.entry.old?.parts ?? [];
      expect(kept.map(({ summary }) => summary.part?.n)).toEqual([1, 2, 3]);
      await (way === 'finish' ? finishEntry : restoreEntry)(next.deps, one, next.catalog, REF);
    }
    expect(state(world)).toEqual(set(done || way === 'finish' ? 'Offer 2' : 'Offer'));
    expect(world.device.entries('journal')).toBe(0);
  },
);

test('[D10] [E8] all parts deleted by a colleague before an edit could end are made again from the journal', async () => {
  const { world, pane, draft } = await begin();
  const text = current(draft.overlay).body.edited?.text;
  pane.crashAt({ at: 1, when: 'before' });
  expect(await pane.survive(pane.save(draft))).toBe('crashed');
  for (const id of draft.saved ? idsOf(draft.saved.summary) : []) await world.remove('Task', id);
  const next = await world.openPane();
  const { unfinished } = await recover(next.deps);
  expect(unfinished.map(({ finding }) => finding.kind)).toEqual(['lost']);
  for (const one of unfinished) await restoreEntry(next.deps, one, next.catalog, REF);
  expect(state(world)).toEqual(set('Offer'));
  expect((await openDraft(next)).overlay.base.body.edited?.text).toBe(text);
});

test('[D10] [E9] a deletion takes all parts, or none where one was changed by somebody else', async () => {
  const { world, pane } = await begin();
  const draft = await openDraft(pane);
  const last = draft.saved ? idsOf(draft.saved.summary).at(-1) : undefined;
  world.passTime(60);
  if (last) await world.change('Task', last, { Description: 'Theirs' });
  expect(await pane.remove(draft)).toMatchObject({ kind: 'changed-elsewhere' });
  expect(state(world)).toEqual(set('Offer'));
  expect(await pane.remove(await openDraft(pane))).toMatchObject({ kind: 'deleted', left: [] });
  expect(tasks(world)).toEqual([]);
});
