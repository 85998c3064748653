import { parseRecordId, type RecordId } from '../../../core/crm/ids.ts';
import type { WriteAnswer, WriteStep } from '../../../core/crm/write.ts';
import type { CrmFailure } from '../../../core/ports/crm.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { composite, compositeBody, MAX_PARTS, MAX_QUERIES, type Answers } from '../composite.ts';
import type { Org } from '../org.ts';
import { asJson, asList, asText } from '../wire.ts';
import { assemble, type StepPart } from './assemble.ts';
import { culpritFailure, findCulprit, type Culprit } from './culprit.ts';
import type { OrgHabits } from './org-habits.ts';
import { plainForm } from './plain-form.ts';
import { refusedShortcuts } from './refused-shortcut.ts';
import type { Shortcut } from './shortcuts.ts';

/** Salesforce takes 50 MB of text; what is over this goes up as files first (W7). */
const MAX_BODY = 40 * 1024 * 1024;

const unexpected = (message: string): Result<never, CrmFailure> =>
  fail({ kind: 'unexpected', message });

/** Whether one composite can carry these parts; said before anything is sent. */
function checkSize(parts: readonly StepPart[], org: Org): Result<null, CrmFailure> {
  const heavy = parts.filter(({ role }) => role === 'guard' || role === 'collection').length;
  if (parts.length > MAX_PARTS || heavy > MAX_QUERIES)
    return unexpected('There are more people and files than this org takes in one save.');
  const body = compositeBody(
    parts.map(({ part }) => part),
    { apiVersion: org.apiVersion, allOrNone: true },
  );
  return new TextEncoder().encode(JSON.stringify(body)).length > MAX_BODY
    ? unexpected('The mail is larger than 40 MB, more than Salesforce takes in one save.')
    : ok(null);
}

/** Ids of the records made. A collection answers its rows in their order. */
function createdIn(parts: readonly StepPart[], answers: Answers): WriteAnswer {
  const pairs = parts.flatMap(({ part, steps, role }): [string, RecordId][] => {
    const body = answers.get(part.ref)?.body;
    const rows = role === 'collection' ? asList(body) : [body];
    return steps.flatMap((step, at): [string, RecordId][] => {
      const id = parseRecordId(asText(asJson(rows[at])['id']));
      return step.kind === 'create' && id ? [[step.ref, id]] : [];
    });
  });
  return { created: Object.fromEntries(pairs) };
}

type Outcome =
  | { readonly kind: 'settled'; readonly result: Result<WriteAnswer, CrmFailure> }
  | { readonly kind: 'refused'; readonly culprit: Culprit; readonly parts: readonly StepPart[] };

async function send(org: Org, parts: readonly StepPart[]): Promise<Outcome> {
  const answers = await composite(
    org.call,
    parts.map(({ part }) => part),
    {
      apiVersion: org.apiVersion,
      allOrNone: true,
      attempt: { action: 'create', object: '', step: null },
    },
  );
  if (!answers.ok) return { kind: 'settled', result: answers };
  const culprit = findCulprit(parts, answers.value);
  return culprit
    ? { kind: 'refused', culprit, parts }
    : { kind: 'settled', result: ok(createdIn(parts, answers.value)) };
}

/**
 * All steps in one transaction. Where the org refuses the form of a write, the same is written once more in the plain form:
 * a refusal means that nothing was done, so this is no blind repeat. A write without an answer is never repeated (W4).
 */
export async function write(
  org: Org,
  habits: OrgHabits,
  steps: readonly WriteStep[],
): Promise<Result<WriteAnswer, CrmFailure>> {
  if (steps.length === 0) return ok({ created: {} });
  const user = await org.facts.user();
  if (!user.ok) return user;
  const { orgId } = user.value;
  let refused = await habits.refused(orgId);
  let firstFailure: CrmFailure | null = null;
  for (;;) {
    const plain = plainForm(steps, refused);
    const parts = assemble(plain, !refused.has('collections'));
    const fits = checkSize(parts, org);
    // A plain form that does not fit tells less than the refusal that led to it.
    if (!fits.ok) return firstFailure ? fail(firstFailure) : fits;
    const outcome = await send(org, parts);
    if (outcome.kind === 'settled') {
      if (outcome.result.ok && firstFailure) await habits.remember(orgId, refused);
      return outcome.result;
    }
    const more = newlyRefused(outcome.culprit, plain, refused);
    const failure = culpritFailure(outcome.culprit, parts);
    if (more.length === 0) return fail(failure);
    firstFailure ??= failure;
    refused = new Set([...refused, ...more]);
    if (isCertain(outcome.culprit)) await habits.remember(orgId, refused);
  }
}

/** The org names the field itself: it will say the same next time, whatever becomes of the plain form. */
const isCertain = ({ errors }: Culprit): boolean =>
  errors.every(({ code }) => ['INVALID_FIELD', 'INVALID_FIELD_FOR_INSERT_UPDATE'].includes(code));

/** Each shortcut is given up at most once, so the attempts end. */
const newlyRefused = (
  culprit: Culprit,
  steps: readonly WriteStep[],
  refused: ReadonlySet<Shortcut>,
): readonly Shortcut[] =>
  refusedShortcuts(culprit, steps).filter((shortcut) => !refused.has(shortcut));
