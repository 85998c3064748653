import type { CancelSignal } from '../../../core/cancel.ts';
import type { CrmRecord } from '../../../core/crm/records.ts';
import type { FollowUpAnswer, FollowUpPlan, SingleFollowUp } from '../../../core/crm/search.ts';
import type { CrmFailure } from '../../../core/ports/crm.ts';
import { ok, type Result } from '../../../core/result.ts';
import { MAX_QUERIES } from '../composite.ts';
import type { Org } from '../org.ts';
import { mergeRecords, readRecords } from '../records/crm-record.ts';
import { ask, commonFailure, type Ask, type Asked } from './ask.ts';
import { incompleteParts } from './incomplete.ts';
import { followUpAsks } from './follow-up-asks.ts';
import { opportunityThroughRole, readRole } from './read-search.ts';
import { reallyMatches } from './really-matches.ts';

type Planned = { readonly plan: SingleFollowUp; readonly ask: Ask };

function planned(plan: FollowUpPlan, org: Org): readonly Planned[] {
  const plans = plan.kind === 'several' ? plan.plans : [plan];
  return plans
    .flatMap((single, nth) =>
      followUpAsks(single, org.cardFields).map((one) => ({
        plan: single,
        // Two plans may ask the same object.
        ask: { ...one, ref: `${one.ref}_${String(nth)}` },
      })),
    )
    .slice(0, MAX_QUERIES);
}

function recordsOf({ plan, ask: one }: Planned, asked: Asked): readonly CrmRecord[] {
  const rows = asked.rows(one.ref);
  if (one.object === 'OpportunityContactRole')
    return rows.flatMap((row) => opportunityThroughRole(asked.view, row) ?? []);
  return readRecords(asked.view, one.object, rows).filter((record) => reallyMatches(record, plan));
}

/** The second call of R1: at most five queries, the first five of what was asked. */
export async function followUp(
  org: Org,
  plan: FollowUpPlan,
  signal?: CancelSignal,
): Promise<Result<FollowUpAnswer, CrmFailure>> {
  const all = planned(plan, org);
  const asks = all.map((one) => one.ask);
  // What a user asks for is a call of its own; all else is the second of two already.
  const asked = await ask(asks, [], { ...org, signal, repairs: plan.kind === 'older' });
  if (!asked.ok) return asked;
  const common = commonFailure(asked.value);
  if (!common.ok) return common;
  const answer = asked.value;
  return ok({
    records: mergeRecords(all.flatMap((one) => recordsOf(one, answer))),
    roles: all
      .filter((one) => one.ask.object === 'OpportunityContactRole')
      .flatMap((one) => answer.rows(one.ask.ref).flatMap((row) => readRole(row) ?? [])),
    missing: org.facts.missing(),
    incomplete: incompleteParts(answer, asks),
  });
}
