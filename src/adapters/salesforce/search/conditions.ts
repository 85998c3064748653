import type { SearchWindows } from '../../../core/crm/search.ts';
import { day, literals, startOfDay } from '../soql/literal.ts';
import { allOf, anyOf } from '../soql/select.ts';
import type { View } from '../soql/view.ts';

/** Rows of one query; more than these would not be shown of one mail. */
export const MANY = 200;
/** Rows below one record. */
export const SOME = 50;

/** Any of the email fields holds any of the addresses; null when there is no field or no address. */
export const emailIs = (fields: readonly string[], emails: readonly string[]): string | null =>
  emails.length === 0 ? null : anyOf(fields.map((field) => `${field} IN (${literals(emails)})`));

/** Open, or closed within the window, and not too far ahead (R4). `path` leads to the Opportunity: empty or `Opportunity.`. */
export function opportunityWindow(
  view: View,
  { opportunityClosedSince, opportunityCloseUntil }: SearchWindows,
  path: '' | 'Opportunity.',
): string | null {
  const sees = (field: string): boolean => view.field('Opportunity', field) !== null;
  if (!sees('CloseDate')) return sees('IsClosed') ? `${path}IsClosed = false` : null;
  const since = `${path}CloseDate >= ${day(opportunityClosedSince)}`;
  const until = `${path}CloseDate <= ${day(opportunityCloseUntil)}`;
  return sees('IsClosed')
    ? `(${path}IsClosed = false OR ${since}) AND ${until}`
    : `${since} AND ${until}`;
}

/** Open and not too old (R4). */
export const caseWindow = (view: View, { caseCreatedSince }: SearchWindows): string | null =>
  allOf([
    view.field('Case', 'IsClosed') ? 'IsClosed = false' : null,
    view.field('Case', 'CreatedDate') ? `CreatedDate >= ${startOfDay(caseCreatedSince)}` : null,
  ]);
