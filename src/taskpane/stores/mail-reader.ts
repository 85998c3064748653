import type { RecordId } from '../../core/crm/ids.ts';
import { calendarDay } from '../../core/mail/mail-date.ts';
import type { MailRef } from '../../core/mail/mail.ts';
import {
  followUp,
  searchRecords,
  windowsOf,
  type SearchAsk,
} from '../../core/operations/search-records.ts';
import {
  understandMail,
  type MailContext,
  type UnderstoodMail,
} from '../../core/operations/understand-mail.ts';
import type { WindowDays } from '../../core/related/windows.ts';
import type { Services } from '../services.ts';
import { keptIdOf, type KeptId } from './kept-ids.ts';
import { readOwed } from './owed-marks.ts';
import { createLateReading } from './late-readers.ts';
import { shown } from './loadable.ts';
import {
  completed,
  notAsked,
  searched,
  withCompleted,
  withFound,
  withMore,
  withUnderstood,
  type Change,
} from './mail-changes.ts';
import type { OpenedMail } from './opened-mail.ts';
import { categoriesOf, isSavedHinted } from './saved-hint.ts';
import type { SessionStore } from './session-store.ts';

/** Applies a change to a mail wherever it is: on screen, or only kept. */
export type Update = (ref: MailRef, change: Change) => void;

/** Reading a mail and asking Salesforce about it; every answer goes through `update`, which knows the mail it is for. */
export type MailReader = {
  /** From Outlook, then from Salesforce. */
  read(ref: MailRef, signal: AbortSignal): Promise<void>;
  /** From Salesforce alone. */
  search(ref: MailRef, signal: AbortSignal): Promise<void>;
  /** The second call, if the first left one owing. */
  searchMore(ref: MailRef, signal: AbortSignal): Promise<void>;
  /** Thinks a mail through again; true = Salesforce is to be asked for something else now. */
  rethink(opened: OpenedMail): Promise<boolean>;
};

/** A call, so that the compiler does not take the answer from before an await for still true. */
const stopped = ({ aborted }: AbortSignal): boolean => aborted;

const addressesOf = ({ clues }: UnderstoodMail): string =>
  clues.addressees.map(({ address }) => address).join();

const isSameWindows = (a: WindowDays, b: WindowDays): boolean =>
  a.opportunityClosed === b.opportunityClosed &&
  a.opportunityAhead === b.opportunityAhead &&
  a.caseCreated === b.caseCreated;

/** What was kept on another mail, of which this one is a forward, says nothing of this one (W5). */
const ofThisMail = (understood: UnderstoodMail, kept: KeptId | null): UnderstoodMail =>
  kept === null || kept.key === understood.key.key
    ? understood
    : { ...understood, clues: { ...understood.clues, keptIds: [] } };

/** Milliseconds. The device answers and the request leaves within them. */
const REQUEST_LEAVES = 8;

type Asking = {
  readonly understood: UnderstoodMail;
  readonly show: Change;
  readonly naming: Promise<readonly string[]>;
};

