import type { JsonObject, Row } from '../value.ts';

/** What an administrator has set up to stand in the way of a save. All of it can be changed at run time. */

export type Moment = 'create' | 'update' | 'delete';

/** Refuses when the condition holds; the message is the administrator's own. */
export type ValidationRule = {
  readonly name: string;
  readonly object: string;
  readonly on: readonly Moment[];
  readonly when: Condition;
  readonly message: string;
  /** The field that the page shows the message at; none puts it at the top. */
  readonly field?: string;
};

/**
 * A simple rule about one field (may come over HTTP), or any function of the row. Functions are for tests
 * within the same process.
 */
export type Condition =
  | { readonly field: string; readonly contains: string }
  | { readonly field: string; readonly equals: string | number | boolean | null }
  | { readonly field: string; readonly blank: true }
  | { readonly always: true }
  | ((row: Row, before: Row | null) => boolean);

/** A trigger or flow that throws. */
export type TriggerRule = {
  readonly name: string;
  readonly object: string;
  readonly on: readonly Moment[];
  readonly when: Condition;
  readonly message: string;
};

export type DuplicateRule = {
  readonly name: string;
  readonly object: string;
  /** Records that agree in all of these (text without regard to case) are duplicates. */
  readonly fields: readonly string[];
  readonly action: 'alert' | 'block';
  readonly message: string;
};

/** `row`: another transaction holds it, the next try may pass. `approval`: read-only until approved. */
export type Lock = { readonly recordId: string; readonly kind: 'row' | 'approval' };

/** Gives new leads or cases to someone, unless `Sforce-Auto-Assign: FALSE` is sent. */
type AssignmentRule = { readonly object: 'Lead' | 'Case'; readonly ownerId: string };

export type RecordRules = {
  validation: ValidationRule[];
  triggers: TriggerRule[];
  duplicates: DuplicateRule[];
  locks: Lock[];
  assignments: AssignmentRule[];
  /** File extensions that the org refuses, without the dot. */
  blockedExtensions: string[];
  /** Fields that a layout or rule requires though describe does not say so, as `Object.Field`. */
  requiredFields: string[];
};

export function noRules(): RecordRules {
  return {
    validation: [],
    triggers: [],
    duplicates: [],
    locks: [],
    assignments: [],
    blockedExtensions: [],
    requiredFields: [],
  };
}

/** Whether a condition holds for the row as it will be. */
export function holds(when: Condition, row: Row, before: Row | null): boolean {
  if (typeof when === 'function') return when(row, before);
  if ('always' in when) return true;
  const value = row[when.field] ?? null;
  if ('blank' in when) return value === null || value === '';
  if ('equals' in when) return value === when.equals;
  return (
    typeof value === 'string' &&
    value.toLocaleLowerCase().includes(when.contains.toLocaleLowerCase())
  );
}

/** A rule in JSON; functions are told as such. */
export function ruleJson(rule: ValidationRule | TriggerRule): JsonObject {
  const { when, ...rest } = rule;
  return { ...rest, when: typeof when === 'function' ? 'function' : { ...when } };
}
