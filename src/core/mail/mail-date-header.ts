import { epochOf, isCivil } from './mail-date-civil.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Names that RFC 5322 4.3 still allows; every other name means "zone unknown", read as UTC. Hours. */
const ZONES: Readonly<Record<string, number>> = {
  edt: -4,
  est: -5,
  cdt: -5,
  cst: -6,
  mdt: -6,
  mst: -7,
  pdt: -7,
  pst: -8,
};

const DATE =
  /(\d{1,2})(?:\s+|-)([A-Za-z]{3})[a-z]{0,6}(?:\s+|-)(\d{4}|\d{2,3})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[A-Za-z]{1,5})?/;

/** Two- and three-digit years as RFC 5322 4.3 reads them. */
function fullYear(written: string): number {
  const year = Number(written);
  if (written.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return written.length === 3 ? 1900 + year : year;
}

function offsetMinutes(zone: string): number {
  if (/^[+-]/.test(zone)) {
    const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3));
    return zone.startsWith('-') ? -minutes : minutes;
  }
  return (ZONES[zone.toLowerCase()] ?? 0) * 60;
}

/**
 * A date of a `Date:` field or of the end of a `Received:` field, as milliseconds since 1970. Comments are left out, the name of
 * the day is not believed. Null where no date can be read.
 */
export function parseMailDate(written: string): number | null {
  const match = DATE.exec(written.slice(0, 500).replace(/\([^()]{0,100}\)/g, ' '));
  if (!match) return null;
  const [, day = '', month = '', year = '', hour = '', minute = '', second = '0', zone = ''] =
    match;
  const at = {
    year: fullYear(year),
    month: MONTHS.indexOf(month.toLowerCase()) + 1,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
  };
  return isCivil(at) ? epochOf(at, offsetMinutes(zone)) : null;
}

/** The date of a `Received:` field stands behind its last semicolon. */
export const parseReceivedDate = (value: string): number | null =>
  parseMailDate(value.slice(value.lastIndexOf(';') + 1));
