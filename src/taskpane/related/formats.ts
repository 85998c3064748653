/** Dates and numbers as the pane writes them: Outlook's display language, this device's time zone (V7). */
export type Formats = {
  /** A calendar day, with the year where it is not this one. Takes `2026-12-12` and instants. */
  readonly day: (iso: string) => string;
  /** The day, and the time where the text holds one. */
  readonly dayTime: (iso: string) => string;
  readonly number: (value: number) => string;
  /** `currency` as an ISO code; null = without a sign. */
  readonly money: (value: number, currency: string | null) => string;
  /** Today and now, to tell past from upcoming. */
  readonly today: string;
  readonly now: string;
};

const isDay = (iso: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(iso);

/** Making a formatter takes longer than a hundred uses of it. */
function remembering<T>(
  make: (language: string, options: object) => T,
): (language: string, options: object) => T {
  const made = new Map<string, T>();
  return (language, options) => {
    const key = language + JSON.stringify(options);
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(language, options);
    made.set(key, fresh);
    return fresh;
  };
}

/** A time zone or language that this browser does not know must not stop the pane. */
const formatter = remembering((language, options: Intl.DateTimeFormatOptions) => {
  try {
    return new Intl.DateTimeFormat(language, options);
  } catch {
    return new Intl.DateTimeFormat(undefined, { ...options, timeZone: undefined });
  }
});

const numberFormat = remembering((language, options: Intl.NumberFormatOptions) => {
  try {
    return new Intl.NumberFormat(language, options);
  } catch {
    return new Intl.NumberFormat(undefined, {});
  }
});

const DAY = { day: 'numeric', month: 'short' } as const;
const TIME = { hour: '2-digit', minute: '2-digit' } as const;

export function createFormats(language: string, now: Date, timeZone?: string): Formats {
  const zone = timeZone === undefined ? {} : { timeZone };
  const write = (iso: string, time: object): string => {
    // A calendar day has no zone: shifting it would show the day before.
    const utc = isDay(iso) ? { timeZone: 'UTC' } : zone;
    const at = new Date(iso);
    if (Number.isNaN(at.getTime())) return iso;
    const year = at.getUTCFullYear() === now.getUTCFullYear() ? {} : { year: 'numeric' as const };
    return formatter(language, { ...DAY, ...year, ...utc, ...time }).format(at);
  };
  const parts = formatter('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', ...zone });
  return {
    day: (iso) => write(iso, {}),
    dayTime: (iso) => write(iso, isDay(iso) ? {} : TIME),
    number: (value) => numberFormat(language, { maximumFractionDigits: 2 }).format(value),
    money: (value, currency) =>
      numberFormat(language, {
        maximumFractionDigits: Number.isInteger(value) ? 0 : 2,
        ...(currency === null ? {} : { style: 'currency', currency }),
      }).format(value),
    today: parts.format(now),
    now: now.toISOString(),
  };
}
