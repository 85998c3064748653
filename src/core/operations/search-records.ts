import type { CancelSignal } from '../cancel.ts';
import type { Catalog } from '../crm/describe.ts';
import type { FollowUpAnswer, FollowUpPlan, SearchAnswer } from '../crm/search.ts';
import type { Crm, CrmFailure } from '../ports/crm.ts';
import type { DeviceStore } from '../ports/device-store.ts';
import { readChoices } from '../related/choice-store.ts';
import type { Choices } from '../related/choices.ts';
import { threadIdOf, type Clues } from '../related/clues.ts';
import { planFollowUp } from '../related/plan-follow-up.ts';
import { needsSearch, onlySaved, planSearch, type SearchCuts } from '../related/plan-search.ts';
import type { WindowDays } from '../related/windows.ts';
import { ok, type Result } from '../result.ts';
import type { EffectiveSettings } from '../settings/effective-settings.ts';
import type { Policy } from '../settings/policy.ts';
import type { UnderstoodMail } from './understand-mail.ts';

/** What Salesforce said about a mail, unranked; ranking is pure and is done again whenever a choice changes. */
export type FoundRecords = {
  readonly answer: SearchAnswer;
  readonly followUps: readonly FollowUpAnswer[];
  readonly choices: Choices;
  readonly cut: SearchCuts;
  /** What was asked with; other windows need another answer (R4). */
  readonly windows: WindowDays;
  readonly catalog: Catalog;
};

export type SearchAsk = {
  readonly understood: UnderstoodMail;
  readonly policy: Policy;
  readonly settings: EffectiveSettings;
  /** A category, a property or this device says that the mail was saved (P6): then even a filtered mail is asked for. */
  readonly savedHint: boolean;
  /** The user's calendar day, `2026-11-22`. */
  readonly today: string;
};

type Deps = { readonly crm: Crm; readonly device: DeviceStore };

const NOTHING: Omit<SearchAnswer, 'askedAt'> = {
  contacts: [],
  leads: [],
  accounts: [],
  opportunities: [],
  cases: [],
  others: [],
  roles: [],
  emailFields: {},
  saved: [],
  thread: [],
  foundById: [],
  missing: [],
};

/** With email records that the mail's own properties name: they are this mail's, though no field of theirs says so (W5). */
function withKept(answer: SearchAnswer, { keptIds, key }: Clues): SearchAnswer {
  const known = new Set(answer.saved.map(({ id }) => id));
  const kept = (answer.savedById ?? [])
    .filter(({ id }) => keptIds.includes(id) && !known.has(id))
    .map((one) => ({ ...one, key: key ?? one.key }));
  return kept.length === 0 ? answer : { ...answer, saved: [...answer.saved, ...kept] };
}

/** The windows that the settings ask for. */
export const windowsOf = ({ values }: EffectiveSettings): WindowDays => ({
  opportunityClosed: values.opportunityClosedDays,
  opportunityAhead: values.opportunityAheadDays,
  caseCreated: values.caseDays,
});

/** The one call of R1, or none where every address is filtered and nothing hints at a saved record (P6). */
export async function searchRecords(
  { crm, device }: Deps,
  ask: SearchAsk,
  signal: CancelSignal,
): Promise<Result<FoundRecords, CrmFailure>> {
  const { clues, verdict } = ask.understood;
  const addresses = clues.addressees.map(({ address }) => address);
  // Both at once: the device takes as long as drawing the mail does.
  const [catalog, choices] = await Promise.all([
    crm.catalog(signal),
    readChoices(device, addresses, threadIdOf(clues)),
  ]);
  if (!catalog.ok) return catalog;
  const windows = windowsOf(ask.settings);
  const settings = {
    windows,
    taskKeyField: ask.policy.values.messageIdField,
    droppedEmailFields: ask.policy.values.droppedEmailFields,
  };
  const { plan, cut } = planSearch(clues, choices, settings, ask.today);
  const found = { followUps: [], choices, cut, windows, catalog: catalog.value };
  if (!needsSearch(clues, ask.savedHint))
    return ok({ ...found, answer: { ...NOTHING, askedAt: ask.today } });
  const { keyHash } = ask.understood;
  const asked = { ...(verdict === 'filtered' ? onlySaved(plan, clues.keptIds) : plan), keyHash };
  const answer = await crm.searchForMail(asked, signal);
  return answer.ok ? ok({ ...found, answer: withKept(answer.value, clues) }) : answer;
}

type Asked = Pick<SearchAsk, 'understood'>;

const followUpPlan = (
  { understood: { verdict, clues } }: Asked,
  { answer, cut, catalog }: FoundRecords,
): FollowUpPlan | null =>
  verdict === 'filtered' ? null : planFollowUp(clues, answer, catalog, cut.addresses);

/** Whether there is a second call to make. Only a mail that is complete can tell. */
export const owesFollowUp = (asked: Asked, found: FoundRecords): boolean =>
  !asked.understood.complete || followUpPlan(asked, found) !== null;

/** The second call, only where R1 lists it; null = none is needed. One without an answer never breaks the first, but is told. */
export async function followUp(
  { crm }: Pick<Deps, 'crm'>,
  asked: Asked,
  found: FoundRecords,
  signal: CancelSignal,
): Promise<FollowUpAnswer | null> {
  const plan = followUpPlan(asked, found);
  if (!plan) return null;
  const more = await crm.followUp(plan, signal);
  if (more.ok) return more.value;
  const { failure } = more;
  const message = 'message' in failure ? failure.message : '';
  return { records: [], roles: [], missing: [], incomplete: [{ object: '', message }] };
}
