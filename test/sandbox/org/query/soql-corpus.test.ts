import { expect, test } from '@jest/globals';
import { isQueryValid } from '@jetstreamapp/soql-parser-js';
import { runSoql } from '../../../../src/sandbox/org/query/run-soql.ts';
import { ACCEPTED, DATE_LITERALS, ESCAPES, REFUSED } from './soql-corpus.ts';
import { sampleOrg } from './sample-org.ts';

const org = sampleOrg({
  Account: [{ Name: 'Acme' }],
  Contact: [{ Name: 'Jo' }],
  Opportunity: [{ Name: 'A' }],
});
const run = (soql: string): unknown => runSoql(soql, org, { version: '64.0', all: false });

test.each([...ACCEPTED, ...DATE_LITERALS, ...ESCAPES].map((soql) => [soql.slice(0, 90), soql]))(
  'accepts %s',
  (_, soql) => {
    expect(() => run(soql)).not.toThrow();
  },
);

test.each(REFUSED.map(([soql, code, part]) => [soql.slice(0, 90), code, soql, part ?? code]))(
  'refuses %s with %s',
  (_, code, soql, part) => {
    expect(() => run(soql)).toThrow(code);
    expect(() => run(soql)).toThrow(part);
  },
);

/** Well-formed as the platform has it, but beyond the other parser. */
const BEYOND_IT = /c\.Account a|\({200}|\+3|< \.5|\.25|FOR VIEW FOR/;

test('nothing is accepted here that an independent parser of SOQL refuses', () => {
  const accepted = [...ACCEPTED, ...DATE_LITERALS, ...ESCAPES].filter(
    (soql) => !BEYOND_IT.test(soql),
  );
  expect(accepted.filter((soql) => !isQueryValid(soql.trim()))).toEqual([]);
});

/** Its documented leniency; the platform refuses all of these (see the corpus). */
const LENIENT =
  /AND Type = 'b' OR|OR Type = 'b' AND|NOT Name = 'a'|NOT NOT|\\[q\-_%]|\\u00|COUNT\(\) n|COUNT\(\), Id|FOR UPDATE|SECURITY_ENFORCED|UPDATE TRACKING|ALL ROWS|BETWEEN|: ?name|Name n FROM|= 2026-|ORDER BY Name$/;

test('nothing malformed is refused here without reason: the other parser refuses it too, or is known to be lenient', () => {
  const malformed = REFUSED.filter(
    ([, code, part]) => code === 'MALFORMED_QUERY' && part?.startsWith('unexpected token'),
  );
  expect(
    malformed.filter(([soql]) => !LENIENT.test(soql) && isQueryValid(soql)).map(([soql]) => soql),
  ).toEqual([]);
});

const message = (soql: string): string => {
  try {
    run(soql);
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
};

test('a refusal shows the place: an extract, a caret under it, row and column', () => {
  expect(message('SELECT Id, Nope FROM Account LIMIT 1')).toBe(
    "INVALID_FIELD: \nSELECT Id, Nope FROM Account LIMIT 1\n           ^\nERROR at Row:1:Column:12\nNo such column 'Nope' on entity 'Account'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.",
  );
  expect(message('SELECT Id\nFROM Account\nWHERE Nope = 1')).toContain(
    '\nWHERE Nope = 1\n      ^\nERROR at Row:3:Column:7\n',
  );
});

test('a long statement is shown in extract, at whole words', () => {
  const soql = `SELECT ${Array.from({ length: 40 }, (_, n) => `Field${String(n)}`).join(', ')} FROM Account`;
  const [, extract = '', caret = ''] = message(soql.replace('Field20', 'Nope')).split('\n');
  expect(extract.length).toBeLessThan(100);
  expect(extract.slice(caret.length - 1)).toMatch(/^Field0/);
});

test('refusing and accepting take time in proportion to the statement', () => {
  const clause = Array.from({ length: 2500 }, (_, n) => `Name = 'name number ${String(n)}'`).join(
    ' OR ',
  );
  const started = performance.now();
  run(`SELECT Id FROM Account WHERE ${clause}`);
  message(`SELECT Id FROM Account WHERE ${clause} AND`);
  run(`SELECT Id FROM Account WHERE Name LIKE '${'%a'.repeat(2000)}b'`);
  expect(performance.now() - started).toBeLessThan(2000);
});
