import { epochOf, isoOf } from '../mail/mail-date-civil.ts';

const DAY_MS = 86_400_000;
const MIDNIGHT = { hour: 0, minute: 0, second: 0 };

/** A calendar day some days later or earlier. `day` is `2026-11-22`; anything else comes back unchanged. */
export function addDays(day: string, days: number): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (year === undefined || month === undefined || date === undefined) return day;
  const civil = { year: Number(year), month: Number(month), day: Number(date), ...MIDNIGHT };
  return isoOf(epochOf(civil, 0) + days * DAY_MS).slice(0, day.length);
}
