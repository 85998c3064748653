import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  joinAddresses,
  placePeople,
  type RecordAddresses,
} from '../../../src/core/draft/people.ts';
import type { Link } from '../../../src/core/draft/values.ts';
import { aLink } from './builders.ts';

const address = (text: string) => ({ name: '', address: text });
const mail = (
  from: string,
  to: readonly string[] = [],
  cc: readonly string[] = [],
): RecordAddresses => ({
  from: address(from),
  to: to.map(address),
  cc: cc.map(address),
  bcc: [],
});
const jo = aLink('Contact', 1, ['jo@acme.example', 'jo@home.example']);
const ann = aLink('Contact', 2, ['ann@acme.example']);

describe('[W1] every address of the mail is written exactly once', () => {
  test('a ticked sender is the FromId, and nobody else', () => {
    expect(placePeople(mail('jo@acme.example'), [jo])).toMatchObject({
      fromId: jo.id,
      toIds: [],
      rows: [],
    });
  });
  test('a ticked recipient whose Email is the address goes by id, and not into the text', () => {
    const plan = placePeople(mail('x@y.example', ['ann@acme.example', 'who@z.example']), [ann]);
    expect(plan).toMatchObject({ toIds: [ann.id], toText: ['who@z.example'], rows: [] });
  });
  test('a ticked recipient found by a second address gets a row of the address’s own type', () => {
    expect(placePeople(mail('x@y.example', [], ['jo@home.example']), [jo]).rows).toEqual([
      { id: jo.id, type: 'CcAddress', address: 'jo@home.example' },
    ]);
  });
  test('of several ticked people with one address the first takes it, the others are OtherAddress', () => {
    const twin = aLink('Contact', 3, ['ann@acme.example']);
    expect(placePeople(mail('x@y.example', ['ann@acme.example']), [ann, twin])).toMatchObject({
      toIds: [ann.id],
      rows: [{ id: twin.id, type: 'OtherAddress', address: null }],
    });
  });
  test('[D5] a ticked person who is not on the mail is never written into To or Cc', () => {
    expect(placePeople(mail('x@y.example', ['z@z.example']), [ann])).toMatchObject({
      toIds: [],
      ccIds: [],
      toText: ['z@z.example'],
      rows: [{ id: ann.id, type: 'OtherAddress', address: null }],
    });
  });
  test('an address in To and Cc counts in its better role', () => {
    expect(placePeople(mail('x@y.example', ['a@b.example'], ['A@b.example']), [])).toMatchObject({
      toText: ['a@b.example'],
      ccText: [],
    });
  });

  test('no address is lost or doubled, and no ticked person is', () => {
    const pool = ['a@x.example', 'b@x.example', 'c@x.example', 'd@x.example', 'B@X.example'];
    const some = fc.array(fc.constantFrom(...pool), { maxLength: 5 });
    const people = fc.uniqueArray(
      fc.record({
        n: fc.integer({ min: 1, max: 6 }),
        emails: fc.uniqueArray(fc.constantFrom('a@x.example', 'b@x.example', 'z@x.example')),
      }),
      { selector: ({ n }) => n, maxLength: 4 },
    );
    fc.assert(
      fc.property(some, some, people, (to, cc, found) => {
        const links: Link[] = found.map(({ n, emails }) => aLink('Contact', n, emails));
        const plan = placePeople(mail('a@x.example', to, cc), links);
        const behind = (id: string) => links.find((link) => link.id === id)?.emails[0] ?? '';
        const written = [
          'a@x.example',
          ...plan.toText,
          ...plan.ccText,
          ...plan.toIds.map(behind),
          ...plan.ccIds.map(behind),
          ...plan.rows.flatMap((row) => row.address ?? []),
        ].map((one) => one.toLowerCase());
        expect(new Set(written).size).toBe(written.length);
        expect(new Set(written)).toEqual(
          new Set(['a@x.example', ...to, ...cc].map((one) => one.toLowerCase())),
        );
        const placed = new Set([
          plan.fromId,
          ...plan.toIds,
          ...plan.ccIds,
          ...plan.rows.map(({ id }) => id),
        ]);
        for (const { id } of links) expect(placed.has(id)).toBe(true);
      }),
    );
  });
});

test('[W1] a text of addresses is cut by whole addresses, and the cut is named', () => {
  expect(joinAddresses('ToAddress', ['aa@b.example', 'cc@d.example', 'e@f.example'], 26)).toEqual({
    text: 'aa@b.example; cc@d.example',
    cuts: [{ kind: 'addresses-cut', field: 'ToAddress', addresses: ['e@f.example'] }],
  });
});
