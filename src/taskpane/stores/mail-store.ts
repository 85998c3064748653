import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RecordId } from '../../core/crm/ids.ts';
import type { CrmRecord, SavedEmailSummary } from '../../core/crm/records.ts';
import { calendarDay } from '../../core/mail/mail-date.ts';
import type { MailRef } from '../../core/mail/mail.ts';
import { completeMail } from '../../core/operations/complete-mail.ts';
import { followUp, searchRecords } from '../../core/operations/search-records.ts';
import {
  understandMail,
  type MailContext,
  type UnderstoodMail,
} from '../../core/operations/understand-mail.ts';
import type { Selection } from '../../core/ports/mail-host.ts';
import type { OlderPlan } from '../../core/related/related.ts';
import type { AddedTo } from '../related/AddedAddress.tsx';
import type { Services } from '../services.ts';
import { keptIdsOf } from './kept-ids.ts';
import { createLateReaders } from './late-readers.ts';
import { latest } from './latest.ts';
import { shown } from './loadable.ts';
import {
  chosenIn,
  createMailShelf,
  freshMail,
  rankedMail,
  sameRef,
  type OpenedMail,
} from './opened-mail.ts';
import type { SessionStore } from './session-store.ts';

export type { OpenedMail } from './opened-mail.ts';

export type MailState = {
  readonly selection: Selection;
  readonly opened: OpenedMail | null;
  /** Begins to follow the selection; returns how to stop. */
  readonly start: () => () => void;
  /** Reads the selected mail anew, from Outlook and from Salesforce. */
  readonly refresh: () => void;
  /** Compares the host's selection with the mail on screen and switches where they differ (V4). True = still the same mail. */
  readonly verify: () => boolean;
  readonly allow: (address: string, allowed: boolean) => void;
  readonly toggleLink: (id: RecordId, link: boolean) => void;
  readonly addRecord: (record: CrmRecord) => void;
  /** An address went into a field of this record; null = it was taken out again. */
  readonly addAddress: (address: string, record: CrmRecord, added: AddedTo | null) => void;
  readonly showOlder: (plan: OlderPlan) => Promise<void>;
  /** What is saved of a mail, after a save, an edit or a deletion. */
  readonly setSaved: (ref: MailRef, saved: readonly SavedEmailSummary[]) => void;
  /** Settings changed: everything that follows from the mail is thought through again, without a call where none is needed. */
  readonly reconsider: () => void;
};

export type MailStore = StoreApi<MailState>;

type Change = (opened: OpenedMail) => OpenedMail;
type Update = (ref: MailRef, change: Change) => void;

/** A call, so that the compiler does not take the answer from before an await for still true. */
const stopped = ({ aborted }: AbortSignal): boolean => aborted;

const addressesOf = ({ clues }: UnderstoodMail): string =>
  clues.addressees.map(({ address }) => address).join();

/** Reading a mail and asking Salesforce about it; every answer goes through `update`, which knows the mail it is for. */
function createReader(
  { host, crm, device, platform, readContent }: Services,
  session: SessionStore,
  update: Update,
) {
  const lateReaders = createLateReaders();

  const contextFor = async (ref: MailRef, allowed: readonly string[]): Promise<MailContext> => {
    const { policy, effective, user, proxyAddresses } = session.getState();
    const salesforce = shown(user);
    return {
      policy,
      settings: effective,
      profile: host.profile(),
      salesforceEmail: salesforce?.email ?? null,
      proxyAddresses,
      allowed,
      keptIds: await keptIdsOf(host, ref, salesforce?.orgId ?? null),
      readContent,
      sha256: platform.sha256,
    };
  };

  /** Without the late readings, where they cannot be had, a mail is as complete as it will be. */
  const completed = async (): Promise<(understood: UnderstoodMail) => UnderstoodMail> => {
    const readers = await lateReaders();
    return (understood) => {
      if (understood.complete) return understood;
      return readers ? completeMail(understood, readers) : { ...understood, complete: true };
    };
  };

  const search = async (
    ref: MailRef,
    understood: UnderstoodMail,
    signal: AbortSignal,
  ): Promise<void> => {
    if (shown(session.getState().user) === null) return;
    update(ref, (one) => ({ ...one, found: { status: 'loading', last: shown(one.found) } }));
    const { policy, effective } = session.getState();
    const marked = understood.mail.categories.includes(policy.values.category);
    const savedHint = marked || understood.clues.keptIds.length > 0;
    const now = platform.now().toISOString();
    const today = calendarDay(now, host.profile().timeZone) ?? now.slice(0, 10);
    const ask = { understood, policy, settings: effective, savedHint, today };
    const found = await searchRecords({ crm, device }, ask, signal);
    if (stopped(signal)) return;
    if (!found.ok) {
      const { failure } = found;
      update(ref, (one) => ({
        ...one,
        found: { status: 'failed', failure, last: shown(one.found) },
      }));
      return;
    }
    const { saved } = found.value.answer;
    update(ref, (one) => ({ ...one, found: { status: 'ready', value: found.value }, saved }));
    const complete = await completed();
    if (stopped(signal)) return;
    update(ref, (one) => {
      const now = shown(one.understood);
      return now ? { ...one, understood: { status: 'ready', value: complete(now) } } : one;
    });
    const whole = { ...ask, understood: complete(understood) };
    const more = await followUp({ crm }, whole, found.value, signal);
    if (stopped(signal) || !more) return;
    const value = { ...found.value, followUps: [...found.value.followUps, more] };
    update(ref, (one) => ({ ...one, found: { status: 'ready', value } }));
  };

  const read = async (
    ref: MailRef,
    allowed: readonly string[],
    signal: AbortSignal,
  ): Promise<void> => {
    const mail = await host.read(ref, signal);
    if (stopped(signal)) return;
    const read = mail.ok ? await understandMail(mail.value, await contextFor(ref, allowed)) : mail;
    if (stopped(signal)) return;
    if (!read.ok) {
      const { failure } = read;
      update(ref, (one) => ({ ...one, understood: { status: 'failed', failure, last: null } }));
      return;
    }
    const { value } = read;
    update(ref, (one) => ({ ...one, understood: { status: 'ready', value } }));
    if (value.cannot === null) await search(ref, value, signal);
  };

  /** Thinks a mail through again; true = other addresses are to be looked for now. */
  const rethink = async (opened: OpenedMail): Promise<UnderstoodMail | null> => {
    const before = shown(opened.understood);
    if (!before) return null;
    const complete = await completed();
    const read = await understandMail(before.mail, await contextFor(opened.ref, opened.allowed));
    if (!read.ok) return null;
    const value = complete(read.value);
    update(opened.ref, (one) => ({ ...one, understood: { status: 'ready', value } }));
    const same = addressesOf(value) === addressesOf(before);
    return same || value.cannot !== null ? null : value;
  };

  return { read, search, rethink };
}

