import { describe, expect, test } from '@jest/globals';
import type { RecordId } from '../../../src/core/crm/ids.ts';
import type { Draft } from '../../../src/core/draft/draft.ts';
import { planSave } from '../../../src/core/draft/plan.ts';
import { previewOf } from '../../../src/core/draft/preview.ts';
import type { Link } from '../../../src/core/draft/values.ts';
import { someFacts } from '../../core/draft/builders.ts';
import { change, openEditWorld, type EditWorld, type Pane } from './edit-world.ts';
import { KEY, saveMail, type SavedMail } from './saved-mail.ts';
import { leftovers, recordsOf, textOf } from './snapshot.ts';

const rules = { kind: 'Task', editMode: 'keepWhenPossible', longBody: 'split' } as const;

const contact = (id: RecordId): Link => ({
  id,
  object: 'Contact',
  name: 'Contact',
  emails: [],
  reason: '',
});

type Setting = { world: EditWorld; mail: SavedMail; pane: Pane; kim: RecordId };

async function setting(world: 'likely' | 'hostile'): Promise<Setting> {
  const opened = await openEditWorld({ world, switches: { sharedActivities: true }, rules });
  const mail = await saveMail(opened, 'Task');
  const kim = await opened.insert('Contact', { LastName: 'Kim', Email: 'kim@acme.example' });
  return { world: opened, mail, pane: await opened.openPane(), kim };
}

const withPeople = async ({ pane, mail }: Setting, people: readonly RecordId[]): Promise<Draft> =>
  change(await pane.openDraft(mail.id, 'Task'), 'people', people.map(contact));

const now = ({ world }: Setting) =>
  recordsOf(world.org, KEY).map(({ id, people }) => ({ id, people }));

describe.each(['likely', 'hostile'] as const)(
  '[E4] a shared Task in place, in the %s world',
  (name) => {
    test('further contacts come and go by rows of their own, and it keeps its id', async () => {
      const one = await setting(name);
      const { mail, kim, pane } = one;
      const draft = await withPeople(one, [mail.jo, kim]);
      expect(previewOf(draft).kind).toBe('patch');
      expect((await pane.save(draft)).kind).toBe('saved');
      expect(now(one)).toEqual([{ id: mail.id, people: [mail.jo, kim].sort() }]);
      // Back to the primary contact alone, with the subject in the same transaction.
      const alone = change(await withPeople(one, [mail.jo]), 'subject', 'Offer 2');
      expect((await pane.save(alone)).kind).toBe('saved');
      expect(now(one)).toEqual([{ id: mail.id, people: [mail.jo] }]);
      expect(leftovers(one.world.org)).toEqual([]);
    });

    test('another primary contact has it written anew, as nothing says what becomes of the former one', async () => {
      const one = await setting(name);
      const { mail, kim, pane } = one;
      const draft = await withPeople(one, [mail.ann, kim]);
      expect(planSave(draft).kind).toBe('recreate');
      expect((await pane.save(draft)).kind).toBe('saved');
      expect(now(one)).toMatchObject([{ people: [mail.ann, kim].sort() }]);
      expect(now(one)[0]?.id).not.toBe(mail.id);
    });

    test('[W4] a change whose answer is lost is looked up by the people that stand there', async () => {
      const one = await setting(name);
      const { mail, kim, pane } = one;
      const draft = await withPeople(one, [mail.jo, kim]);
      one.world.org.faults.set({ kind: 'dropAnswer', path: '/composite', times: 1 });
      expect((await pane.save(draft)).kind).toBe('saved');
      const again = await withPeople(one, [mail.jo]);
      one.world.org.faults.set({ kind: 'dropRequest', path: '/composite', times: 1 });
      expect((await pane.save(again)).kind).toBe('not-saved');
      expect(now(one)).toEqual([{ id: mail.id, people: [mail.jo, kim].sort() }]);
    });

    test('[E7] a colleague who changed it meanwhile stops it, rows and all', async () => {
      const one = await setting(name);
      const { mail, kim, pane } = one;
      const draft = await withPeople(one, [mail.jo, kim]);
      one.world.passTime(60);
      await one.world.change('Task', mail.id, { Subject: 'Theirs' });
      expect((await pane.save(draft)).kind).toBe('changed-elsewhere');
      expect(now(one)).toEqual([{ id: mail.id, people: [mail.jo, mail.ann].sort() }]);
    });
  },
);

test('[E4] where the user may not delete such rows, the Task is written anew', async () => {
  const one = await setting('likely');
  const draft = await withPeople(one, [one.mail.jo]);
  const { TaskRelation: rows, ...others } = draft.catalog.objects;
  if (!rows) throw new Error('no TaskRelation');
  const objects = { ...others, TaskRelation: { ...rows, deletable: false } };
  expect(planSave({ ...draft, catalog: { objects } }).kind).toBe('recreate');
});

test('[D10] [E4] what all parts of a split body share changes in place in all of them; a new text parts them anew', async () => {
  const { world, pane, mail, kim } = await setting('hostile');
  await world.remove('Task', mail.id);
  const text = 'A line of the offer.\n'.repeat(3_000);
  const facts = someFacts({ newPart: { html: null, text } });
  expect((await pane.save(change(pane.newDraft(facts), 'people', [contact(mail.jo)]))).kind).toBe(
    'saved',
  );
  const tasks = () =>
    world.org
      .rows('Task')
      .filter((row) => textOf(row['Message_ID__c']).startsWith(KEY))
      .map((row) => [row['Id'], row['Subject'], row['WhoId']]);
  const [first] = tasks();
  const before = tasks().map(([id]) => id);
  expect(before).toHaveLength(2);
  const opened = await pane.openDraft(first?.[0] as RecordId, 'Task');
  const parts = opened.saved?.summary.parts?.present.map(({ id }) => id);
  // One part alone is not the mail: the pane reads all that belong to it.
  expect(parts).toHaveLength(1);
  const found = await pane.crm.findSaved(KEY, 'Message_ID__c');
  const ids = found.ok ? found.value[0]?.parts?.present.map(({ id }) => id) : [];
  const saved = await pane.crm.readSaved(first?.[0] as RecordId, 'Task', undefined, ids);
  if (!saved.ok) throw new Error('not saved');
  const base = { ...opened, saved: saved.value };
  const draft = change(change(base, 'subject', 'Offer 2'), 'people', [
    contact(mail.jo),
    contact(kim),
  ]);
  expect(planSave(draft).kind).toBe('patch');
  expect((await pane.save(draft)).kind).toBe('saved');
  expect(tasks()).toEqual(before.map((id) => [id, 'Offer 2', mail.jo]));
  for (const id of before)
    expect(
      world.org
        .rows('TaskRelation')
        .filter((row) => row['TaskId'] === id && row['IsWhat'] !== true)
        .map((row) => row['RelationId'])
        .sort(),
    ).toEqual([mail.jo, kim].sort());
  const anew = change(draft, 'body', { choice: 'new', edited: { html: null, text: 'Short' } });
  expect(planSave(anew).kind).toBe('recreate');
});
