import type { Value } from '../../value.ts';
import { civilDay, dayOfIso, dayParts, isoDay, wallClock, type CivilDay } from './zone.ts';

const NAMES: ReadonlySet<string> = new Set([
  'CALENDAR_MONTH',
  'CALENDAR_QUARTER',
  'CALENDAR_YEAR',
  'DAY_IN_MONTH',
  'DAY_IN_WEEK',
  'DAY_IN_YEAR',
  'DAY_ONLY',
  'FISCAL_MONTH',
  'FISCAL_QUARTER',
  'FISCAL_YEAR',
  'HOUR_IN_DAY',
  'WEEK_IN_MONTH',
  'WEEK_IN_YEAR',
]);

export const isDayFunction = (name: string): boolean => NAMES.has(name);

/** A date function of SOQL. The fiscal year is the calendar year, the default of an org. */
export function dayFunction(name: string, value: Value, timeZone: string): Value {
  if (typeof value !== 'string') return null;
  const wall = value.includes('T')
    ? wallClock(Date.parse(value), timeZone)
    : dayOfIso(value) * 86_400_000;
  const day = Math.floor(wall / 86_400_000);
  if (name === 'DAY_ONLY') return isoDay(day);
  if (name === 'HOUR_IN_DAY') return Math.floor((wall - day * 86_400_000) / 3_600_000);
  return partOf(name.replace('FISCAL', 'CALENDAR'), day);
}

function partOf(name: string, day: CivilDay): number {
  const { year, month, date, weekday } = dayParts(day);
  const dayInYear = day - civilDay(year, 0, 1) + 1;
  switch (name) {
    case 'CALENDAR_YEAR':
      return year;
    case 'CALENDAR_QUARTER':
      return Math.floor(month / 3) + 1;
    case 'CALENDAR_MONTH':
      return month + 1;
    case 'DAY_IN_MONTH':
      return date;
    case 'DAY_IN_WEEK':
      return weekday + 1;
    case 'DAY_IN_YEAR':
      return dayInYear;
    case 'WEEK_IN_MONTH':
      return Math.ceil(date / 7);
    default:
      return Math.ceil(dayInYear / 7);
  }
}
