import { civilDay, dayParts, type CivilDay } from './zone.ts';

/** A span of whole days: `start` is in it, `end` is the first day after it. */
export type DayRange = { readonly start: CivilDay; readonly end: CivilDay };

type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';

const PLAIN = /^(?:YESTERDAY|TODAY|TOMORROW|(?:LAST|NEXT)_90_DAYS)$/;
const NEAR = /^(LAST|THIS|NEXT)_(?:FISCAL_)?(WEEK|MONTH|QUARTER|YEAR)$/;
const MANY = /^(LAST|NEXT)_N_(?:FISCAL_)?(DAY|WEEK|MONTH|QUARTER|YEAR)S$/;
const AGO = /^N_(?:FISCAL_)?(DAY|WEEK|MONTH|QUARTER|YEAR)S_AGO$/;
const NO_FISCAL = /FISCAL_(?:DAY|WEEK|MONTH)/;

export const isRangeName = (word: string): boolean =>
  (PLAIN.test(word) || NEAR.test(word)) && !NO_FISCAL.test(word);

export const isRangeWithNumber = (word: string): boolean =>
  (MANY.test(word) || AGO.test(word)) && !NO_FISCAL.test(word);

/**
 * The days that a date literal means. Fiscal years are calendar years here (the default of an org).
 * `LAST_N_DAYS` and `LAST_90_DAYS` include today; the `NEXT_` ones begin tomorrow; larger units leave out
 * the unit that today is in. `weekStart`: 0 Sunday, 1 Monday, by the user's locale.
 */
export function dayRange(name: string, n: number, today: CivilDay, weekStart: 0 | 1): DayRange {
  if (name === 'TODAY') return { start: today, end: today + 1 };
  if (name === 'YESTERDAY') return { start: today - 1, end: today };
  if (name === 'TOMORROW') return { start: today + 1, end: today + 2 };
  if (name === 'LAST_90_DAYS') return { start: today - 90, end: today + 1 };
  if (name === 'NEXT_90_DAYS') return { start: today + 1, end: today + 91 };
  const near = NEAR.exec(name);
  if (near) {
    const shift = near[1] === 'LAST' ? -1 : near[1] === 'NEXT' ? 1 : 0;
    return units(near[2] as Unit, shift, shift + 1, today, weekStart);
  }
  const ago = AGO.exec(name);
  if (ago) return units(ago[1] as Unit, -n, 1 - n, today, weekStart);
  const many = MANY.exec(name);
  const unit = many?.[2] as Unit;
  if (many?.[1] === 'NEXT') return units(unit, 1, n + 1, today, weekStart);
  return units(unit, -n, unit === 'DAY' ? 1 : 0, today, weekStart);
}

/** From the begin of the unit `from` places away to the begin of the one `to` places away. */
function units(unit: Unit, from: number, to: number, today: CivilDay, weekStart: 0 | 1): DayRange {
  return { start: begin(unit, from, today, weekStart), end: begin(unit, to, today, weekStart) };
}

function begin(unit: Unit, shift: number, today: CivilDay, weekStart: 0 | 1): CivilDay {
  const { year, month, weekday } = dayParts(today);
  switch (unit) {
    case 'DAY':
      return today + shift;
    case 'WEEK':
      return today - ((weekday - weekStart + 7) % 7) + shift * 7;
    case 'MONTH':
      return civilDay(year, month + shift, 1);
    case 'QUARTER':
      return civilDay(year, month - (month % 3) + shift * 3, 1);
    case 'YEAR':
      return civilDay(year + shift, 0, 1);
  }
}

const SUNDAY_REGIONS = /[_-](?:US|CA|MX|BR|JP|KR|TW|HK|IL|IN|ZA|PH|TH|SG)\b/;

/** The first day of the week in a locale: Sunday in the regions listed, Monday elsewhere. */
export const weekStartOf = (locale: string): 0 | 1 => (SUNDAY_REGIONS.test(locale) ? 0 : 1);