export function createMailReader(
  services: Services,
  session: SessionStore,
  get: (ref: MailRef) => OpenedMail | undefined,
  update: Update,
): MailReader {
  const { host, crm, device, platform, readContent } = services;
  const late = createLateReading();
  const userId = (): RecordId | null => shown(session.getState().user)?.id ?? null;

  const contextFor = (allowed: readonly string[], kept: KeptId | null): MailContext => {
    const { policy, effective, user, proxyAddresses } = session.getState();
    return {
      policy,
      settings: effective,
      profile: host.profile(),
      salesforceEmail: shown(user)?.email ?? null,
      proxyAddresses,
      allowed,
      keptIds: kept ? [kept.id] : [],
      readContent,
      sha256: platform.sha256,
    };
  };

  const askOf = (understood: UnderstoodMail, savedHint: boolean): SearchAsk => {
    const { policy, effective } = session.getState();
    const now = platform.now().toISOString();
    const today = calendarDay(now, host.profile().timeZone) ?? now.slice(0, 10);
    return { understood, policy, settings: effective, savedHint, today };
  };

  const loadAndComplete = async (ref: MailRef, signal: AbortSignal): Promise<void> => {
    const readers = await late.load();
    if (!stopped(signal)) update(ref, withCompleted(readers));
  };

  const understoodOf = (ref: MailRef): UnderstoodMail | null => {
    const opened = get(ref);
    const understood = opened ? shown(opened.understood) : null;
    return understood?.cannot === null ? understood : null;
  };

  const searchMore: MailReader['searchMore'] = async (ref, signal) => {
    await loadAndComplete(ref, signal);
    if (stopped(signal)) return;
    const opened = get(ref);
    const understood = understoodOf(ref);
    const found = opened ? shown(opened.found) : null;
    if (!understood || !found || opened?.owesMore !== true) return;
    const more = await followUp({ crm }, { understood }, found, signal);
    if (!stopped(signal)) update(ref, withMore(found, more));
  };

  /** `show` brings the mail on screen. `naming`: its categories, which Outlook may still be asked for. */
  const ask = async (
    ref: MailRef,
    { understood, show, naming }: Asking,
    signal: AbortSignal,
  ): Promise<void> => {
    const asker = userId();
    if (understood.cannot !== null || asker === null) {
      update(ref, (one) => notAsked(show(one)));
      const categories = await naming;
      update(ref, (one) => ({ ...one, categories }));
      return;
    }
    const { category } = session.getState().policy.values;
    // Only a mail without addresses is asked for because of a hint (P6); no other waits for one.
    const nobody = understood.clues.addressees.length === 0;
    if (nobody) update(ref, show);
    const savedHint = nobody && (await isSavedHinted(device, understood, naming, category));
    const searching = searchRecords({ crm, device }, askOf(understood, savedHint), signal);
    // Drawing keeps the thread for longer than the request needs to be on its way; then Salesforce thinks, and it costs nobody time.
    await platform.wait(REQUEST_LEAVES);
    if (stopped(signal)) return;
    const readers = late.loaded();
    update(ref, (one) => {
      const drawn = searched(show(one));
      return readers ? withCompleted(readers)(drawn) : drawn;
    });
    const [found, categories] = await Promise.all([searching, naming]);
    if (stopped(signal)) return;
    update(ref, (one) => withFound(found, asker)({ ...one, categories }));
    // A repaired query was the second call already: what else would follow waits until the mail comes back on screen (R1).
    if (found.ok && get(ref)?.owesMore === true)
      await (found.value.answer.repaired ? loadAndComplete : searchMore)(ref, signal);
  };

  return {
    search: async (ref, signal) => {
      const opened = get(ref);
      const understood = opened ? shown(opened.understood) : null;
      if (!opened || !understood) return;
      const naming = Promise.resolve(opened.categories);
      await ask(ref, { understood, show: (one) => one, naming }, signal);
    },
    searchMore,
    read: async (ref, signal) => {
      const orgId = shown(session.getState().user)?.orgId ?? null;
      const reading = host.read(ref, signal);
      const keeping = keptIdOf(host, ref, orgId);
      const naming = categoriesOf(host, ref);
      const [mail, kept, owed] = await Promise.all([reading, keeping, readOwed(device, orgId)]);
      if (stopped(signal)) return;
      const allowed = get(ref)?.allowed ?? [];
      const read = mail.ok ? await understandMail(mail.value, contextFor(allowed, kept)) : mail;
      if (stopped(signal)) return;
      if (!read.ok) {
        const { failure } = read;
        update(ref, (one) => ({ ...one, understood: { status: 'failed', failure, last: null } }));
        return;
      }
      const understood = owed(ofThisMail(read.value, kept));
      await ask(ref, { understood, show: withUnderstood(understood), naming }, signal);
    },
    rethink: async ({ ref, allowed, understood: known, found }) => {
      const before = shown(known);
      if (!before) return false;
      const orgId = shown(session.getState().user)?.orgId ?? null;
      const [kept, owed] = await Promise.all([keptIdOf(host, ref, orgId), readOwed(device, orgId)]);
      const again = await understandMail(before.mail, contextFor(allowed, kept));
      if (!again.ok) return false;
      const value = completed(owed(ofThisMail(again.value, kept)), await late.load());
      update(ref, (one) => ({ ...one, understood: { status: 'ready', value } }));
      const asked = shown(found)?.windows ?? null;
      const sameWindows =
        asked === null || isSameWindows(asked, windowsOf(session.getState().effective));
      const same = addressesOf(value) === addressesOf(before) && sameWindows;
      return !same && value.cannot === null;
    },
  };
}
