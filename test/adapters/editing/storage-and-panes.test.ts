import { describe, expect, test } from '@jest/globals';
import type { Kind } from '../../../src/core/crm/records.ts';
import type { Draft } from '../../../src/core/draft/draft.ts';
import { finishEntry, recover, restoreEntry } from '../../../src/core/operations/recover.ts';
import {
  change,
  openEditWorld,
  REF,
  type EditWorld,
  type Pane,
  type WorldOptions,
} from './edit-world.ts';
import { KEY, saveMail, type SavedMail } from './saved-mail.ts';
import { leftovers, recordsOf } from './snapshot.ts';

const KINDS: readonly Kind[] = ['EmailMessage', 'Task'];

type Setting = { world: EditWorld; mail: SavedMail; pane: Pane; draft: Draft };

async function setting(kind: Kind, options: WorldOptions = {}): Promise<Setting> {
  const world = await openEditWorld(options);
  const mail = await saveMail(world, kind);
  const pane = await world.openPane();
  const draft = change(await pane.openDraft(mail.id, kind), 'subject', 'Offer 2');
  return { world, mail, pane, draft };
}

const subjects = ({ world }: Setting): readonly unknown[] =>
  recordsOf(world.org, KEY).map(({ fields }) => fields['Subject']);

/** Without the old-style attachment, which is asked about wherever a crash would forget it. */
const withoutLegacy = (draft: Draft): Draft =>
  change(
    draft,
    'files',
    draft.overlay.base.files.filter(({ source }) => source !== 'legacy'),
  );

const dropLegacy = async ({ world, mail }: Setting): Promise<void> => {
  const old = world.org.rows('Attachment').find((row) => row['ParentId'] === mail.id);
  await world.remove('Attachment', old?.['Id'] as never);
};

describe.each([
  ['full', 'kept' as const],
  ['blocked', 'memory' as const],
])('[X5] [E8] a device whose storage is %s', (name, keeping) => {
  const open = async (kind: Kind): Promise<Setting> => {
    const now = await setting(kind, { keeping });
    if (name === 'full') now.world.device.fill();
    return now;
  };

  test.each(KINDS)(
    'asks before an edit of %s that copies an attachment, and nothing is written until the answer',
    async (kind) => {
      const now = await open(kind);
      const before = now.pane.requests();
      expect(await now.pane.save(now.draft)).toMatchObject({ kind: 'not-kept', files: true });
      expect([now.pane.requests() - before, subjects(now)]).toEqual([1, ['Offer']]);
      const answered = await now.pane.save(now.draft, { withoutJournal: true });
      expect([answered.kind, subjects(now), leftovers(now.world.org)]).toEqual([
        'saved',
        ['Offer 2'],
        [],
      ]);
    },
  );

  test('saves a Task without such attachments as anywhere, and deletes it', async () => {
    const now = await open('Task');
    await dropLegacy(now);
    const draft = await now.pane.openDraft(now.mail.id, 'Task');
    const saved = await now.pane.save(change(draft, 'subject', 'Offer 2'));
    expect([saved.kind, subjects(now)]).toEqual(['saved', ['Offer 2']]);
    if (saved.kind !== 'saved') return;
    const gone = await now.pane.remove(await now.pane.openDraft(saved.receipt.record.id, 'Task'));
    expect([gone.kind, subjects(now)]).toEqual(['deleted', []]);
  });
});

test.each(KINDS)(
  '[X5] [E8] a pane that dies on a full device leaves the old %s or the new one, and at most the file that was told',
  async (kind) => {
    const crashes = [
      { at: 1, when: 'after' },
      { at: 2, when: 'after' },
      { at: 3, when: 'before' },
      { at: 3, when: 'after' },
    ] as const;
    for (const crash of crashes) {
      const now = await setting(kind);
      now.world.device.fill();
      now.pane.crashAt(crash);
      const saving = now.pane.save(now.draft, { withoutJournal: true });
      expect(await now.pane.survive(saving)).toBe('crashed');
      expect(subjects(now)).toHaveLength(1);
      expect(['Offer', 'Offer 2']).toContain(subjects(now)[0]);
      expect(leftovers(now.world.org).filter((one) => one !== 'File old')).toEqual([]);
      const { finished, unfinished } = await recover((await now.world.openPane()).deps);
      expect([finished, unfinished]).toEqual([[], []]);
    }
  },
);

