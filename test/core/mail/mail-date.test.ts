import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseHeaders } from '../../../src/core/mail/headers.ts';
import { epochOfIso, isoOf } from '../../../src/core/mail/mail-date-civil.ts';
import { parseMailDate } from '../../../src/core/mail/mail-date-header.ts';
import { WINDOWS_ZONES } from '../../../src/core/mail/mail-date-windows-zones.ts';
import { calendarDay, ianaZone, mailDate, writtenDate } from '../../../src/core/mail/mail-date.ts';

const read = (written: string): string | null => {
  const epoch = parseMailDate(written);
  return epoch === null ? null : isoOf(epoch);
};

test.each([
  ['Thu, 19 Nov 2026 09:14:05 +0100', '2026-11-19T08:14:05Z'],
  ['Thu, 19 Nov 2026 09:14:05 +0100 (CET)', '2026-11-19T08:14:05Z'],
  ['19 Nov 2026 09:14 -0330', '2026-11-19T12:44:00Z'],
  ['19 Nov 26 09:14:05 GMT', '2026-11-19T09:14:05Z'],
  ['19 Nov 99 09:14:05 EST', '1999-11-19T14:14:05Z'],
  ['Thu,  9  Nov\t2026 09:14:05 PDT', '2026-11-09T16:14:05Z'],
  ['Thu, 9 Nov 2026  9:14:05 PDT', '2026-11-09T16:14:05Z'],
  ['Thu, 19 November 2026 09:14:05 Z', '2026-11-19T09:14:05Z'],
  ['(x) Thu, 19 Nov 2026 (y) 09:14:05 (z) +0000', '2026-11-19T09:14:05Z'],
  ['29 Feb 2024 00:00:00 +0000', '2024-02-29T00:00:00Z'],
  ['29 Feb 2026 00:00:00 +0000', null],
  ['31 Nov 2026 00:00:00 +0000', null],
  ['19 Nov 2026 25:00:00 +0000', null],
  ['19 Foo 2026 09:14:05 +0000', null],
  ['yesterday', null],
  ['', null],
])('[W2] the date %j is %j', (written, expected) => {
  expect(read(written)).toBe(expected);
});

test('[W2] every instant of RFC 5322 is read as it was written', () => {
  const instant = fc.date({
    min: new Date('1970-01-01'),
    max: new Date('2199-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(instant, fc.integer({ min: -14 * 60, max: 14 * 60 }), (date, offset) => {
      const local = new Date(date.getTime() + offset * 60_000);
      const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
      const zone = `${offset < 0 ? '-' : '+'}${hours}${String(Math.abs(offset) % 60).padStart(2, '0')}`;
      const seconds = Math.floor(date.getTime() / 1000) * 1000;
      expect(parseMailDate(local.toUTCString().replace('GMT', zone))).toBe(seconds);
      expect(isoOf(seconds)).toBe(new Date(seconds).toISOString().replace('.000', ''));
      expect(epochOfIso(date.toISOString())).toBe(seconds);
    }),
    { numRuns: 1000 },
  );
});

const headers = parseHeaders(
  [
    'Received: from a by b with SMTP id 1; Thu, 19 Nov 2026',
    ' 09:20:00 +0100',
    'Received: from x by a; Thu, 19 Nov 2026 09:14:10 +0100',
    'Date: Thu, 19 Nov 2026 09:14:05 +0100',
  ].join('\n'),
);

test('[W2] an outgoing mail has the date of Date, an incoming one that of the topmost Received', () => {
  expect(mailDate(headers, true, null)).toEqual({
    iso: '2026-11-19T08:14:05Z',
    approximate: false,
  });
  expect(mailDate(headers, false, null)).toEqual({
    iso: '2026-11-19T08:20:00Z',
    approximate: false,
  });
});

test('[W2] without headers the created date is used and marked approximate', () => {
  expect(mailDate([], false, '2026-11-20T10:00:00.123Z')).toEqual({
    iso: '2026-11-20T10:00:00Z',
    approximate: true,
  });
  expect(mailDate([], false, 'soon')).toBeNull();
  expect(mailDate([], false, null)).toBeNull();
});

test('[W0] the date behind an approximate key is the same for sender and recipients', () => {
  expect(writtenDate(headers, '2030-01-01T00:00:00Z')).toBe('2026-11-19T08:14:05Z');
  expect(writtenDate([], '2030-01-01T00:00:00Z')).toBe('2030-01-01T00:00:00Z');
});

test.each([
  ['2026-11-19T23:30:00Z', 'Europe/Berlin', '2026-11-20'],
  ['2026-11-19T23:30:00Z', 'W. Europe Standard Time', '2026-11-20'],
  ['2026-11-19T23:30:00Z', 'Pacific Standard Time', '2026-11-19'],
  ['2026-11-19T03:00:00Z', 'America/New_York', '2026-11-18'],
  ['2026-07-19T22:30:00Z', 'Europe/Berlin', '2026-07-20'],
  ['2026-11-19T23:30:00Z', 'Nowhere/Land', '2026-11-19'],
  ['2026-11-19T12:00:00Z', 'Line Islands Standard Time', '2026-11-20'],
])('[W2] %s in %s is the day %s', (iso, zone, day) => {
  expect(calendarDay(iso, zone)).toBe(day);
});

test('every Windows zone has a name that this runtime knows', () => {
  const unknown = Object.entries(WINDOWS_ZONES).filter(
    ([windows, iana]) => ianaZone(windows) === 'UTC' && !/UTC|GMT/.test(iana),
  );
  expect(unknown).toEqual([]);
});
