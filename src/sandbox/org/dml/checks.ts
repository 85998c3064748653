import { Refusal, refuse } from '../api-error.ts';
import type { Work } from '../engine.ts';
import { textOf } from '../value.ts';
import type { Draft } from './draft.ts';
import { holds, type Moment } from './record-rules.ts';

/** Refuses a record that lacks what describe or a layout requires. */
export function checkRequired(work: Work, draft: Draft): void {
  const { object, row } = draft;
  const missing = [...object.fields.values()].filter((field) => {
    if (draft.bytes.has(field.name)) return false;
    const demanded = work.engine.rules.requiredFields.includes(`${object.name}.${field.name}`);
    if (field.type === 'boolean' || (row[field.name] ?? null) !== null) return false;
    if (demanded) return true;
    if (field.nillable || !field.createable) return false;
    return !field.defaultedOnCreate && (draft.before === null || draft.given.has(field.name));
  });
  if (missing.length === 0) return;
  const names = missing.map((field) => field.name);
  throw refuse(
    'REQUIRED_FIELD_MISSING',
    `Required fields are missing: [${names.join(', ')}]`,
    names,
  );
}

/** Refuses a second record with the same value in a unique field. */
export function checkUnique(work: Work, draft: Draft): void {
  const { switches, store } = work.engine;
  for (const field of draft.object.fields.values()) {
    const forced = field.name === 'MessageIdentifier' && switches.messageIdentifierUnique;
    const value = draft.row[field.name] ?? null;
    if (!(field.unique || forced) || value === null) continue;
    const twin = store
      .where(draft.object.name, field.name, value)
      .find((row) => row['Id'] !== draft.id && (!field.caseSensitive || row[field.name] === value));
    if (twin) {
      throw refuse(
        'DUPLICATE_VALUE',
        `duplicate value found: ${field.name} duplicates value on record with id: ${textOf(twin, 'Id').slice(0, 15)}`,
        [],
      );
    }
  }
}

/** Lets the administrator's triggers and validation rules have their say. */
export function checkRules(work: Work, draft: Draft, moment: Moment): void {
  const { rules } = work.engine;
  const concerns = (rule: { object: string; on: readonly Moment[] }): boolean =>
    rule.object === draft.object.name && rule.on.includes(moment);
  for (const trigger of rules.triggers) {
    if (concerns(trigger) && holds(trigger.when, draft.row, draft.before)) {
      throw refuse(
        'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
        `${trigger.name}: execution of Before${moment === 'create' ? 'Insert' : moment === 'update' ? 'Update' : 'Delete'}\n\ncaused by: ${trigger.message}`,
        [],
      );
    }
  }
  if (moment === 'delete') return;
  for (const rule of rules.validation) {
    if (concerns(rule) && holds(rule.when, draft.row, draft.before)) {
      const fields = rule.field === undefined ? [] : [rule.field];
      throw refuse('FIELD_CUSTOM_VALIDATION_EXCEPTION', rule.message, fields);
    }
  }
}

/** Refuses a write that an injected fault is meant to strike. */
export function checkObstacles({ obstacles }: Work, moment: Moment): void {
  const struck = obstacles.write ?? (moment === 'create' ? obstacles.create : null);
  if (struck) throw new Refusal(struck);
}

/** Refuses to touch a record that an approval or another transaction holds. */
export function checkLocks(work: Work, ids: readonly (string | null)[]): void {
  for (const lock of work.engine.rules.locks) {
    if (!ids.includes(lock.recordId)) continue;
    if (lock.kind === 'approval') {
      throw refuse('ENTITY_IS_LOCKED', 'entity is locked for editing', []);
    }
    throw refuse(
      'UNABLE_TO_LOCK_ROW',
      `unable to obtain exclusive access to this record or 1 records: ${lock.recordId}`,
      [],
    );
  }
}
