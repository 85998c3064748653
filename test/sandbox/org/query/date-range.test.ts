import { expect, test } from '@jest/globals';
import { runSoql } from '../../../../src/sandbox/org/query/run-soql.ts';
import { dayRange } from '../../../../src/sandbox/org/query/soql/date-range.ts';
import { dayOfIso, isoDay, startOfDay } from '../../../../src/sandbox/org/query/soql/zone.ts';
import { sampleOrg, USER } from './sample-org.ts';

// 18 March 2026 is a Wednesday.
const TODAY = dayOfIso('2026-03-18');
const range = (literal: string, weekStart: 0 | 1 = 0): string => {
  const [name = '', n = '0'] = literal.split(':');
  const { start, end } = dayRange(name, Number(n), TODAY, weekStart);
  return `${isoDay(start)} to ${isoDay(end - 1)}`;
};

test.each([
  ['YESTERDAY', '2026-03-17 to 2026-03-17'],
  ['TODAY', '2026-03-18 to 2026-03-18'],
  ['TOMORROW', '2026-03-19 to 2026-03-19'],
  ['LAST_WEEK', '2026-03-08 to 2026-03-14'],
  ['THIS_WEEK', '2026-03-15 to 2026-03-21'],
  ['NEXT_WEEK', '2026-03-22 to 2026-03-28'],
  ['LAST_MONTH', '2026-02-01 to 2026-02-28'],
  ['THIS_MONTH', '2026-03-01 to 2026-03-31'],
  ['NEXT_MONTH', '2026-04-01 to 2026-04-30'],
  ['LAST_90_DAYS', '2025-12-18 to 2026-03-18'],
  ['NEXT_90_DAYS', '2026-03-19 to 2026-06-16'],
  ['LAST_N_DAYS:7', '2026-03-11 to 2026-03-18'],
  ['NEXT_N_DAYS:7', '2026-03-19 to 2026-03-25'],
  ['N_DAYS_AGO:7', '2026-03-11 to 2026-03-11'],
  ['LAST_N_WEEKS:2', '2026-03-01 to 2026-03-14'],
  ['NEXT_N_WEEKS:2', '2026-03-22 to 2026-04-04'],
  ['N_WEEKS_AGO:1', '2026-03-08 to 2026-03-14'],
  ['LAST_N_MONTHS:2', '2026-01-01 to 2026-02-28'],
  ['NEXT_N_MONTHS:2', '2026-04-01 to 2026-05-31'],
  ['N_MONTHS_AGO:3', '2025-12-01 to 2025-12-31'],
  ['THIS_QUARTER', '2026-01-01 to 2026-03-31'],
  ['LAST_QUARTER', '2025-10-01 to 2025-12-31'],
  ['NEXT_QUARTER', '2026-04-01 to 2026-06-30'],
  ['LAST_N_QUARTERS:2', '2025-07-01 to 2025-12-31'],
  ['N_QUARTERS_AGO:2', '2025-07-01 to 2025-09-30'],
  ['THIS_YEAR', '2026-01-01 to 2026-12-31'],
  ['LAST_YEAR', '2025-01-01 to 2025-12-31'],
  ['NEXT_N_YEARS:2', '2027-01-01 to 2028-12-31'],
  ['N_YEARS_AGO:2', '2024-01-01 to 2024-12-31'],
  ['THIS_FISCAL_QUARTER', '2026-01-01 to 2026-03-31'],
  ['LAST_N_FISCAL_YEARS:1', '2025-01-01 to 2025-12-31'],
  ['N_FISCAL_QUARTERS_AGO:1', '2025-10-01 to 2025-12-31'],
])('%s means %s', (literal, days) => {
  expect(range(literal)).toBe(days);
});

test('the week begins on Monday where the locale says so', () => {
  expect(range('THIS_WEEK', 1)).toBe('2026-03-16 to 2026-03-22');
});

test('a day begins at midnight of the zone, across summer time', () => {
  const start = (iso: string, zone: string): string =>
    new Date(startOfDay(dayOfIso(iso), zone)).toISOString();
  expect(start('2026-03-29', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z');
  expect(start('2026-03-30', 'Europe/Berlin')).toBe('2026-03-29T22:00:00.000Z');
  expect(start('2026-01-01', 'America/New_York')).toBe('2026-01-01T05:00:00.000Z');
  expect(start('2026-01-01', 'Asia/Kolkata')).toBe('2025-12-31T18:30:00.000Z');
});

test("instants are compared with days of the user's zone", () => {
  const late = { Name: 'late', CreatedDate: '2026-03-17T23:30:00.000Z' };
  const early = { Name: 'early', CreatedDate: '2026-03-17T22:30:00.000Z' };
  const ask = (timeZone: string): unknown[] => {
    const org = sampleOrg({ Account: [late, early] }, { user: { ...USER, timeZone } });
    const soql = 'SELECT Name FROM Account WHERE CreatedDate = TODAY';
    return runSoql(soql, org, { version: '64.0', all: false }).records.map(
      (record) => record['Name'],
    );
  };
  expect(ask('Europe/Berlin')).toEqual(['late']);
  expect(ask('UTC')).toEqual([]);
});

test('a range compares by its begin and its end', () => {
  const days = ['2026-03-17', '2026-03-18', '2026-03-19', null];
  const org = sampleOrg({
    Opportunity: days.map((CloseDate) => ({ Name: CloseDate ?? 'none', CloseDate })),
  });
  const ask = (operator: string): unknown[] =>
    runSoql(`SELECT Name FROM Opportunity WHERE CloseDate ${operator} TODAY`, org, {
      version: '64.0',
      all: false,
    }).records.map((record) => record['Name']);
  expect(ask('=')).toEqual(['2026-03-18']);
  expect(ask('!=')).toEqual(['2026-03-17', '2026-03-19', 'none']);
  expect(ask('<')).toEqual(['2026-03-17']);
  expect(ask('<=')).toEqual(['2026-03-17', '2026-03-18']);
  expect(ask('>')).toEqual(['2026-03-19']);
  expect(ask('>=')).toEqual(['2026-03-18', '2026-03-19']);
});