/** The mail on screen, and those opened before: what is known of each, and what the user chose. */
export function createMailStore(services: Services, session: SessionStore): MailStore {
  const { host, crm } = services;
  const opening = latest();
  const shelf = createMailShelf();
  const settled = (): void => undefined;

  return createStore<MailState>()((set, get) => {
    /** Applies a change to a mail wherever it is: on screen, or only kept. */
    const update: Update = (ref, change) => {
      const { opened } = get();
      const onScreen = opened && sameRef(opened.ref, ref) ? opened : null;
      const before = onScreen ?? shelf.get(ref);
      if (!before) return;
      const { user, effective } = session.getState();
      const after = rankedMail(change(before), shown(user)?.id ?? null, effective.values);
      shelf.put(after);
      if (onScreen) set({ opened: after });
    };
    const reader = createReader(services, session, update);

    const open = (ref: MailRef): void => {
      const kept = shelf.get(ref);
      if (!kept) shelf.put(freshMail(ref));
      set({ opened: kept ?? freshMail(ref) });
      if (kept?.understood.status === 'ready' && kept.found.status === 'ready') opening.stop();
      else void opening.run((signal) => reader.read(ref, kept?.allowed ?? [], signal), settled);
    };
    const follow = (selection: Selection): void => {
      const { opened } = get();
      set({ selection });
      if (selection.kind === 'one') {
        if (!opened || !sameRef(opened.ref, selection.ref)) open(selection.ref);
        return;
      }
      opening.stop();
      set({ opened: null });
    };
    const rethink = async (ref: MailRef): Promise<void> => {
      const opened = shelf.get(ref);
      const understood = opened ? await reader.rethink(opened) : null;
      if (understood)
        await opening.run((signal) => reader.search(ref, understood, signal), settled);
    };
    const onScreen = (change: Change): void => {
      const { opened } = get();
      if (opened) update(opened.ref, change);
    };

    return {
      selection: { kind: 'none' },
      opened: null,
      start: () => {
        follow(host.selected());
        return host.onSelect(follow);
      },
      refresh: () => {
        const selection = host.selected();
        if (selection.kind !== 'one') {
          follow(selection);
          return;
        }
        const kept = shelf.get(selection.ref);
        const { ref } = kept ?? selection; // The handle by which a dialog and a save know it.
        shelf.drop(ref);
        set({ selection });
        open(ref);
        if (kept) update(ref, (one) => ({ ...one, ...chosenIn(kept), saved: kept.saved }));
      },
      verify: () => {
        const selection = host.selected();
        const { opened } = get();
        const same =
          selection.kind === 'one' && opened !== null && sameRef(selection.ref, opened.ref);
        if (!same) follow(selection);
        return same;
      },
      allow: (address, allowed) => {
        const { opened } = get();
        if (!opened) return;
        const others = opened.allowed.filter((other) => other !== address);
        onScreen((one) => ({ ...one, allowed: allowed ? [...others, address] : others }));
        void rethink(opened.ref);
      },
      toggleLink: (id, link) => {
        onScreen((one) => ({ ...one, linkChoices: { ...one.linkChoices, [id]: link } }));
      },
      addRecord: (record) => {
        onScreen((one) => ({
          ...one,
          added: [...one.added.filter(({ id }) => id !== record.id), record],
          linkChoices: { ...one.linkChoices, [record.id]: true },
        }));
      },
      addAddress: (address, record, added) => {
        onScreen((one) => ({
          ...one,
          added: [...one.added.filter(({ id }) => id !== record.id), record],
          addedTo: [
            ...one.addedTo.filter((other) => other.address !== address),
            ...(added ? [added] : []),
          ],
        }));
      },
      showOlder: async (plan) => {
        const { opened } = get();
        const older = opened ? await crm.followUp(plan) : null;
        if (!opened || !older?.ok) return;
        update(opened.ref, (one) => {
          const found = shown(one.found);
          if (!found) return one;
          const value = { ...found, followUps: [...found.followUps, older.value] };
          return {
            ...one,
            found: { status: 'ready', value },
            olderShown: [...one.olderShown, plan.object],
          };
        });
      },
      setSaved: (ref, saved) => {
        update(ref, (one) => ({ ...one, saved }));
      },
      reconsider: () => {
        const { opened } = get();
        shelf.keepOnly(opened?.ref ?? null);
        if (opened) void rethink(opened.ref);
      },
    };
  });
}
