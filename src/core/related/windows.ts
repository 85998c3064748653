import type { SearchWindows } from '../crm/search.ts';
import { addDays } from './calendar.ts';

/** How far related records are looked for, in days (R4). */
export type WindowDays = {
  readonly opportunityClosed: number;
  readonly opportunityAhead: number;
  readonly caseCreated: number;
};

export const DEFAULT_WINDOW_DAYS: WindowDays = {
  opportunityClosed: 365,
  opportunityAhead: 180,
  caseCreated: 90,
};

/** The windows as calendar days. `today` as the user's calendar has it, `2026-11-22`. */
export const searchWindows = (days: WindowDays, today: string): SearchWindows => ({
  opportunityClosedSince: addDays(today, -days.opportunityClosed),
  opportunityCloseUntil: addDays(today, days.opportunityAhead),
  caseCreatedSince: addDays(today, -days.caseCreated),
});
