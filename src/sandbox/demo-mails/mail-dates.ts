const minute = 60_000;
const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** The hour of a day some days before now, in the time zone of whoever looks at the sandbox. Milliseconds since 1970. */
export function daysAgo(now: number, days: number, hour: number, minutes: number): number {
  const day = new Date(now);
  day.setDate(day.getDate() - days);
  day.setHours(hour, minutes, 0, 0);
  return day.getTime();
}

export const minutesAgo = (now: number, minutes: number): number =>
  Math.floor(now / minute) * minute - minutes * minute;

/** A `Date:` header as a sender some minutes east of Greenwich writes it. */
export function headerDate(time: number, east: number): string {
  const there = new Date(time + east * minute);
  const two = (n: number): string => String(n).padStart(2, '0');
  const zone = `${east < 0 ? '-' : '+'}${two(Math.floor(Math.abs(east) / 60))}${two(Math.abs(east) % 60)}`;
  const day = `${days[there.getUTCDay()] ?? ''}, ${String(there.getUTCDate())} ${months[there.getUTCMonth()] ?? ''}`;
  const clock = [there.getUTCHours(), there.getUTCMinutes(), there.getUTCSeconds()].map(two);
  return `${day} ${String(there.getUTCFullYear())} ${clock.join(':')} ${zone}`;
}

/** The date as quote headings give it, e.g. "Tuesday, 17 November 2026 15:40". */
export function spokenDate(time: number, language = 'en-GB'): string {
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'full' }).format(time);
  const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' }).format(time);
  return `${date} ${clock}`;
}
