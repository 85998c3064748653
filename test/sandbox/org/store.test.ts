import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checksum, makeId, normaliseId } from '../../../src/sandbox/org/ids.ts';
import { buildSchema } from '../../../src/sandbox/org/schema/schema.ts';
import { createStore, makeRow, type Store } from '../../../src/sandbox/org/store/store.ts';
import { switchesOf } from '../../../src/sandbox/org/switches.ts';

test('the checksum of an id is the documented one', () => {
  expect(checksum('001A0000006Vm9r')).toBe('IAC');
});

test('an id is found in 15 and in 18 characters, and 18 forgive their case', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 62 ** 5 }), (n) => {
      const id = makeId('003', n);
      expect(normaliseId(id.slice(0, 15))).toBe(id);
      expect(normaliseId(id.toLowerCase())).toBe(id);
      expect(normaliseId(id.toUpperCase())).toBe(id);
    }),
  );
});

test.each([
  '',
  '003',
  '003Sd00000000010',
  '003Sd0000000001!',
  "003Sd0000000001' O",
  '003Sd0000000001ZZZ',
])('%j is no id', (text) => {
  expect(normaliseId(text)).toBeNull();
});

type Step = { readonly n: number; readonly email: string | null; readonly deleted: boolean };

const steps = fc.array(
  fc.record({
    n: fc.integer({ min: 1, max: 6 }),
    email: fc.constantFrom(null, 'a@x.example', 'A@X.example', 'b@x.example'),
    deleted: fc.boolean(),
  }),
  { maxLength: 12 },
);

function apply(store: Store, { n, email, deleted }: Step): void {
  store.put('Contact', makeRow({ Id: makeId('003', n), Email: email, IsDeleted: deleted }));
}

function picture(store: Store): unknown {
  return {
    rows: [...store.table('Contact').rows],
    byEmail: ['a@x.example', 'b@x.example'].map((email) => store.where('Contact', 'Email', email)),
  };
}

test('[E2] rolling back restores rows, order and indexes to what they were at the savepoint', () => {
  fc.assert(
    fc.property(steps, steps, (before, undone) => {
      const store = createStore(buildSchema(switchesOf('likely')));
      for (const step of before) apply(store, step);
      const then = picture(store);
      const point = store.savepoint();
      for (const step of undone) apply(store, step);
      store.rollback(point);
      expect(picture(store)).toEqual(then);
    }),
  );
});

test('an index finds exactly the live rows that a scan finds', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const store = createStore(buildSchema(switchesOf('likely')));
      for (const step of all) apply(store, step);
      const scan = [...store.live('Contact')].filter(
        (row) => typeof row['Email'] === 'string' && row['Email'].toLowerCase() === 'a@x.example',
      );
      expect(new Set(store.where('Contact', 'Email', 'A@x.EXAMPLE'))).toEqual(new Set(scan));
    }),
  );
});
