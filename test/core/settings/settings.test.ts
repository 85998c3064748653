import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { effectiveSettings } from '../../../src/core/settings/effective-settings.ts';
import { mergeSettings } from '../../../src/core/settings/merge-settings.ts';
import { parsePolicy } from '../../../src/core/settings/parse-policy.ts';
import { defaultPreferences, type Preferences } from '../../../src/core/settings/preferences.ts';
import {
  applyImport,
  exportSettings,
  previewImport,
} from '../../../src/core/settings/settings-file.ts';
import {
  addTo,
  choose,
  listed,
  noSettings,
  resetSettings,
  takeFrom,
  type Settings,
} from '../../../src/core/settings/settings.ts';
import { parseSettings, storeSettings } from '../../../src/core/settings/stored-settings.ts';
import { upgraded } from '../../../src/core/settings/upgrade.ts';

const noPolicy = parsePolicy({});
const now = (settings: Settings, policy = noPolicy): Preferences =>
  effectiveSettings(policy, settings).values;

test('[X1] without policy and settings the defaults are in force, unmarked', () => {
  const { values, marks, blocklist } = effectiveSettings(noPolicy, noSettings);
  expect(values).toEqual(defaultPreferences);
  expect(new Set(Object.values(marks))).toEqual(new Set([null]));
  expect(blocklist).toEqual([]);
});

test('[X2] locked beats the user, the user beats preset, preset beats the default', () => {
  const mine = choose(choose(noSettings, 'body', 'new', 1), 'caseDays', 7, 1);
  const policy = parsePolicy({
    body: { value: 'whole', mode: 'locked' },
    caseDays: { value: 30, mode: 'preset' },
    opportunityClosedDays: 100,
  });
  const { values, marks } = effectiveSettings(policy, mine);
  expect([values.body, values.caseDays, values.opportunityClosedDays, values.kind]).toEqual([
    'whole',
    7,
    100,
    'auto',
  ]);
  expect([marks.body, marks.caseDays, marks.opportunityClosedDays, marks.kind]).toEqual([
    'locked',
    null,
    'preset',
    null,
  ]);
});

test('[P8] what is blocked and taken back is blocked no more, and keeps its place when blocked twice', () => {
  const blocked = addTo(
    addTo(noSettings, 'blocklist', ['b.example'], 1),
    'blocklist',
    ['a.example'],
    2,
  );
  expect(listed(addTo(blocked, 'blocklist', ['b.example'], 3).blocklist)).toEqual([
    'b.example',
    'a.example',
  ]);
  expect(listed(takeFrom(blocked, 'blocklist', ['b.example'], 3).blocklist)).toEqual(['a.example']);
  expect(takeFrom(blocked, 'blocklist', ['c.example'], 3)).toEqual(blocked);
});

test('[X1] reset brings every default back and empties the lists', () => {
  const mine = addTo(choose(noSettings, 'kind', 'Task', 1), 'otherAddresses', ['j@x.example'], 1);
  const reset = resetSettings(mine, 2);
  expect(now(reset)).toEqual(defaultPreferences);
  expect(listed(reset.otherAddresses)).toEqual([]);
});

const text = fc.constantFrom('a.example', 'b.example', '*@c.example', 'jo@d.example');
const address = fc.constantFrom('a@x.example', 'b@x.example');
const date = fc.integer({ min: 1, max: 5 });
const step: fc.Arbitrary<(settings: Settings) => Settings> = fc.oneof(
  fc.tuple(text, date).map(
    ([one, at]) =>
      (s: Settings) =>
        addTo(s, 'blocklist', [one], at),
  ),
  fc.tuple(text, date).map(
    ([one, at]) =>
      (s: Settings) =>
        takeFrom(s, 'blocklist', [one], at),
  ),
  fc.tuple(address, date).map(
    ([one, at]) =>
      (s: Settings) =>
        addTo(s, 'otherAddresses', [one], at),
  ),
  fc.tuple(fc.constantFrom('new', 'whole', null), date).map(
    ([v, at]) =>
      (s: Settings) =>
        choose(s, 'body', v, at),
  ),
  fc.tuple(fc.nat(90), date).map(
    ([v, at]) =>
      (s: Settings) =>
        choose(s, 'caseDays', v, at),
  ),
  fc
    .tuple(fc.constantFrom('all' as const, { extensions: ['pdf'] }, { largerThanKb: 20 }), date)
    .map(
      ([v, at]) =>
        (s: Settings) =>
          choose(s, 'attachments', v, at),
    ),
);
const settings = fc
  .array(step, { maxLength: 12 })
  .map((steps) => steps.reduce((s, one) => one(s), noSettings));

test('[X3] merging: the order makes no difference, twice is once', () => {
  fc.assert(
    fc.property(settings, settings, settings, (a, b, c) => {
      expect(mergeSettings(a, b)).toEqual(mergeSettings(b, a));
      expect(mergeSettings(mergeSettings(a, b), c)).toEqual(mergeSettings(a, mergeSettings(b, c)));
      expect(mergeSettings(a, a)).toEqual(a);
      expect(mergeSettings(mergeSettings(a, b), b)).toEqual(mergeSettings(a, b));
    }),
  );
});

test('[X3] across devices the last change per entry wins, a removal too', () => {
  const here = choose(
    addTo(noSettings, 'blocklist', ['a.example', 'b.example'], 1),
    'body',
    'whole',
    5,
  );
  const there = choose(takeFrom(here, 'blocklist', ['a.example'], 3), 'body', 'new', 4);
  const merged = mergeSettings(addTo(here, 'blocklist', ['c.example'], 2), there);
  expect(listed(merged.blocklist)).toEqual(['b.example', 'c.example']);
  expect(now(merged).body).toBe('whole');
});

