import { expect, test } from '@jest/globals';
import type { DeviceStore } from '../../../src/core/ports/device-store.ts';
import { fail, ok } from '../../../src/core/result.ts';
import {
  allChoices,
  forgetChoices,
  keepPick,
  MAX_CHOICES,
  readChoices,
} from '../../../src/core/related/choice-store.ts';
import {
  chosenIds,
  NO_CHOICES,
  parseChoice,
  remember,
  type Pick,
} from '../../../src/core/related/choices.ts';
import { parseRecordId, type RecordId } from '../../../src/core/crm/ids.ts';

const recordId = (text: string): RecordId => {
  const parsed = parseRecordId(text);
  if (parsed === null) throw new Error(`not an id: ${text}`);
  return parsed;
};
const JO = recordId('003000000000001');
const ANN = recordId('003000000000002');
const DEAL = recordId('006000000000001');

const pick = (more: Partial<Pick> = {}): Pick => ({
  threadId: 'root@x',
  people: {},
  others: [],
  relatedTo: null,
  addresses: [],
  at: '2026-11-22T09:00:00Z',
  ...more,
});

/** A device that keeps everything in a map, as at the level "memory". */
function memory(): DeviceStore {
  const kept = new Map<string, unknown>();
  const name = (drawer: string, key: string): string => `${drawer}/${key}`;
  return {
    keeping: 'memory',
    get: (drawer, key) => Promise.resolve(ok(kept.get(name(drawer, key)))),
    put: (drawer, key, value) => {
      kept.set(name(drawer, key), structuredClone(value));
      return Promise.resolve(ok(null));
    },
    remove: (drawer, key) => {
      kept.delete(name(drawer, key));
      return Promise.resolve(ok(null));
    },
    all: (drawer) =>
      Promise.resolve(
        ok(
          [...kept]
            .filter(([key]) => key.startsWith(`${drawer}/`))
            .map(([key, value]) => [key.slice(drawer.length + 1), value] as const),
        ),
      ),
    wipe: () => {
      kept.clear();
      return Promise.resolve(ok(null));
    },
    exclusive: (_name, job) => job(),
  };
}

test('[R5] a pick is remembered for its address and its thread', async () => {
  const store = memory();
  await keepPick(store, pick({ people: { 'jo@x': JO }, relatedTo: DEAL, addresses: ['ann@x'] }));
  const choices = await readChoices(store, ['jo@x', 'ann@x', 'bob@x'], 'root@x');
  expect(chosenIds(choices, ['jo@x'], null)).toEqual([DEAL, JO]);
  expect(chosenIds(choices, ['ann@x'], null)).toEqual([DEAL]);
  expect(chosenIds(choices, ['bob@x'], null)).toEqual([]);
  expect(chosenIds(choices, [], 'root@x')).toEqual([DEAL, JO]);
});

test('[R5] a new person keeps the Related To that was remembered', async () => {
  const store = memory();
  await keepPick(store, pick({ people: { 'jo@x': JO }, relatedTo: DEAL, addresses: ['jo@x'] }));
  await keepPick(store, pick({ people: { 'jo@x': ANN } }));
  const { byAddress } = await readChoices(store, ['jo@x'], null);
  expect(byAddress['jo@x']).toMatchObject({ people: [ANN], relatedTo: DEAL });
});

test('[R5] a pick is remembered in a mail of hundreds of recipients too', async () => {
  const store = memory();
  await keepPick(store, pick({ people: { 'jo@x': JO }, addresses: ['ann@x'] }));
  const many = Array.from({ length: 300 }, (_, at) => `recipient-${String(at)}@x`);
  const { byAddress } = await readChoices(store, [...many, 'jo@x'], null);
  expect(Object.keys(byAddress)).toEqual(['jo@x']);
  expect(byAddress['jo@x']?.people).toEqual([JO]);
});

test('[R5] nothing picked remembers nothing', () => {
  expect(remember(NO_CHOICES, pick({ addresses: ['jo@x'] }))).toEqual(NO_CHOICES);
});

test('[R5] remembered choices can be reset', async () => {
  const store = memory();
  await keepPick(store, pick({ people: { 'jo@x': JO } }));
  await forgetChoices(store);
  expect(await allChoices(store)).toEqual(ok(NO_CHOICES));
});

test('the oldest choices are forgotten beyond the limit', async () => {
  const store = memory();
  for (let at = 0; at < MAX_CHOICES; at += 1)
    await store.put('choices', `address:p${String(at)}@x`, {
      people: [JO],
      relatedTo: null,
      at: `2026-01-01T00:00:00.${String(at).padStart(4, '0')}Z`,
    });
  await keepPick(store, pick({ threadId: null, people: { 'new@x': ANN } }));
  const choices = await allChoices(store);
  const names = choices.ok ? Object.keys(choices.value.byAddress) : [];
  expect(names).toHaveLength(MAX_CHOICES);
  expect(names).toContain('new@x');
  expect(names).not.toContain('p0@x');
});

test('a device that answers nothing remembers nothing', async () => {
  const blocked = fail({ kind: 'blocked', message: 'no storage' } as const);
  const store: DeviceStore = {
    ...memory(),
    get: () => Promise.resolve(blocked),
    put: () => Promise.resolve(blocked),
  };
  expect(await readChoices(store, ['jo@x'], 'root@x')).toEqual(NO_CHOICES);
  expect(await keepPick(store, pick({ people: { 'jo@x': JO } }))).toEqual(blocked);
});

test.each([
  [null],
  ['x'],
  [{}],
  [{ people: 'x', at: 1 }],
  [{ people: ['nonsense'], relatedTo: '<id>', at: 'x' }],
])('what is kept wrongly is no choice: %j', (value) => {
  expect(parseChoice(value)).toBeNull();
});

test('a thread named like a property of every object is a thread like any other', () => {
  expect(chosenIds(NO_CHOICES, ['constructor'], '__proto__')).toEqual([]);
});
