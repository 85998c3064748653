import type { Policy, PolicyMode } from './policy.ts';
import { PREFERENCE_NAMES, type PreferenceName, type Preferences } from './preferences.ts';
import { listed, type Settings } from './settings.ts';

/** What is in force, and who decided it. */
export type EffectiveSettings = {
  readonly values: Preferences;
  /** `locked`: "Set by your organisation". `preset`: "Suggested by your organisation", and not changed by the user since. */
  readonly marks: Readonly<Record<PreferenceName, PolicyMode | null>>;
  /** The user's own rules, oldest first. */
  readonly blocklist: readonly string[];
  readonly otherAddresses: readonly string[];
};

type One = readonly [name: PreferenceName, value: unknown, mark: PolicyMode | null];

function decide(name: PreferenceName, policy: Policy, settings: Settings): One {
  const mode = policy.modes[name] ?? null;
  const own = settings.chosen[name]?.value ?? null;
  if (mode === 'locked' || own === null) return [name, policy.values[name], mode];
  return [name, own, null];
}

/** Locked by the policy beats chosen by the user beats preset by the policy beats the default (X2). */
export function effectiveSettings(policy: Policy, settings: Settings): EffectiveSettings {
  const decided = PREFERENCE_NAMES.map((name) => decide(name, policy, settings));
  return {
    // Both come from tables with every name, each value under its own: the shape is whole.
    values: Object.fromEntries(decided.map(([name, value]) => [name, value])) as Preferences,
    marks: Object.fromEntries(
      decided.map(([name, , mark]) => [name, mark]),
    ) as EffectiveSettings['marks'],
    blocklist: listed(settings.blocklist),
    otherAddresses: listed(settings.otherAddresses),
  };
}
