/** Calendar arithmetic without a clock: the core has no `Date`, so that nothing in it can ask what time it is. */

const DAY_MS = 86_400_000;

export type Civil = {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
};

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

export const isCivil = ({ year, month, day, hour, minute, second }: Civil): boolean =>
  year >= 1900 &&
  year <= 9999 &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= daysIn(year, month) &&
  hour <= 23 &&
  minute <= 59 &&
  second <= 60;

/** Days since 1970-01-01 in the Gregorian calendar (Hinnant's `days_from_civil`). */
function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Milliseconds since 1970, UTC, of a wall-clock time that is `offset` minutes ahead of UTC. */
export const epochOf = (at: Civil, offset: number): number =>
  dayNumber(at.year, at.month, at.day) * DAY_MS +
  ((at.hour * 60 + at.minute - offset) * 60 + at.second) * 1000;

const two = (n: number): string => String(n).padStart(2, '0');

/** `2026-11-19T08:14:05Z` */
export function isoOf(epoch: number): string {
  const days = Math.floor(epoch / DAY_MS);
  const seconds = Math.floor((epoch - days * DAY_MS) / 1000);
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const time = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) =>
    two(Math.floor(part)),
  );
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${time.join(':')}Z`;
}

/** An ISO 8601 instant → milliseconds; null for anything else, a date without zone included. */
export function epochOfIso(iso: string): number | null {
  const match =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d{1,9})?(?:Z|([+-])(\d\d):?(\d\d))$/.exec(
      iso,
    );
  if (!match) return null;
  const n = (group: number): number => Number(match[group] ?? 0);
  const at = { year: n(1), month: n(2), day: n(3), hour: n(4), minute: n(5), second: n(6) };
  const offset = (match[7] === '-' ? -1 : 1) * (n(8) * 60 + n(9));
  return isCivil(at) ? epochOf(at, offset) : null;
}
