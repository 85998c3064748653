import type { RecordId } from '../../core/crm/ids.ts';
import type { CrmRecord, SavedEmailSummary } from '../../core/crm/records.ts';
import type { LinkChoices } from '../../core/draft/links-of.ts';
import type { MailRef } from '../../core/mail/mail.ts';
import type { FoundRecords } from '../../core/operations/search-records.ts';
import type { UnderstoodMail } from '../../core/operations/understand-mail.ts';
import type { ReaderFailure } from '../../core/ports/content-reader.ts';
import type { CrmFailure } from '../../core/ports/crm.ts';
import type { HostFailure } from '../../core/ports/mail-host.ts';
import { relate } from '../../core/related/relate.ts';
import type { OlderPlan, Related } from '../../core/related/related.ts';
import type { TickSettings } from '../../core/related/tick.ts';
import type { AddedTo } from '../related/AddedAddress.tsx';
import { shown, type Loadable } from './loadable.ts';

/** One mail as the pane shows it. Kept while the pane is open, so that coming back costs no call (R1). */
export type OpenedMail = {
  readonly ref: MailRef;
  readonly understood: Loadable<UnderstoodMail, HostFailure | ReaderFailure>;
  readonly found: Loadable<FoundRecords, CrmFailure>;
  /** Names that the mail carried in Outlook when it was read; known once `found` is ready. */
  readonly categories: readonly string[];
  /** Something was written since that may have to do with this mail: shown, marked, and asked for again when it is opened. */
  readonly stale: boolean;
  /** The second call of R1 has not been answered yet: the mail was left before. */
  readonly owesMore: boolean;
  /** The Salesforce user who asked; what one user may see is not shown to the next. */
  readonly askedBy: RecordId | null;
  /** Ranked from what was found and chosen; pure, so made anew when one of `rankedOn` is another. */
  readonly related: Related | null;
  /** What `related` was made from. */
  readonly rankedOn: readonly unknown[];
  readonly allowed: readonly string[];
  readonly linkChoices: LinkChoices;
  readonly added: readonly CrmRecord[];
  /** Addresses that were put into records from here, each with its way back (R8). */
  readonly addedTo: readonly AddedTo[];
  readonly olderShown: readonly OlderPlan['object'][];
  /** Email records of this very mail, as far as known. */
  readonly saved: readonly SavedEmailSummary[];
  /** Records that stand open in the list, and the tab in front; remembered with the mail. */
  readonly openRecords: readonly RecordId[];
  readonly tab: string | null;
};

export const freshMail = (ref: MailRef): OpenedMail => ({
  ref,
  understood: { status: 'loading', last: null },
  found: { status: 'none' },
  categories: [],
  stale: false,
  owesMore: false,
  askedBy: null,
  related: null,
  rankedOn: [],
  allowed: [],
  linkChoices: {},
  added: [],
  addedTo: [],
  olderShown: [],
  saved: [],
  openRecords: [],
  tab: null,
});

export const sameRef = (a: MailRef, b: MailRef): boolean =>
  a.itemId === b.itemId && a.subject === b.subject;

/** The mail about to be read and asked for anew: what the user decided stays, and what was shown, until there is something newer. */
export const againMail = (kept: OpenedMail): OpenedMail => ({
  ...kept,
  understood: { status: 'loading', last: shown(kept.understood) },
  found: { status: 'loading', last: shown(kept.found) },
  stale: false,
});

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);

/** The mail with its records ranked by what is known and chosen now; the same list where nothing of that has changed. */
export function rankedMail(
  opened: OpenedMail,
  userId: RecordId | null,
  settings: TickSettings,
): OpenedMail {
  const understood = shown(opened.understood);
  const found = shown(opened.found);
  if (!understood || !found) return { ...opened, related: null, rankedOn: [] };
  const { saved, added, olderShown } = opened;
  const rankedOn = [understood.clues, found, saved, added, olderShown, userId, settings];
  if (isSame(rankedOn, opened.rankedOn)) return opened;
  const related = relate({
    clues: understood.clues,
    answer: { ...found.answer, saved },
    followUps: found.followUps,
    choices: found.choices,
    added,
    notSearched: found.cut.addresses,
    userId,
    catalog: found.catalog,
    settings,
    olderShown,
  });
  return { ...opened, related, rankedOn };
}
