import { parseAddress } from '../mail/address.ts';
import { parseRule } from '../participants/rule.ts';
import { fail, ok, type Result } from '../result.ts';
import type { EffectiveSettings } from './effective-settings.ts';
import {
  PREFERENCE_NAMES,
  isPreferenceName,
  preferenceReaders,
  sameValue,
  type PreferenceName,
  type Preferences,
} from './preferences.ts';
import { isRecord, type Reader } from './readers.ts';
import { addTo, choose, listed, type ListName, type Settings } from './settings.ts';

const FORMAT = 'sidecar-settings';
const FORMAT_VERSION = 1;
/** No settings file that fits into 32 KB of settings is longer. Characters. */
const MAX_FILE = 1_000_000;

/** The user's own settings as JSON text, to keep or to hand to a colleague: no dates, no accounts, nothing of any mail. */
export function exportSettings(settings: Settings): string {
  const chosen = PREFERENCE_NAMES.flatMap((name) => {
    const value = settings.chosen[name]?.value ?? null;
    return value === null ? [] : [[name, value] as const];
  });
  const file = {
    format: FORMAT,
    version: FORMAT_VERSION,
    preferences: Object.fromEntries(chosen),
    blocklist: listed(settings.blocklist),
    otherAddresses: listed(settings.otherAddresses),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** One difference that an import makes. */
export type SettingsChange =
  | {
      readonly kind: 'preference';
      readonly name: PreferenceName;
      readonly from: Preferences[PreferenceName];
      readonly to: Preferences[PreferenceName];
    }
  | { readonly kind: 'entry'; readonly list: ListName; readonly text: string };

export type ImportPreview = {
  readonly changes: readonly SettingsChange[];
  /** Paths of what the file holds and cannot be used. */
  readonly dropped: readonly string[];
  /** Preferences that the file holds and the organisation locked: they stay as they are. */
  readonly locked: readonly PreferenceName[];
};

export type ImportFailure = { readonly kind: 'too-large' } | { readonly kind: 'not-settings' };

function parseFile(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const file: unknown = JSON.parse(text);
    return isRecord(file) && file['format'] === FORMAT ? file : null;
  } catch {
    return null;
  }
}

const spellings: Readonly<Record<ListName, (text: string) => string | null>> = {
  blocklist: (text) => {
    const rule = parseRule(text);
    return rule.ok ? rule.value.text : null;
  },
  otherAddresses: (text) => parseAddress(text)?.key ?? null,
};

function newEntries(
  raw: unknown,
  list: ListName,
  present: readonly string[],
  dropped: string[],
): readonly SettingsChange[] {
  if (raw === undefined) return [];
  if (!Array.isArray(raw)) {
    dropped.push(list);
    return [];
  }
  const known = new Set(present);
  return (raw as readonly unknown[]).flatMap((written): readonly SettingsChange[] => {
    const text = typeof written === 'string' ? spellings[list](written) : null;
    if (text === null) dropped.push(`${list}: ${String(written).slice(0, 80)}`);
    if (text === null || known.has(text)) return [];
    known.add(text);
    return [{ kind: 'entry', list, text }];
  });
}

function newPreferences(
  raw: unknown,
  now: EffectiveSettings,
): {
  readonly changes: readonly SettingsChange[];
  readonly dropped: string[];
  readonly locked: PreferenceName[];
} {
  const dropped: string[] = [];
  const locked: PreferenceName[] = [];
  if (raw !== undefined && !isRecord(raw)) dropped.push('preferences');
  const changes = Object.entries(isRecord(raw) ? raw : {}).flatMap(
    ([name, value]): readonly SettingsChange[] => {
      if (!isPreferenceName(name)) {
        dropped.push(name);
        return [];
      }
      const read: Reader<Preferences[PreferenceName]> = preferenceReaders[name];
      const to = read(value, { path: name, wrong: (path) => dropped.push(path) });
      const from = now.values[name];
      if (to === undefined || sameValue(from, to)) return [];
      if (now.marks[name] === 'locked') locked.push(name);
      return now.marks[name] === 'locked' ? [] : [{ kind: 'preference', name, from, to }];
    },
  );
  return { changes, dropped, locked };
}

/** What an import would change, before anything is changed. Lists are added to, never cut. */
export function previewImport(
  text: string,
  now: EffectiveSettings,
): Result<ImportPreview, ImportFailure> {
  if (text.length > MAX_FILE) return fail({ kind: 'too-large' });
  const file = parseFile(text);
  if (!file) return fail({ kind: 'not-settings' });
  const { changes, dropped, locked } = newPreferences(file['preferences'], now);
  const entries = [
    ...newEntries(file['blocklist'], 'blocklist', now.blocklist, dropped),
    ...newEntries(file['otherAddresses'], 'otherAddresses', now.otherAddresses, dropped),
  ];
  return ok({ changes: [...changes, ...entries], dropped, locked });
}

/** Carries out what the preview showed. */
export const applyImport = (
  settings: Settings,
  { changes }: ImportPreview,
  now: number,
): Settings =>
  changes.reduce(
    (all, change) =>
      change.kind === 'entry'
        ? addTo(all, change.list, [change.text], now)
        : choose(all, change.name, change.to, now),
    settings,
  );
