import { isPersonObject } from '../../core/draft/values.ts';
import { dropIssue, keepIssue, type Issue } from '../../core/operations/issue-log.ts';
import { keepPick } from '../../core/related/choice-store.ts';
import { pickOf } from '../../core/related/pick-of.ts';
import type { SavedEmailSummary } from '../../core/crm/records.ts';
import type { MailFacts } from '../../core/draft/facts.ts';
import { failureText } from '../failures/failure-text.ts';
import type { Services } from '../services.ts';
import { strings } from '../strings.ts';
import { shown } from './loadable.ts';
import type { OpenedMail } from './opened-mail.ts';
import type { FailedOutcome } from './save-state.ts';

/** What the user linked is remembered for the addresses and the thread (R5); a device that keeps nothing remembers nothing. */
export async function rememberPick(
  { device, platform }: Services,
  opened: OpenedMail | null,
  record: SavedEmailSummary,
): Promise<void> {
  const understood = opened ? shown(opened.understood) : null;
  if (!opened?.related || !understood) return;
  const people = record.links.filter(({ object }) => isPersonObject(object));
  const relatedTo = record.links.find(({ object }) => !isPersonObject(object));
  const chosen = { people: people.map(({ id }) => id), relatedTo: relatedTo?.id ?? null };
  const pick = pickOf(opened.related, understood.clues, chosen, platform.now().toISOString());
  await keepPick(device, pick);
}

/** How a failed save reads in the list of issues; null where nothing is left to settle. */
function issueOf(facts: MailFacts, outcome: FailedOutcome, at: string): Issue | null {
  const entry = {
    id: facts.key,
    subject: facts.subject,
    mailDate: facts.date?.iso ?? null,
    at,
    recordIds: [],
  };
  switch (outcome.kind) {
    case 'not-saved': {
      const { failure, orphans } = outcome;
      const code = failure.kind === 'rejected' ? failure.code : failure.kind;
      const cause =
        outcome.lookedFor === true ? strings.issue.notThere : failureText(failure).title;
      const files = orphans.length > 0 ? ` ${strings.issue.orphans(orphans)}` : '';
      return { ...entry, state: 'failed', cause: cause + files, code };
    }
    case 'unknown':
      return { ...entry, state: 'stopped', cause: strings.issue.unknown, code: 'outcome-unknown' };
    case 'saved-not-read-back':
      return {
        ...entry,
        state: 'stopped',
        cause: strings.receipt.notReadBack,
        code: 'not-read-back',
        recordIds: [outcome.id],
      };
    case 'changed-elsewhere':
      return { ...entry, state: 'failed', cause: strings.issue.changed, code: 'changed-elsewhere' };
    case 'already-saved':
    case 'not-kept':
    case 'paused':
    case 'cancelled':
      return null;
  }
}

/** Keeps or settles the mail's entry in the list of issues (X4). */
export async function logOutcome(
  { device, platform }: Services,
  facts: MailFacts,
  outcome: FailedOutcome | null,
): Promise<void> {
  const issue = outcome && issueOf(facts, outcome, platform.now().toISOString());
  if (issue) await keepIssue(device, issue);
  else await dropIssue(device, facts.key);
}
