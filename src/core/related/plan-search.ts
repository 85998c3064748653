import type { RecordId } from '../crm/ids.ts';
import type { SearchPlan } from '../crm/search.ts';
import { chosenIds, type Choices } from './choices.ts';
import { threadIdOf, type Clues } from './clues.ts';
import { searchWindows, type WindowDays } from './windows.ts';

/** What policy and settings say about the search. */
export type SearchSettings = {
  readonly windows: WindowDays;
  readonly taskKeyField: string | null;
  readonly droppedEmailFields: readonly string[];
};

/** What one call can carry: statement lengths and the 25 subrequests of a composite stay far below their limits. */
export const SEARCH_LIMITS = {
  emails: 100,
  threadKeys: 50,
  recordIds: 15,
  caseNumbers: 5,
} as const;

/** What did not fit, for Observations. */
export type SearchCuts = {
  readonly addresses: readonly string[];
  readonly threadKeys: number;
  readonly records: number;
};

export type PlannedSearch = { readonly plan: SearchPlan; readonly cut: SearchCuts };

/** The first mail of a thread names it, the last ones are the likeliest to be saved: the middle goes first. */
function cutMiddle(keys: readonly string[], limit: number): readonly string[] {
  return keys.length <= limit
    ? keys
    : [...keys.slice(0, 1), ...keys.slice(keys.length - limit + 1)];
}

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

/** Records known by id, the surest first: where this mail was saved, what was chosen before, what the text links. */
function knownIds(clues: Clues, choices: Choices): readonly RecordId[] {
  const addresses = clues.addressees.map(({ address }) => address);
  return unique([
    ...clues.keptIds,
    ...chosenIds(choices, addresses, threadIdOf(clues)),
    ...clues.linkedIds,
  ]);
}

/** What one opened mail asks of Salesforce in one call (R1). `today` is the user's calendar day. */
export function planSearch(
  clues: Clues,
  choices: Choices,
  settings: SearchSettings,
  today: string,
): PlannedSearch {
  const emails = unique(clues.addressees.map(({ searchAddress }) => searchAddress));
  const threadKeys = unique(clues.threadKeys.filter((key) => key !== clues.key));
  const ids = knownIds(clues, choices);
  const asked = {
    emails: emails.slice(0, SEARCH_LIMITS.emails),
    threadKeys: cutMiddle(threadKeys, SEARCH_LIMITS.threadKeys),
    recordIds: ids.slice(0, SEARCH_LIMITS.recordIds),
  };
  const searched = new Set(asked.emails);
  return {
    plan: {
      ...asked,
      key: clues.key,
      caseNumbers: unique(clues.caseNumbers).slice(0, SEARCH_LIMITS.caseNumbers),
      windows: searchWindows(settings.windows, today),
      taskKeyField: settings.taskKeyField,
      droppedEmailFields: settings.droppedEmailFields,
    },
    cut: {
      addresses: clues.addressees
        .filter(({ searchAddress }) => !searched.has(searchAddress))
        .map(({ address }) => address),
      threadKeys: threadKeys.length - asked.threadKeys.length,
      records: ids.length - asked.recordIds.length,
    },
  };
}

/** A mail whose addresses are all filtered is not looked up, unless something says that it was saved (P6, W0). */
export const needsSearch = (clues: Clues, savedHint: boolean): boolean =>
  savedHint || clues.addressees.length > 0;

/** Asks only whether the mail is saved: for filtered mails with a hint, nobody is looked for (P6). */
export const onlySaved = (plan: SearchPlan, keptIds: readonly RecordId[]): SearchPlan => ({
  ...plan,
  emails: [],
  threadKeys: [],
  recordIds: plan.recordIds.filter((id) => keptIds.includes(id)),
  caseNumbers: [],
});
