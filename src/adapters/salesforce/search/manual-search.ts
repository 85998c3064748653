import type { CancelSignal } from '../../../core/cancel.ts';
import type { CrmRecord } from '../../../core/crm/records.ts';
import type { MissingRight } from '../../../core/crm/search.ts';
import type { CrmFailure } from '../../../core/ports/crm.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { Org } from '../org.ts';
import { mergeRecords, readRecord } from '../records/crm-record.ts';
import { cardFields } from '../soql/fields.ts';
import type { View } from '../soql/view.ts';
import { asJson, asList, asText, isJson } from '../wire.ts';
import type { JustMade } from './just-made.ts';
import { missingIn } from './learn-missing.ts';
import { searchTerms } from './sosl.ts';

/** Hits of one object. */
const HITS = 20;
const RECENT = 50;
/** One refusal names one right, and a search names many objects. */
const MAX_REPAIRS = 3;

/** Objects to search; null = all that a mail may be linked to. */
type Wanted = readonly string[] | null;

const ATTEMPT = { action: 'read', object: '', step: null } as const;

/** Long texts and addresses of the Name pseudo-object cannot be given back by every object; a parent's name can. */
const shown = (view: View, object: string, org: Org): readonly string[] => [
  'Id',
  ...new Set(cardFields(view, object, org.cardFields).filter((field) => view.reads(object, field))),
];

const returning = (view: View, objects: readonly string[], org: Org): string =>
  objects
    .map((object) => `${object}(${shown(view, object, org).join(', ')} LIMIT ${String(HITS)})`)
    .join(', ');

function readHits(view: View, objects: readonly string[], hits: unknown): readonly CrmRecord[] {
  return asList(hits)
    .filter(isJson)
    .flatMap((row) => {
      const object = asText(asJson(row['attributes'])['type']);
      return objects.includes(object) ? (readRecord(view, object, row) ?? []) : [];
    });
}

async function recentlyViewed(
  org: Org,
  wanted: Wanted,
  signal: CancelSignal | undefined,
): Promise<Result<readonly CrmRecord[], CrmFailure>> {
  const seen = await org.facts.view(signal);
  if (!seen.ok) return seen;
  const view = seen.value;
  const objects = objectsOf(wanted, view, org);
  const answer = await org.call({
    method: 'GET',
    path: `/recent?limit=${String(RECENT)}`,
    attempt: ATTEMPT,
    signal,
  });
  return answer.ok ? ok(readHits(view, objects, answer.value)) : answer;
}

/** What an email record may be linked to and the user may see, as describe tells it: people first. */
function linkable(view: View, org: Org): readonly string[] {
  const targets = ['WhoId', 'WhatId'].flatMap(
    (field) => view.field('Task', field)?.referenceTo ?? [],
  );
  return [...new Set([...targets, 'User', ...org.addedObjects])];
}

const objectsOf = (wanted: Wanted, view: View, org: Org): readonly string[] =>
  (wanted ?? linkable(view, org)).filter((object) => view.object(object) !== null);

/** One search; of a refusal for a missing right the right, so that it can be repaired (R10). */
async function find(
  org: Org,
  terms: string,
  wanted: Wanted,
  signal: CancelSignal | undefined,
): Promise<Result<readonly CrmRecord[], CrmFailure> & { readonly missing: MissingRight | null }> {
  const seen = await org.facts.view(signal);
  if (!seen.ok) return { ...seen, missing: null };
  const view = seen.value;
  const objects = objectsOf(wanted, view, org);
  if (objects.length === 0) return { ...ok([]), missing: null };
  const sosl = `FIND {${terms}} IN ALL FIELDS RETURNING ${returning(view, objects, org)}`;
  const answer = await org.call({
    method: 'GET',
    path: `/search?q=${encodeURIComponent(sosl)}`,
    attempt: ATTEMPT,
    signal,
  });
  if (answer.ok)
    return { ...ok(readHits(view, objects, asJson(answer.value)['searchRecords'])), missing: null };
  const { failure } = answer;
  const refused = failure.kind === 'not-allowed';
  return { ...answer, missing: refused ? missingIn(view, objects, failure.message) : null };
}

/** Records by the user's words over the objects that exist; with no words the recently viewed, with one letter nothing. */
export async function manualSearch(
  org: Org,
  justMade: JustMade,
  text: string,
  wanted: Wanted,
  signal?: CancelSignal,
): Promise<Result<readonly CrmRecord[], CrmFailure>> {
  if (text.trim() === '') return recentlyViewed(org, wanted, signal);
  const terms = searchTerms(text);
  if (terms === null) return ok([]);
  let hits = await find(org, terms, wanted, signal);
  for (let repairs = 0; hits.missing && repairs < MAX_REPAIRS; repairs += 1) {
    org.facts.learnMissing([hits.missing]);
    hits = await find(org, terms, wanted, signal);
  }
  return hits.ok
    ? ok(mergeRecords([...justMade.matching(text, wanted), ...hits.value]))
    : { ok: false, failure: hits.failure };
}
