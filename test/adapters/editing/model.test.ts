import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { restored } from '../../../src/adapters/salesforce/write/defused.ts';
import type { RecordId } from '../../../src/core/crm/ids.ts';
import type { Kind } from '../../../src/core/crm/records.ts';
import { differences } from '../../../src/core/draft/compare.ts';
import type { Draft } from '../../../src/core/draft/draft.ts';
import { current, editedKeys, rebase, undo } from '../../../src/core/draft/overlay.ts';
import { sameValue, type DraftKey, type Link } from '../../../src/core/draft/values.ts';
import { finishEntry, recover, restoreEntry } from '../../../src/core/operations/recover.ts';
import { openSaved } from '../../../src/core/draft/open-saved.ts';
import {
  change,
  openEditWorld,
  REF,
  type Crash,
  type EditWorld,
  type Pane,
  type WorldOptions,
} from './edit-world.ts';
import { changeElsewhere, KEY, saveMail, type SavedMail } from './saved-mail.ts';
import { leftovers, recordsOf, textOf } from './snapshot.ts';

/** What the user last saw confirmed; null = not saved. */
type Model = {
  readonly subject: string;
  readonly deal: string | null;
  readonly who: readonly string[];
} | null;

type Real = {
  readonly world: EditWorld;
  readonly mail: SavedMail;
  readonly links: { readonly jo: Link; readonly ann: Link; readonly deal: Link };
  pane: Pane;
  model: Model;
  /** Ids of the records that were confirmed, so that a Task without a key is known. */
  at: RecordId | null;
  kind: Kind;
  files: readonly string[];
};

const values = (draft: Draft): NonNullable<Model> => {
  const { subject, relatedTo, people } = current(draft.overlay);
  return {
    subject,
    deal: relatedTo[0]?.id ?? null,
    who: people.map(({ id }) => id as string).sort(),
  };
};

const found = (real: Real) => recordsOf(real.world.org, KEY, real.at ? [real.at] : []);

function seen(real: Real): readonly NonNullable<Model>[] {
  return found(real).map(({ fields, people }) => ({
    subject: restored(textOf(fields['Subject'])),
    deal: textOf(fields['RelatedToId'] ?? fields['WhatId']) || null,
    who: [
      ...new Set(people.map((one) => one.split(' ').find((word) => /^00[3Q5]/.test(word)) ?? '')),
    ].sort(),
  }));
}

/** Exactly one record per saved mail, with the values last confirmed; nothing hangs about; no file is lost. */
function holds(real: Real): void {
  expect(seen(real)).toEqual(real.model ? [real.model] : []);
  if (!real.model) real.files = [];
  expect(leftovers(real.world.org).filter((one) => one.startsWith('Task'))).toEqual([]);
  if (real.model) expect(found(real)[0]?.files).toEqual(expect.arrayContaining([...real.files]));
  expect(real.world.device.entries('journal')).toBe(0);
}

type Edit = {
  readonly subject?: string;
  readonly links: 'jo' | 'both' | 'none' | 'keep';
  readonly deal: boolean;
  readonly undo: boolean;
};

function applied(draft: Draft, edit: Edit, { links }: Real): Draft {
  const people = { jo: [links.jo], both: [links.jo, links.ann], none: [] };
  let next = edit.subject === undefined ? draft : change(draft, 'subject', edit.subject);
  if (edit.links !== 'keep') next = change(next, 'people', people[edit.links]);
  next = change(next, 'relatedTo', edit.deal ? [links.deal] : []);
  if (edit.undo) next = { ...next, overlay: undo(next.overlay, 'subject') };
  return next;
}

/** A draft on the record, or on the mail where it is not saved. */
async function openDraft(real: Real): Promise<Draft> {
  const [record] = found(real);
  return record ? real.pane.openDraft(record.id as RecordId, record.kind) : real.pane.newDraft();
}

/** What the next start finds is decided at once; afterwards the model is what the user was told. */
async function restart(real: Real, wanted: NonNullable<Model>, way: 'finish' | 'restore') {
  real.pane = await real.world.openPane();
  const { finished, unfinished } = await recover(real.pane.deps);
  for (const { entry, finding } of finished) {
    real.model = entry.doing === 'deletion' ? null : wanted;
    real.at = finding.record?.id ?? null;
  }
  for (const one of unfinished) {
    const run = way === 'finish' ? finishEntry : restoreEntry;
    const outcome = await run(real.pane.deps, one, real.pane.catalog, REF);
    if (outcome.kind === 'saved') {
      real.model = wanted;
      real.at = outcome.receipt.record.id;
    } else if (outcome.kind === 'deleted') real.model = null;
    else expect(outcome.kind).toBe('restored');
  }
}

type Trouble = {
  readonly crash?: Crash;
  readonly fault?: 'dropAnswer' | 'rowLock' | 'serverError';
  readonly way: 'finish' | 'restore';
};

async function write(real: Real, edit: Edit, { crash, fault, way }: Trouble): Promise<void> {
  const draft = applied(await openDraft(real), edit, real);
  const wanted = values(draft);
  if (crash) real.pane.crashAt(crash);
  if (fault) real.world.org.faults.set({ kind: fault, times: 1 });
  const outcome = await real.pane.survive(real.pane.save(draft));
  real.world.org.faults.clear();
  real.pane.crashAt(null);
  if (outcome === 'crashed') return restart(real, wanted, way);
  if (outcome.kind === 'saved') {
    real.model = wanted;
    real.at = outcome.receipt.record.id;
  } else if (outcome.kind === 'unknown' || outcome.kind === 'saved-not-read-back')
    await restart(real, wanted, way);
}

