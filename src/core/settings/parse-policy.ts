import { defaultPolicyValues, type Policy, type PolicyMode, type PolicyValues } from './policy.ts';
import type { PolicyProblem } from './policy-problem.ts';
import { organisationReaders } from './policy-readers.ts';
import { isPreferenceName, preferenceReaders, type PreferenceName } from './preferences.ts';
import { isRecord, oneOf, type Place, type Reader } from './readers.ts';
import { upgraded, versionOf, type UpgradeStep } from './upgrade.ts';

const POLICY_VERSION = 1;

const steps: readonly UpgradeStep[] = [];

const readers: { readonly [K in keyof PolicyValues]: Reader<PolicyValues[K]> } = {
  ...organisationReaders,
  ...preferenceReaders,
};

/** Names of all settings that a policy may hold. */
export const POLICY_NAMES = Object.keys(readers) as readonly (keyof PolicyValues)[];

const isPolicyName = (name: string): name is keyof PolicyValues => Object.hasOwn(readers, name);

const mode = oneOf('locked', 'preset');

/** `{ "value": …, "mode": "locked" }`, or the plain value, which is a preset. */
function unwrapped(
  raw: unknown,
  at: Place,
): { readonly value: unknown; readonly mode: PolicyMode } {
  if (!isRecord(raw) || !Object.hasOwn(raw, 'value')) return { value: raw, mode: 'preset' };
  const said = raw['mode'];
  const read = said === undefined ? undefined : mode(said, { ...at, path: `${at.path}.mode` });
  // A broken mode is read as the stricter one: what an organisation meant to lock must not come loose.
  return { value: raw['value'], mode: read ?? (said === undefined ? 'preset' : 'locked') };
}

/**
 * Reads a policy file. Never throws: parts that are unknown or wrong are left at their defaults and named in `problems`, the good
 * parts are used (X2).
 */
export function parsePolicy(raw: unknown): Policy {
  const problems: PolicyProblem[] = [];
  const file = upgraded(raw, steps);
  if (file === null)
    return { values: defaultPolicyValues, modes: {}, problems: [{ kind: 'not-an-object' }] };
  const version = versionOf(file);
  if (version > POLICY_VERSION) problems.push({ kind: 'newer-version', version });
  const wrong: Place['wrong'] = (path, expected) => {
    problems.push({ kind: 'wrong-value', path, expected });
  };
  let values = defaultPolicyValues;
  const modes: Partial<Record<PreferenceName, PolicyMode>> = {};
  for (const [name, part] of Object.entries(file)) {
    if (name === 'version' || name === '$schema') continue;
    if (!isPolicyName(name)) {
      problems.push({ kind: 'unknown-setting', path: name });
      continue;
    }
    const at = { path: name, wrong };
    const said = unwrapped(part, at);
    const value = readers[name](said.value, at);
    if (value === undefined) continue;
    values = { ...values, [name]: value };
    if (isPreferenceName(name)) modes[name] = said.mode;
  }
  return { values, modes, problems };
}
