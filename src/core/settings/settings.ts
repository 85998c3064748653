import type { PreferenceName, Preferences } from './preferences.ts';

/** A value and when it was set: seconds since 1970, by the clock of the device that set it. */
export type Dated<T> = { readonly value: T; readonly changed: number };

/** Entries of a list with their last change; `false` = taken off, kept so that another device does not bring it back (X3). */
export type Listing = Readonly<Record<string, Dated<boolean>>>;

export type ListName = 'blocklist' | 'otherAddresses';

/**
 * What the user set, entry by entry, each with its date: two copies can be merged without a question. `null` = back to default.
 */
export type Settings = {
  readonly chosen: { readonly [K in PreferenceName]?: Dated<Preferences[K] | null> };
  /** Rules by their one spelling. */
  readonly blocklist: Listing;
  /** Own addresses by their one spelling (V9). */
  readonly otherAddresses: Listing;
};

export const noSettings: Settings = { chosen: {}, blocklist: {}, otherAddresses: {} };

/** Entries in force, the one added last at the end. */
export const listed = (listing: Listing): readonly string[] =>
  Object.entries(listing)
    .filter(([, { value }]) => value)
    .sort(([a, x], [b, y]) => x.changed - y.changed || (a < b ? -1 : 1))
    .map(([text]) => text);

/** @param now seconds since 1970 */
export const choose = <K extends PreferenceName>(
  settings: Settings,
  name: K,
  value: Preferences[K] | null,
  now: number,
): Settings => ({ ...settings, chosen: { ...settings.chosen, [name]: { value, changed: now } } });

function marked(
  settings: Settings,
  list: ListName,
  texts: readonly string[],
  value: boolean,
  now: number,
): Settings {
  const changes = texts.map((text) => [text, { value, changed: now }] as const);
  return { ...settings, [list]: { ...settings[list], ...Object.fromEntries(changes) } };
}

/** Adds entries in their one spelling (`Rule.text`, `EmailAddress.key`); what is there already keeps its date. */
export const addTo = (
  settings: Settings,
  list: ListName,
  texts: readonly string[],
  now: number,
): Settings =>
  marked(
    settings,
    list,
    texts.filter((text) => settings[list][text]?.value !== true),
    true,
    now,
  );

export const takeFrom = (
  settings: Settings,
  list: ListName,
  texts: readonly string[],
  now: number,
): Settings =>
  marked(
    settings,
    list,
    texts.filter((text) => settings[list][text]?.value === true),
    false,
    now,
  );

/** Everything back to its default; the blocklist and the addresses are emptied too. */
export function resetSettings(settings: Settings, now: number): Settings {
  const names = Object.keys(settings.chosen) as PreferenceName[];
  const cleared = names.reduce((all, name) => choose(all, name, null, now), settings);
  return takeFrom(
    takeFrom(cleared, 'blocklist', listed(settings.blocklist), now),
    'otherAddresses',
    listed(settings.otherAddresses),
    now,
  );
}
