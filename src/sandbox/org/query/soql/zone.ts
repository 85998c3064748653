const DAY = 86_400_000;

/** Days since 1970-01-01 on a calendar; has no time zone. */
export type CivilDay = number;

export const civilDay = (year: number, month: number, day: number): CivilDay =>
  Date.UTC(year, month, day) / DAY;

/** `2026-01-31` of a civil day, and back. */
export const isoDay = (day: CivilDay): string => new Date(day * DAY).toISOString().slice(0, 10);
export const dayOfIso = (iso: string): CivilDay =>
  Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY;

/** The parts of a civil day; the month counts from 0, the weekday from Sunday = 0. */
export function dayParts(day: CivilDay): {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly weekday: number;
} {
  const utc = new Date(day * DAY);
  return {
    year: utc.getUTCFullYear(),
    month: utc.getUTCMonth(),
    date: utc.getUTCDate(),
    weekday: utc.getUTCDay(),
  };
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The wall clock of an instant in an IANA zone, as if it were UTC, in milliseconds. */
export function wallClock(instant: number, timeZone: string): number {
  const parts = formatOf(timeZone).formatToParts(instant);
  const of = (wanted: string): number =>
    Number(parts.find(({ type }) => type === wanted)?.value ?? 0);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
}

export const dayIn = (instant: number, timeZone: string): CivilDay =>
  Math.floor(wallClock(instant, timeZone) / DAY);

/** The instant at which a civil day begins in a zone. */
export function startOfDay(day: CivilDay, timeZone: string): number {
  const midnight = day * DAY;
  const guess = midnight - (wallClock(midnight, timeZone) - midnight);
  return guess - (wallClock(guess, timeZone) - midnight);
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}
