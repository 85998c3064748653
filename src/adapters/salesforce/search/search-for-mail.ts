import type { CancelSignal } from '../../../core/cancel.ts';
import { keyPrefix, type RecordId } from '../../../core/crm/ids.ts';
import type { FollowUpPlan, SearchAnswer, SearchPlan } from '../../../core/crm/search.ts';
import type { Catalog } from '../../../core/crm/describe.ts';
import type { CrmFailure } from '../../../core/ports/crm.ts';
import { ok, type Result } from '../../../core/result.ts';
import { MAX_PARTS, MAX_QUERIES, type Part } from '../composite.ts';
import type { Org } from '../org.ts';
import { emailAsk, taskAsk, type SavedWanted } from '../saved/saved-asks.ts';
import { readFound } from '../saved/read-found.ts';
import { cardFields } from '../soql/fields.ts';
import { viewOf, type View } from '../soql/view.ts';
import { ask, commonFailure, type Ask, type Asked } from './ask.ts';
import { incompleteParts, refusedRows } from './incomplete.ts';
import { addedObjectAsk, caseAsk } from './more-asks.ts';
import { peopleAsks } from './people-asks.ts';
import { readRelated, rowsById } from './read-search.ts';

type RowPart = Part & { readonly object: string };

const EMAIL = '02s';
const TASK = '00T';

const wantedOf = (plan: SearchPlan): SavedWanted => ({
  key: plan.key,
  keyHash: plan.keyHash ?? null,
  threadKeys: plan.threadKeys,
  taskKeyField: plan.taskKeyField,
  ids: plan.recordIds,
});

const withPrefix = (ids: readonly RecordId[], prefix: string): readonly RecordId[] =>
  ids.filter((id) => keyPrefix(id) === prefix);

/** Records known by id. Email records are asked for with the others of their kind, so that their links come along. */
function rowParts(plan: SearchPlan, view: View, catalog: Catalog, org: Org): readonly RowPart[] {
  const objects = new Map(
    Object.values(catalog.objects).map((object) => [object.keyPrefix, object.name]),
  );
  return plan.recordIds.flatMap((id, at): RowPart[] => {
    const object = objects.get(keyPrefix(id));
    if (object === undefined || [EMAIL, TASK].includes(keyPrefix(id))) return [];
    const fields = [...new Set(cardFields(view, object, org.cardFields))].filter(
      // A row's address takes fields of the record alone.
      (field) => !field.includes('.') && view.reads(object, field),
    );
    const path = `/sobjects/${object}/${id}?fields=${['Id', ...fields].join(',')}`;
    return [{ ref: `row${String(at)}`, method: 'GET', path, object }];
  });
}

const isAsked = (view: View, one: Ask): boolean => one.soql(view) !== null;

type Queries = {
  readonly now: readonly Ask[];
  readonly added: readonly { readonly ref: string; readonly object: string }[];
  readonly later: FollowUpPlan | null;
};

/** The five queries of R1, in its order, and what is left for a second call. */
function queriesOf(plan: SearchPlan, view: View, org: Org): Queries {
  const wanted = wantedOf(plan);
  const base = [
    ...peopleAsks(plan, org.cardFields),
    emailAsk({ ...wanted, ids: withPrefix(plan.recordIds, EMAIL) }),
    taskAsk({ ...wanted, ids: withPrefix(plan.recordIds, TASK) }),
  ].filter((one) => isAsked(view, one));
  const numbers = plan.caseNumbers.length > 0 ? [caseAsk(plan.caseNumbers, org.cardFields)] : [];
  const added = org.addedObjects.map((object) => addedObjectAsk(object, plan, org.cardFields));
  const extra = [...numbers, ...added].filter((one) => isAsked(view, one));
  const room = Math.max(0, MAX_QUERIES - base.length);
  const rest = extra.slice(room);
  return {
    now: [...base, ...extra.slice(0, room)],
    added: extra.slice(0, room).filter(({ object }) => object !== 'Case'),
    later:
      rest.length === 0
        ? null
        : {
            kind: 'rest',
            caseNumbers: rest.some(({ ref }) => ref === 'casesByNumber') ? plan.caseNumbers : [],
            objects: rest.filter(({ ref }) => ref !== 'casesByNumber').map(({ object }) => object),
            emails: plan.emails,
            droppedEmailFields: plan.droppedEmailFields,
          },
  };
}

function readAnswer(
  asked: Asked,
  plan: SearchPlan,
  queries: Queries,
  parts: readonly RowPart[],
  org: Org,
): SearchAnswer {
  const byId = rowsById(asked, parts);
  const found = readFound(asked, wantedOf(plan));
  const related = readRelated(asked, byId, queries.added, plan);
  return {
    ...related,
    saved: found.saved,
    thread: found.thread,
    savedById: found.byId,
    foundById: [...byId, ...found.byId].map(({ id }) => id),
    missing: org.facts.missing(),
    later: queries.later,
    incomplete: [...incompleteParts(asked, queries.now), ...refusedRows(asked, parts)],
    repaired: asked.repaired,
    askedAt: new Date(org.clock()).toISOString(),
  };
}

/** Everything that one mail asks of Salesforce, in one call (R1). */
export async function searchForMail(
  org: Org,
  plan: SearchPlan,
  signal?: CancelSignal,
): Promise<Result<SearchAnswer, CrmFailure>> {
  const catalog = await org.facts.catalog(signal);
  if (!catalog.ok) return catalog;
  const view = viewOf(catalog.value, org.facts.missing());
  const queries = queriesOf(plan, view, org);
  const parts = rowParts(plan, view, catalog.value, org).slice(0, MAX_PARTS - queries.now.length);
  const asked = await ask(queries.now, parts, { ...org, signal });
  if (!asked.ok) return asked;
  const common = commonFailure(asked.value);
  return common.ok ? ok(readAnswer(asked.value, plan, queries, parts, org)) : common;
}
