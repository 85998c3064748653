import { Refusal } from '../api-error.ts';
import type { Work } from '../engine.ts';
import { jsonRecord } from '../json-value.ts';
import { accessTo } from '../rights/access.ts';
import { textOf, type JsonObject, type Row } from '../value.ts';
import type { Draft } from './draft.ts';
import type { DuplicateRule } from './record-rules.ts';

/** Refuses a record that a duplicate rule finds twins of, unless the caller may and does overrule it. */
export function checkDuplicates(work: Work, draft: Draft): void {
  for (const rule of work.engine.rules.duplicates) {
    if (rule.object !== draft.object.name) continue;
    const overruled =
      rule.action === 'alert' &&
      work.save.allowDuplicates &&
      work.engine.switches.duplicateStatus === 'alertOnly';
    const twins = overruled ? [] : twinsOf(work, draft, rule);
    if (twins.length > 0) throw found(work, draft, rule, twins);
  }
}

function twinsOf(work: Work, draft: Draft, rule: DuplicateRule): readonly Row[] {
  const [first, ...others] = rule.fields;
  const value = first === undefined ? null : (draft.row[first] ?? null);
  if (first === undefined || value === null) return [];
  const same = (row: Row, field: string): boolean => {
    const wanted = textOf(draft.row, field).toLowerCase();
    return wanted !== '' && textOf(row, field).toLowerCase() === wanted;
  };
  return work.engine.store
    .where(draft.object.name, first, value)
    .filter((row) => row['Id'] !== draft.id && others.every((field) => same(row, field)))
    .filter((row) => accessTo(work.engine, work.actor, draft.object.name, row) > 0);
}

/** The matches travel in the body; the key's spelling is the platform's. */
function found(work: Work, draft: Draft, rule: DuplicateRule, twins: readonly Row[]): Refusal {
  const records = twins.map((row) => matchRecord(work, draft, row));
  const result: JsonObject = {
    allowSave: rule.action === 'alert',
    duplicateRule: rule.name,
    duplicateRuleEntityType: draft.object.name,
    errorMessage: rule.message,
    matchResults: [
      {
        entityType: draft.object.name,
        errors: [],
        matchEngine: 'ExactMatchEngine',
        matchRecords: records,
        rule: rule.name,
        size: records.length,
        success: true,
      },
    ],
  };
  return new Refusal({
    status: 400,
    errorCode: 'DUPLICATES_DETECTED',
    message: rule.message,
    fields: [],
    extra: { [work.engine.switches.duplicateResultKey]: result },
  });
}

function matchRecord(work: Work, draft: Draft, row: Row): JsonObject {
  const { object } = draft;
  const shown = [...object.fields.values()].filter((field) =>
    work.save.duplicateDetails ? field.type !== 'base64' : field.name === 'Id',
  );
  return {
    additionalInformation: [],
    fieldDiffs: [],
    matchConfidence: 100,
    record: jsonRecord(object, row, shown, '64.0'),
  };
}