describe.each(KINDS)('[E7] two panes that edit one %s', (kind) => {
  const options: WorldOptions = { world: 'hostile', switches: { idListsOnCreate: true } };

  test('at once: one is saved, the other is told, and one record stays', async () => {
    const now = await setting(kind, options);
    const other = await now.world.openPane();
    const theirs = change(await other.openDraft(now.mail.id, kind), 'subject', 'Offer 3');
    const outcomes = await Promise.all([now.pane.save(now.draft), other.save(theirs)]);
    expect(outcomes.map((one) => one.kind).sort()).toEqual(['changed-elsewhere', 'saved']);
    const [mine] = outcomes;
    expect(subjects(now)).toEqual([mine.kind === 'saved' ? 'Offer 2' : 'Offer 3']);
    expect([leftovers(now.world.org), now.world.device.entries('journal')]).toEqual([[], 0]);
  });

  test('one edits what the other deletes: the deletion is told, and saving makes it anew with everything it held', async () => {
    const now = await setting(kind, options);
    const other = await now.world.openPane();
    const files = recordsOf(now.world.org, KEY)[0]?.files;
    await other.remove(await other.openDraft(now.mail.id, kind));
    const draft = withoutLegacy(now.draft);
    expect(await now.pane.save(draft)).toMatchObject({ kind: 'changed-elsewhere', now: null });
    expect(subjects(now)).toEqual([]);
    expect((await now.pane.save({ ...draft, gone: true })).kind).toBe('saved');
    expect(subjects(now)).toEqual(['Offer 2']);
    expect(recordsOf(now.world.org, KEY)[0]?.files).toEqual(files);
  });

  test('the next start of one leaves alone what the other is still writing', async () => {
    const now = await setting(kind, options);
    const other = await now.world.openPane();
    const [saved, found] = await Promise.all([now.pane.save(now.draft), recover(other.deps)]);
    expect(saved.kind).toBe('saved');
    expect([found.unfinished, found.unknown]).toEqual([[], 0]);
    expect([subjects(now), now.world.device.entries('journal')]).toEqual([['Offer 2'], 0]);
  });
});

const file = {
  id: 'a',
  name: 'a.pdf',
  size: 5,
  kind: 'file',
  inline: false,
  contentType: 'application/pdf',
  contentId: null,
  url: null,
} as const;

describe.each([
  ['an EmailMessage', 'EmailMessage', {}],
  ['a Task, in the hostile world', 'Task', { world: 'hostile' }],
] as const)('[E8] a first save of %s', (_name, kind, options) => {
  test.each(['finish', 'restore'] as const)(
    'that a killed pane left: %s at the next start, and one record or none',
    async (way) => {
      for (const at of way === 'finish' ? [1, 2, 3, 4] : [2, 3])
        for (const when of ['before', 'after'] as const) {
          const world = await openEditWorld({ ...options, rules: { kind } });
          const pane = await world.openPane();
          pane.crashAt({ at, when });
          const told = `${when} request ${String(at)}`;
          const outcome = await pane.survive(pane.save(pane.newDraft({ attachments: [file] })));
          expect([told, outcome]).toEqual([told, 'crashed']);
          const next = await world.openPane();
          const { finished, unfinished } = await recover(next.deps);
          const written = recordsOf(world.org, KEY).length;
          expect([told, finished.length]).toEqual([told, written]);
          for (const one of unfinished) {
            expect(one.finding).toEqual({ kind: 'not-happened', now: null });
            await (way === 'finish' ? finishEntry : restoreEntry)(
              next.deps,
              one,
              next.catalog,
              REF,
            );
          }
          const begun = unfinished.length + finished.length;
          const wanted = way === 'finish' ? begun : written;
          expect([told, recordsOf(world.org, KEY).length]).toEqual([told, wanted]);
          for (const { files } of recordsOf(world.org, KEY))
            expect([told, files]).toEqual([told, ['a V AllUsers']]);
          expect([told, world.device.entries('journal')]).toEqual([told, 0]);
          // Only an upload that was never answered may stay, private and linked to nothing.
          const left = leftovers(world.org).filter((one) => !one.startsWith('File'));
          expect([told, left]).toEqual([told, []]);
        }
    },
  );
});