test('[X3] what is stored reads back as it was', () => {
  fc.assert(
    fc.property(settings, (one) => {
      const stored: unknown = JSON.parse(JSON.stringify(storeSettings(one)));
      expect(parseSettings(stored)).toEqual({ settings: one, dropped: [], newer: false });
    }),
  );
});

test('[X2] reading never throws, whatever is stored', () => {
  const nasty = fc.oneof(
    fc.jsonValue(),
    fc.record({ version: fc.jsonValue(), chosen: fc.jsonValue(), blocklist: fc.jsonValue() }),
    fc.record({
      chosen: fc.dictionary(
        fc.constantFrom('body', 'caseDays', '__proto__', 'constructor'),
        fc.jsonValue(),
      ),
      blocklist: fc.dictionary(fc.string(), fc.jsonValue()),
    }),
  );
  fc.assert(
    fc.property(nasty, (raw) => {
      const { settings: read } = parseSettings(raw);
      expect(parseSettings(storeSettings(read)).dropped).toEqual([]);
      expect(Object.keys(now(read))).toEqual(Object.keys(defaultPreferences));
    }),
    { numRuns: 500 },
  );
});

test('[X2] good parts of broken settings are kept, bad ones are named', () => {
  const { settings: read, dropped } = parseSettings({
    version: 1,
    chosen: { body: ['whole', 5], kind: ['Nonsense', 5], future: [1, 5], caseDays: 'x' },
    blocklist: { 'a.example': 5, 'not a rule': 5, 'B.example': 6, 'c.example': 'soon' },
    otherAddresses: [],
  });
  expect(now(read).body).toBe('whole');
  expect(listed(read.blocklist)).toEqual(['a.example', 'b.example']);
  expect(dropped).toEqual([
    'kind',
    'future',
    'caseDays',
    'blocklist: not a rule',
    'blocklist: c.example',
    'otherAddresses',
  ]);
});

test('[X3] a thousand rules fit into roaming settings', () => {
  const rules = Array.from({ length: 1000 }, (_, i) => `d${String(i)}.example`);
  const bytes = JSON.stringify(
    storeSettings(addTo(noSettings, 'blocklist', rules, 1_795_000_000)),
  ).length;
  expect(bytes).toBeLessThan(32 * 1024);
});

test('[X3] removals are remembered, but not for ever', () => {
  const many = Array.from({ length: 500 }, (_, i) => `d${String(i)}.example`);
  const removed = many.reduce(
    (s, one, i) => takeFrom(addTo(s, 'blocklist', [one], 1), 'blocklist', [one], i + 2),
    noSettings,
  );
  const kept = Object.keys(storeSettings(removed).blocklist);
  expect(kept).toHaveLength(200);
  expect(kept).toContain('d499.example');
});

test('an old version is brought up step by step, a newer one is read as far as it is known', () => {
  const steps = [
    (old: object) => ({ ...old, one: true, version: 2 }),
    (old: object) => ({ ...old, two: true, version: 3 }),
  ];
  expect(upgraded({ a: 1 }, steps)).toEqual({ a: 1, one: true, two: true, version: 3 });
  expect(upgraded({ version: 2 }, steps)).toEqual({ two: true, version: 3 });
  expect(upgraded({ version: 9 }, steps)).toEqual({ version: 9 });
  expect(parseSettings({ version: 9, blocklist: { 'a.example': 1 } })).toMatchObject({
    newer: true,
    dropped: [],
  });
});

test('[X1] export and import into fresh settings give the same settings in force', () => {
  fc.assert(
    fc.property(settings, (one) => {
      const fresh = effectiveSettings(noPolicy, noSettings);
      const preview = previewImport(exportSettings(one), fresh);
      if (!preview.ok) throw new Error(preview.failure.kind);
      const imported = applyImport(noSettings, preview.value, 9);
      expect(now(imported)).toEqual(now(one));
      expect([...listed(imported.blocklist)].sort()).toEqual([...listed(one.blocklist)].sort());
      expect(
        previewImport(exportSettings(one), effectiveSettings(noPolicy, imported)),
      ).toMatchObject({ value: { changes: [] } });
    }),
  );
});

test('[X1] the preview of an import names each change, what is locked, and what cannot be used', () => {
  const policy = parsePolicy({ kind: { value: 'auto', mode: 'locked' } });
  const mine = effectiveSettings(policy, addTo(noSettings, 'blocklist', ['a.example'], 1));
  const file = {
    format: 'sidecar-settings',
    preferences: { body: 'whole', kind: 'Task', caseDays: -1, wings: 2, tickLikely: true },
    blocklist: ['a.example', 'B.example', 'b.example', 'not a rule', 7],
    otherAddresses: ['Me@x.example', 'me'],
  };
  expect(previewImport(JSON.stringify(file), mine)).toEqual({
    ok: true,
    value: {
      changes: [
        { kind: 'preference', name: 'body', from: 'new', to: 'whole' },
        { kind: 'entry', list: 'blocklist', text: 'b.example' },
        { kind: 'entry', list: 'otherAddresses', text: 'me@x.example' },
      ],
      dropped: ['caseDays', 'wings', 'blocklist: not a rule', 'blocklist: 7', 'otherAddresses: me'],
      locked: ['kind'],
    },
  });
});

test.each(['', '[]', '{}', 'null', '{"format":"other"}', '{'])(
  '[X1] %j is no settings file',
  (file) => {
    expect(previewImport(file, effectiveSettings(noPolicy, noSettings))).toEqual({
      ok: false,
      failure: { kind: 'not-settings' },
    });
  },
);
