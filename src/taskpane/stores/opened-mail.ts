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
  /** Ranked from what was found and chosen; pure, so made anew with every change. */
  readonly related: Related | null;
  readonly allowed: readonly string[];
  readonly linkChoices: LinkChoices;
  readonly added: readonly CrmRecord[];
  /** Addresses that were put into records from here, each with its way back (R8). */
  readonly addedTo: readonly AddedTo[];
  readonly olderShown: readonly OlderPlan['object'][];
  /** Email records of this very mail, as far as known. */
  readonly saved: readonly SavedEmailSummary[];
};

export const freshMail = (ref: MailRef): OpenedMail => ({
  ref,
  understood: { status: 'loading', last: null },
  found: { status: 'none' },
  related: null,
  allowed: [],
  linkChoices: {},
  added: [],
  addedTo: [],
  olderShown: [],
  saved: [],
});

/** What the user decided about a mail: it outlives reading it anew. */
export const chosenIn = ({
  allowed,
  linkChoices,
  added,
  addedTo,
}: OpenedMail): Partial<OpenedMail> => ({ allowed, linkChoices, added, addedTo });

export const sameRef = (a: MailRef, b: MailRef): boolean =>
  a.itemId === b.itemId && a.subject === b.subject;

/** The mail with its records ranked by what is known and chosen now. */
export function rankedMail(
  opened: OpenedMail,
  userId: RecordId | null,
  settings: TickSettings,
): OpenedMail {
  const understood = shown(opened.understood);
  const found = shown(opened.found);
  if (!understood || !found) return { ...opened, related: null };
  const related = relate({
    clues: understood.clues,
    answer: { ...found.answer, saved: opened.saved },
    followUps: found.followUps,
    choices: found.choices,
    added: opened.added,
    notSearched: found.cut.addresses,
    userId,
    catalog: found.catalog,
    settings,
    olderShown: opened.olderShown,
  });
  return { ...opened, related };
}

/** The mails that were opened in this session; the oldest goes first. */
export type MailShelf = {
  get(ref: MailRef): OpenedMail | undefined;
  put(opened: OpenedMail): void;
  drop(ref: MailRef): void;
  /** Drops all but this one: what was decided about the others no longer holds. */
  keepOnly(ref: MailRef | null): void;
};

const KEPT = 50;

export function createMailShelf(): MailShelf {
  const kept = new Map<string, OpenedMail>();
  const keyOf = ({ itemId, subject }: MailRef): string => `${itemId}\n${subject}`;
  return {
    get: (ref) => kept.get(keyOf(ref)),
    put: (opened) => {
      kept.delete(keyOf(opened.ref));
      kept.set(keyOf(opened.ref), opened);
      for (const oldest of kept.keys()) {
        if (kept.size <= KEPT) break;
        kept.delete(oldest);
      }
    },
    drop: (ref) => {
      kept.delete(keyOf(ref));
    },
    keepOnly: (ref) => {
      const stays = ref ? kept.get(keyOf(ref)) : undefined;
      kept.clear();
      if (stays) kept.set(keyOf(stays.ref), stays);
    },
  };
}
