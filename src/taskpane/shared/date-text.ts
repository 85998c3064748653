import { ianaZone } from '../../core/mail/mail-date.ts';

function format(iso: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return '';
  try {
    return new Intl.DateTimeFormat(language, options).format(at);
  } catch {
    return new Intl.DateTimeFormat('en', options).format(at);
  }
}

/** `Thu 19 Nov, 09:14` in the user's language and zone; the year only where it is another. */
export function shortDate(iso: string, language: string, hostZone: string, now: Date): string {
  const year = new Date(iso).getUTCFullYear() !== now.getUTCFullYear();
  return format(iso, language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    ...(year && { year: 'numeric' }),
    timeZone: ianaZone(hostZone),
  });
}

/** The whole instant, for a record that is read years later. */
export const dateTimeText = (iso: string, language: string, hostZone: string): string =>
  format(iso, language, { dateStyle: 'full', timeStyle: 'short', timeZone: ianaZone(hostZone) });

/** `today, 09:31` while it is today, else the short date. */
export function whenText(iso: string, language: string, hostZone: string, now: Date): string {
  const timeZone = ianaZone(hostZone);
  const day = (at: Date): string =>
    format(at.toISOString(), 'en', { dateStyle: 'short', timeZone });
  if (day(new Date(iso)) !== day(now)) return shortDate(iso, language, hostZone, now);
  return `today, ${format(iso, language, { hour: '2-digit', minute: '2-digit', timeZone })}`;
}

/** A calendar day, `2026-11-19` or the day of an instant in UTC. */
export const dayText = (iso: string, language: string): string =>
  format(iso, language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** `19 Nov 2026, 09:14` on the user's clock; empty for what is no instant. */
export const momentText = (iso: string, language: string, hostZone: string): string =>
  format(iso.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'), language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: ianaZone(hostZone),
  });
