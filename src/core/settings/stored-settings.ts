import { parseAddress } from '../mail/address.ts';
import { parseRule } from '../participants/rule.ts';
import { PREFERENCE_NAMES, isPreferenceName, preferenceReaders } from './preferences.ts';
import { isRecord } from './readers.ts';
import { noSettings, type Dated, type Listing, type Settings } from './settings.ts';
import { upgraded, versionOf, type UpgradeStep } from './upgrade.ts';

const SETTINGS_VERSION = 1;

const steps: readonly UpgradeStep[] = [];

/** Entries taken off are remembered up to this many: an older device that brings one back is worth less than the space. */
const MAX_REMOVED = 200;

/**
 * The stored form. Small, since roaming settings hold 32 KB in all: a preference is `[value, changed]`, a list entry its date,
 * negative once it was taken off.
 */
type Stored = {
  readonly version: number;
  readonly chosen: Readonly<Record<string, readonly [value: unknown, changed: number]>>;
  readonly blocklist: Readonly<Record<string, number>>;
  readonly otherAddresses: Readonly<Record<string, number>>;
};

function storeListing(listing: Listing): Readonly<Record<string, number>> {
  const entries = Object.entries(listing);
  const removed = entries
    .filter(([, { value }]) => !value)
    .sort(([, a], [, b]) => b.changed - a.changed);
  const forgotten = new Set(removed.slice(MAX_REMOVED).map(([text]) => text));
  return Object.fromEntries(
    entries
      .filter(([text]) => !forgotten.has(text))
      .map(([text, { value, changed }]) => [text, value ? changed : -changed]),
  );
}

/** What is handed to the settings store; `parseSettings` reads it back. */
export const storeSettings = (settings: Settings): Stored => ({
  version: SETTINGS_VERSION,
  chosen: Object.fromEntries(
    PREFERENCE_NAMES.flatMap((name) => {
      const entry = settings.chosen[name];
      return entry ? [[name, [entry.value, entry.changed]] as const] : [];
    }),
  ),
  blocklist: storeListing(settings.blocklist),
  otherAddresses: storeListing(settings.otherAddresses),
});

export type ParsedSettings = {
  readonly settings: Settings;
  /** Paths of what could not be read and is left at its default. */
  readonly dropped: readonly string[];
  /** Written by a newer Sidecar: what it added is not known here, and must not be written over unseen. */
  readonly newer: boolean;
};

const isDate = (raw: unknown): raw is number =>
  typeof raw === 'number' && Number.isSafeInteger(raw) && raw !== 0;

type Drop = (path: string) => void;

function parseChosen(raw: unknown, drop: Drop): Settings['chosen'] {
  if (raw === undefined) return {};
  if (!isRecord(raw)) {
    drop('chosen');
    return {};
  }
  const chosen: Record<string, Dated<unknown>> = {};
  for (const [name, entry] of Object.entries(raw)) {
    const [value, changed] = Array.isArray(entry) ? (entry as readonly unknown[]) : [];
    if (!isPreferenceName(name) || !isDate(changed) || value === undefined) {
      drop(name);
      continue;
    }
    const read =
      value === null ? null : preferenceReaders[name](value, { path: name, wrong: drop });
    if (read !== undefined) chosen[name] = { value: read, changed: Math.abs(changed) };
  }
  // Each value went through the reader of its own name.
  return chosen;
}

function parseListing(
  raw: unknown,
  name: string,
  spelling: (text: string) => string | null,
  drop: Drop,
): Listing {
  if (raw === undefined) return {};
  if (!isRecord(raw)) {
    drop(name);
    return {};
  }
  const listing: Record<string, Dated<boolean>> = {};
  for (const [written, date] of Object.entries(raw)) {
    const text = spelling(written);
    if (text === null || !isDate(date)) drop(`${name}: ${written.slice(0, 80)}`);
    else listing[text] = { value: date > 0, changed: Math.abs(date) };
  }
  return listing;
}

const ruleSpelling = (text: string): string | null => {
  const answer = parseRule(text);
  return answer.ok ? answer.value.text : null;
};

const addressSpelling = (text: string): string | null => parseAddress(text)?.key ?? null;

/** Reads stored settings of any version. Never throws; keeps every good part and names the others (X2). */
export function parseSettings(raw: unknown): ParsedSettings {
  if (raw === null || raw === undefined) return { settings: noSettings, dropped: [], newer: false };
  const stored = upgraded(raw, steps);
  if (stored === null) return { settings: noSettings, dropped: ['settings'], newer: false };
  const dropped: string[] = [];
  const drop: Drop = (path) => {
    dropped.push(path);
  };
  const settings = {
    chosen: parseChosen(stored['chosen'], drop),
    blocklist: parseListing(stored['blocklist'], 'blocklist', ruleSpelling, drop),
    otherAddresses: parseListing(stored['otherAddresses'], 'otherAddresses', addressSpelling, drop),
  };
  return { settings, dropped, newer: versionOf(stored) > SETTINGS_VERSION };
}
