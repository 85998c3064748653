import { describe, expect, test } from '@jest/globals';
import type { Draft } from '../../../src/core/draft/draft.ts';
import { finishEntry, recover, restoreEntry } from '../../../src/core/operations/recover.ts';
import type { Kind } from '../../../src/core/crm/records.ts';
import type { Switches } from '../../../src/sandbox/org/switches.ts';
import {
  change,
  openEditWorld,
  REF,
  type Crash,
  type EditWorld,
  type Pane,
  type WorldOptions,
} from './edit-world.ts';
import { KEY, saveMail, type SavedMail } from './saved-mail.ts';
import { leftovers, recordsOf, textOf, withoutId } from './snapshot.ts';

/** Everything hostile, but that some form of naming people is taken: an org that takes none refuses such edits in words. */
const hostile = (changes: Partial<Switches> = {}): WorldOptions => ({
  world: 'hostile',
  switches: { idListsOnCreate: true, ...changes },
});

const WORLDS: readonly (readonly [string, Kind, WorldOptions])[] = [
  ['an EmailMessage in the likely world', 'EmailMessage', {}],
  ['an EmailMessage in the hostile world', 'EmailMessage', hostile()],
  ['a Task in the likely world', 'Task', {}],
  [
    'a Task in the hostile world, without a key field',
    'Task',
    { ...hostile(), rules: { taskKeyField: null } },
  ],
];

/** Subject, a custom or standard field, and a file more: files go up first, then the one transaction. */
function edited(draft: Draft): Draft {
  const files = draft.overlay.base.files.map((file) =>
    file.source === 'eml' ? { ...file, chosen: true } : file,
  );
  return change(change(draft, 'subject', 'Offer 2'), 'files', files);
}

type Setting = { world: EditWorld; mail: SavedMail; pane: Pane; draft: Draft };

async function setting(kind: Kind, options: WorldOptions): Promise<Setting> {
  const world = await openEditWorld(options);
  const mail = await saveMail(world, kind);
  const pane = await world.openPane();
  return { world, mail, pane, draft: edited(await pane.openDraft(mail.id, kind)) };
}

const state = ({ world, mail }: Setting, id: string = mail.id) =>
  recordsOf(world.org, KEY, [id]).map(withoutId);

const newest = ({ world }: Setting): string => textOf(world.org.rows('Task').at(-1)?.['Id']);

/** The edit with nothing in its way: what it makes, and how many requests it takes. */
async function undisturbed(kind: Kind, options: WorldOptions) {
  const calm = await setting(kind, options);
  const before = state(calm);
  const first = calm.pane.requests();
  const outcome = await calm.pane.save(calm.draft);
  expect(outcome).toMatchObject({ kind: 'saved' });
  const after = state(calm, outcome.kind === 'saved' ? outcome.receipt.record.id : '');
  return { before, after, requests: calm.pane.requests() - first };
}

describe.each(WORLDS)('[E8] a pane killed while it edits %s', (_name, kind, options) => {
  test('leaves the old record or the new one, and the next start knows which; both ways out hold', async () => {
    const { before, after, requests } = await undisturbed(kind, options);
    expect(after).toHaveLength(1);
    expect(after[0]?.people).toEqual(before[0]?.people);
    expect(requests).toBeGreaterThanOrEqual(3);
    const crashes = Array.from({ length: requests }, (_none, at) => at + 1).flatMap(
      (at): Crash[] => [
        { at, when: 'before' },
        { at, when: 'after' },
      ],
    );
    for (const crash of crashes)
      for (const way of ['finish', 'restore'] as const) {
        const told = `${crash.when} request ${String(crash.at)}, ${way}`;
        const now = await setting(kind, options);
        now.pane.crashAt(crash);
        expect(await now.pane.survive(now.pane.save(now.draft))).toBe('crashed');
        const next = await now.world.openPane();
        const { finished, unfinished } = await recover(next.deps);
        const ids = [now.mail.id, ...finished.flatMap(({ finding }) => finding.record?.id ?? [])];
        const found = recordsOf(now.world.org, KEY, ids).map(withoutId);
        expect([told, found]).toEqual([told, finished.length > 0 ? after : before]);
        for (const one of unfinished) {
          const decide = way === 'finish' ? finishEntry : restoreEntry;
          const outcome = await decide(next.deps, one, next.catalog, REF);
          expect([told, outcome.kind]).toEqual([told, way === 'finish' ? 'saved' : 'restored']);
          const at = way === 'finish' && kind === 'Task' ? newest(now) : now.mail.id;
          expect([told, state(now, at)]).toEqual([told, way === 'finish' ? after : before]);
        }
        expect([told, now.world.device.entries('journal')]).toEqual([told, 0]);
        // A file whose upload was never answered is unlinked and private; it is the one thing that may stay.
        const left = leftovers(now.world.org).filter((one) => !one.startsWith('File'));
        expect([told, left]).toEqual([told, []]);
      }
  });
});
