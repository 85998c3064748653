import type { CrmFailure } from '../../../core/ports/crm.ts';
import type { WriteStep } from '../../../core/crm/write.ts';
import { errorsIn, type ApiError } from '../api-error.ts';
import { succeeded, type Answers } from '../composite.ts';
import { failureOfAll, isHalted, type Attempt } from '../failures.ts';
import { asJson, asList } from '../wire.ts';
import { GUARD, type StepPart } from './assemble.ts';

/** What stopped a transaction: the part, the step in it, and Salesforce's reasons. */
export type Culprit = {
  readonly part: StepPart;
  readonly step: WriteStep | null;
  readonly errors: readonly ApiError[];
  readonly status: number;
};

const isFailedRow = (row: unknown): boolean => asJson(row)['success'] === false;

/** Failures inside one part; a collection says 200 and lists them row by row. */
function troubleIn(part: StepPart, answers: Answers): readonly Culprit[] {
  const answer = answers.get(part.part.ref);
  if (!answer) return [];
  const { status } = answer;
  if (!succeeded(answer)) {
    const [step] = part.role === 'collection' ? [] : part.steps;
    return [{ part, step: step ?? null, errors: errorsIn(answer.body), status }];
  }
  if (part.role !== 'collection') return [];
  return asList(answer.body).flatMap((row, at): Culprit[] =>
    isFailedRow(row)
      ? [
          {
            part,
            step: part.steps[at] ?? null,
            errors: errorsIn(asJson(row)['errors']),
            status: 400,
          },
        ]
      : [],
  );
}

const isReal = ({ errors }: Culprit): boolean =>
  errors.some((error) => !isHalted(error) || error.message.includes(GUARD));

/** Why nothing of this was written; null when all parts succeeded. */
export function findCulprit(parts: readonly StepPart[], answers: Answers): Culprit | null {
  const trouble = parts.flatMap((part) => troubleIn(part, answers));
  return trouble.find(isReal) ?? trouble[0] ?? null;
}

/**
 * A part could not refer to the guard's answer, because it had no rows: the record is gone or was changed. Told by the name that
 * the refusal quotes, or by there being no other reason at all.
 */
const isGuardTrouble = ({ errors, part }: Culprit, parts: readonly StepPart[]): boolean =>
  parts.some(({ role }) => role === 'guard') &&
  (errors.some(({ message }) => message.includes(GUARD)) ||
    part.role === 'check' ||
    errors.every(isHalted));

function attemptOf({ step, status }: Culprit): Attempt {
  if (!step) return { action: 'create', object: '', step: null, status };
  const action = step.kind === 'guard' ? 'read' : step.kind;
  return { action, object: step.object, step: step.kind === 'create' ? step.ref : step.id, status };
}

export function culpritFailure(culprit: Culprit, parts: readonly StepPart[]): CrmFailure {
  if (isGuardTrouble(culprit, parts)) return { kind: 'changed-elsewhere' };
  return failureOfAll(culprit.errors, attemptOf(culprit));
}
