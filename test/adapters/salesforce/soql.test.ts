import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  day,
  instant,
  likeAnywhere,
  likeStart,
  literal,
  reference,
} from '../../../src/adapters/salesforce/soql/literal.ts';
import { fitting, queryPath } from '../../../src/adapters/salesforce/soql/select.ts';
import { searchTerms } from '../../../src/adapters/salesforce/search/sosl.ts';

/** A SOQL literal read by its grammar: what stands between the quotes; null when it does not end where the text ends. */
function readLiteral(text: string): string | null {
  const body = /^'((?:[^'\\]|\\(?:[nrt\\'"bf_%]|u[0-9a-fA-F]{4}))*)'$/su.exec(text)?.[1];
  if (body === undefined) return null;
  const plain: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  return body.replace(
    /\\(?:u([0-9a-fA-F]{4})|(.))/gsu,
    (_all, hex: string | undefined, one: string) =>
      hex === undefined ? (plain[one] ?? one) : String.fromCharCode(parseInt(hex, 16)),
  );
}

const sendable = (text: string): string =>
  text.replace(/[\p{Surrogate}\ue000\ue001]|(?![\n\r\t])\p{Cc}/gu, '');

const hostileText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      "'",
      '\\',
      '%',
      '_',
      '@',
      '{',
      '}',
      'u',
      '0',
      '\n',
      '"',
      ' ',
      'a',
      '\ud83d',
      '😀',
      '\u202e',
    ),
  }),
);

describe('SOQL literals', () => {
  test('whatever the text, the literal holds it and ends where it ends', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(readLiteral(literal(text))).toBe(sendable(text));
      }),
    );
  });

  test('a LIKE pattern has no wildcard but its own', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const inside = likeStart(text).slice(1, -1);
        expect(inside.endsWith('%')).toBe(true);
        expect(inside.slice(0, -1).replace(/\\./gsu, '')).not.toMatch(/[%_']/);
        expect(likeAnywhere(text)).toBe(`'%${inside}'`);
      }),
    );
  });

  test('no text becomes a reference to another answer; our own references do', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(queryPath(`SELECT Id FROM X WHERE A = ${literal(text)}`)).not.toContain('@{');
      }),
    );
    expect(queryPath(`SELECT Id FROM X WHERE A = ${reference('email.records[0].ParentId')}`)).toBe(
      "/query?q=SELECT%20Id%20FROM%20X%20WHERE%20A%20%3D%20'@{email.records[0].ParentId}'",
    );
  });

  test('instants are written as SOQL reads them, and what is none is no statement', () => {
    expect(instant('2026-11-22T09:00:00.000+0000')).toBe('2026-11-22T09:00:00.000Z');
    expect(instant('2026-11-22T10:00:00+01:00')).toBe('2026-11-22T09:00:00.000Z');
    expect(() => instant("2026' OR Id != '")).toThrow();
    expect(day('2026-11-22')).toBe('2026-11-22');
    expect(() => day('2026-11-22 OR true')).toThrow();
  });

  test('a statement carries as many values as its address can, the best of them', () => {
    const many = Array.from({ length: 2000 }, (_none, at) => `Ä${String(at)}`);
    const written = fitting(many, (some) => some.join("','")) ?? '';
    expect(encodeURIComponent(written).length).toBeLessThan(16_384);
    expect(encodeURIComponent(written).length).toBeGreaterThan(8_000);
    expect(many.join("','").startsWith(written)).toBe(true);
    expect(fitting(['a', 'b'], (some) => some.join())).toBe('a,b');
    expect(fitting([], () => 'x')).toBeNull();
    expect(fitting(['a'], () => 'x'.repeat(20_000))).toBeNull();
  });
});

describe('SOSL terms', () => {
  test.each([
    ['acme', 'acme*'],
    ['  acme   corp ', 'acme* corp*'],
    ['AND or NOT', '"AND" "or" "NOT"'],
    ["O'Brien", "O\\'Brien*"],
    ['jo@acme.example', 'jo@acme.example*'],
    ['a-b', 'a\\-b*'],
    ['x', null],
    ['? & |', null],
    ['a b c', null],
    ['', null],
  ])('%s → %s', (text, terms) => {
    expect(searchTerms(text)).toBe(terms);
  });

  test('no text leaves the braces of FIND', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const terms = searchTerms(text) ?? '';
        expect(terms.replace(/\\./gsu, '')).not.toMatch(/[{}()[\]?&|!^~:'+-]/);
        expect(terms.length).toBeLessThan(1000);
        expect(() => encodeURIComponent(terms)).not.toThrow();
      }),
    );
  });
});
