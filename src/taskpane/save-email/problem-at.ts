import type { DraftKey } from '../../core/draft/values.ts';
import { failureText } from '../failures/failure-text.ts';
import { apiFieldsOf, problemsOf, type DraftState } from '../stores/draft-store.ts';
import { problemText } from '../strings.ts';

/** What stands against a field: the org's own words first, then ours. */
export function problemAt(state: DraftState, key: DraftKey): string | null {
  const refused = state.refusal?.fields.some((field) => apiFieldsOf(key).includes(field));
  if (state.refusal && refused) return failureText(state.refusal.failure).text;
  const problem = problemsOf(state).find(({ field }) => field === key);
  return problem ? problemText(problem) : null;
}
