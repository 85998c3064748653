import { headerValue, type Header } from './headers.ts';
import { epochOfIso, isoOf } from './mail-date-civil.ts';
import { parseMailDate, parseReceivedDate } from './mail-date-header.ts';
import { WINDOWS_ZONES } from './mail-date-windows-zones.ts';

export type MailDate = {
  /** ISO 8601, UTC, to the second. */
  readonly iso: string;
  /** True where only the created date of the host is known, which can be months off. */
  readonly approximate: boolean;
};

/** When the mail was sent (outgoing) or received (incoming), as far as headers and host tell (W2). */
export function mailDate(
  headers: readonly Header[],
  outgoing: boolean,
  createdAt: string | null,
): MailDate | null {
  const written = headerValue(headers, outgoing ? 'date' : 'received');
  const exact =
    written === null ? null : outgoing ? parseMailDate(written) : parseReceivedDate(written);
  if (exact !== null) return { iso: isoOf(exact), approximate: false };
  const created = createdAt === null ? null : epochOfIso(createdAt);
  return created === null ? null : { iso: isoOf(created), approximate: true };
}

/** The date of the mail's own `Date:` field, the same for sender and recipients: what an approximate key is made from (W0). */
export function writtenDate(headers: readonly Header[], createdAt: string | null): string | null {
  const written = parseMailDate(headerValue(headers, 'date') ?? '');
  const epoch = written ?? (createdAt === null ? null : epochOfIso(createdAt));
  return epoch === null ? null : isoOf(epoch);
}

/** The IANA name for what a host calls the user's zone, which on Windows is a Windows name. UTC for what is unknown. */
export function ianaZone(hostZone: string): string {
  if (known?.hostZone !== hostZone) known = { hostZone, zone: zoneNamed(hostZone) };
  return known.zone;
}

/** Every date on screen asks, a host has one zone, and a format costs a millisecond to make. */
let known: { readonly hostZone: string; readonly zone: string } | null = null;

function zoneNamed(hostZone: string): string {
  const name = WINDOWS_ZONES[hostZone] ?? hostZone;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

/** The calendar day (`2026-11-19`) of an instant in the zone that Outlook shows times in, never UTC's (W2). */
export function calendarDay(iso: string, hostZone: string): string | null {
  const epoch = epochOfIso(iso);
  if (epoch === null) return null;
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: ianaZone(hostZone),
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(epoch);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}
