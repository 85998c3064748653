import { isRecord } from './readers.ts';

export type Raw = Readonly<Record<string, unknown>>;

/** Turns a stored value of version n into one of version n + 1; the step at index 0 starts from version 1. */
export type UpgradeStep = (old: Raw) => Raw;

/** The version that a value says it has; 1 where it says none. */
export const versionOf = ({ version }: Raw): number =>
  typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : 1;

/** Brings an old value to the version after the last step. Newer values stay as they are: their known parts are read. */
export function upgraded(raw: unknown, steps: readonly UpgradeStep[]): Raw | null {
  if (!isRecord(raw)) return null;
  return steps.slice(versionOf(raw) - 1).reduce<Raw>((value, step) => step(value), raw);
}