async function remove(real: Real, { crash, fault, way }: Trouble): Promise<void> {
  if (!real.model) return;
  const draft = await openDraft(real);
  if (crash) real.pane.crashAt(crash);
  if (fault) real.world.org.faults.set({ kind: fault, times: 1 });
  const outcome = await real.pane.survive(real.pane.remove(draft));
  real.world.org.faults.clear();
  real.pane.crashAt(null);
  const before = real.model;
  if (outcome === 'crashed' || outcome.kind === 'unknown') return restart(real, before, way);
  if (outcome.kind === 'deleted') real.model = null;
}

/** A colleague changes the record while the dialog is open: the user takes over theirs and saves what is left of the own changes. */
async function contested(real: Real, edit: Edit, keepMine: boolean): Promise<void> {
  const [record] = found(real);
  if (!record || !real.at || !real.model) return;
  const draft = applied(await openDraft(real), edit, real);
  const field = record.kind === 'Task' ? 'WhatId' : 'RelatedToId';
  real.world.passTime(60);
  await changeElsewhere(real.world.org, `${record.kind}/${record.id}`, {
    [field]: real.links.deal.id,
  });
  real.model = { ...real.model, deal: real.links.deal.id };
  const outcome = await real.pane.save(draft);
  if (outcome.kind !== 'changed-elsewhere' || !outcome.now) {
    if (outcome.kind === 'saved') {
      real.model = values(draft);
      real.at = outcome.receipt.record.id;
    }
    return;
  }
  const { facts, candidates, rules, catalog } = draft;
  const theirs = openSaved({ saved: outcome.now, facts, candidates, rules, catalog });
  const given = differences(draft, theirs).flatMap((one): DraftKey[] =>
    one.kind === 'shown' && one.conflict && !keepMine ? [one.key] : [],
  );
  const mine = rebase(draft.overlay, theirs.overlay.base, sameValue);
  const merged = { ...theirs, overlay: given.reduce((overlay, key) => undo(overlay, key), mine) };
  if (editedKeys(merged.overlay).length === 0) return;
  const again = await real.pane.save(merged);
  expect(again.kind).toBe('saved');
  if (again.kind !== 'saved') return;
  real.model = values(merged);
  real.at = again.receipt.record.id;
}

const edits = fc.record({
  subject: fc.constantFrom('Offer', 'Offer 2', 'Ofertă: @{x} – 3'),
  links: fc.constantFrom('jo' as const, 'both' as const, 'none' as const, 'keep' as const),
  deal: fc.boolean(),
  undo: fc.boolean(),
});
const way = fc.constantFrom('finish' as const, 'restore' as const);
const crash = fc.record({
  at: fc.integer({ min: 1, max: 5 }),
  when: fc.constantFrom('before' as const, 'after' as const),
});
const fault = fc.constantFrom('dropAnswer' as const, 'rowLock' as const, 'serverError' as const);
const troubles = fc.oneof(fc.record({ way }), fc.record({ way, crash }), fc.record({ way, fault }));

type Command = fc.AsyncCommand<object, Real, true>;
const command = (name: string, run: (real: Real) => Promise<void>): Command => ({
  check: () => Promise.resolve(true),
  toString: () => name,
  run: async (_model, real) => {
    await run(real);
    holds(real);
  },
});

const commands = fc.commands<object, Real, true>(
  [
    fc
      .tuple(edits, troubles)
      .map(([edit, trouble]) =>
        command(`save ${JSON.stringify([edit, trouble])}`, (real) => write(real, edit, trouble)),
      ),
    fc
      .tuple(edits, fc.boolean())
      .map(([edit, mine]) =>
        command(`contested ${JSON.stringify([edit, mine])}`, (real) => contested(real, edit, mine)),
      ),
    troubles.map((trouble) =>
      command(`delete ${JSON.stringify(trouble)}`, (real) => remove(real, trouble)),
    ),
  ],
  { maxCommands: 6 },
);

async function begin(kind: Kind, options: WorldOptions): Promise<Real> {
  let links: readonly Link[] = [];
  const world = await openEditWorld({ ...options, candidates: () => links });
  const mail = await saveMail(world, kind);
  const link = (id: RecordId, object: string, emails: readonly string[]): Link => ({
    id,
    object,
    name: object,
    emails,
    reason: '',
  });
  const jo = link(mail.jo, 'Contact', ['jo@acme.example']);
  const ann = link(mail.ann, 'Contact', ['ann@acme.example']);
  const deal = link(mail.deal, 'Opportunity', []);
  links = [jo, ann, deal];
  const pane = await world.openPane();
  const real: Real = {
    world,
    mail,
    links: { jo, ann, deal },
    pane,
    model: null,
    at: mail.id,
    kind,
    files: ['quote V InternalUsers'],
  };
  real.model = values(await pane.openDraft(mail.id, kind));
  return real;
}

const hostile = (changes: WorldOptions['switches'] = {}): WorldOptions => ({
  world: 'hostile',
  switches: { idListsOnCreate: true, relationRowsOnSentMail: true, ...changes },
});

describe('[E2] [E8] whatever is saved, changed, undone, deleted, refused, lost or killed', () => {
  test.each<readonly [string, Kind, WorldOptions]>([
    ['EmailMessage', 'EmailMessage', hostile()],
    ['Task', 'Task', { ...hostile({ sharedActivities: true }), rules: { kind: 'Task' } }],
  ])(
    'one %s stays per saved mail, with the values last confirmed; nothing is lost, nothing is left',
    async (_name, kind, options) => {
      await fc.assert(
        fc.asyncProperty(commands, async (some) => {
          const real = await begin(kind, options);
          await fc.asyncModelRun(() => ({ model: {}, real }), some);
        }),
        { numRuns: 12, seed: 42, endOnFailure: false },
      );
    },
    120_000,
  );
});
