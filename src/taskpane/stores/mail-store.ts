import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RecordId } from '../../core/crm/ids.ts';
import type { CrmRecord, SavedEmailSummary } from '../../core/crm/records.ts';
import type { LinkChoices } from '../../core/draft/links-of.ts';
import type { MailRef } from '../../core/mail/mail.ts';
import {
  followUp,
  searchRecords,
  type FoundRecords,
} from '../../core/operations/search-records.ts';
import {
  understandMail,
  type MailContext,
  type UnderstoodMail,
} from '../../core/operations/understand-mail.ts';
import type { CrmFailure } from '../../core/ports/crm.ts';
import type { HostFailure, Selection } from '../../core/ports/mail-host.ts';
import { relate } from '../../core/related/relate.ts';
import type { OlderPlan, Related } from '../../core/related/related.ts';
import type { Services } from '../services.ts';
import { keptIdsOf } from './kept-ids.ts';
import { latest } from './latest.ts';
import { shown, type Loadable } from './loadable.ts';
import type { SessionStore } from './session-store.ts';

/** One mail as the pane shows it. Kept while the pane is open, so that coming back costs no call (R1). */
export type OpenedMail = {
  readonly ref: MailRef;
  readonly understood: Loadable<UnderstoodMail, HostFailure>;
  readonly found: Loadable<FoundRecords, CrmFailure>;
  /** Ranked from what was found and chosen; pure, so made anew with every change. */
  readonly related: Related | null;
  readonly allowed: readonly string[];
  readonly linkChoices: LinkChoices;
  readonly added: readonly CrmRecord[];
  readonly olderShown: readonly OlderPlan['object'][];
  /** Email records of this very mail, as far as known. */
  readonly saved: readonly SavedEmailSummary[];
};

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
  readonly showOlder: (plan: OlderPlan) => Promise<void>;
  /** What is saved of a mail, after a save, an edit or a deletion. */
  readonly setSaved: (ref: MailRef, saved: readonly SavedEmailSummary[]) => void;
  /** Settings changed: everything that follows from the mail is thought through again, without a call where none is needed. */
  readonly reconsider: () => void;
};

export type MailStore = StoreApi<MailState>;

/** Opened mails that are kept; the oldest goes first. */
const KEPT = 50;

/** A call, so that the compiler does not take the answer from before an await for still true. */
const stopped = ({ aborted }: AbortSignal): boolean => aborted;

const sameRef = (a: MailRef, b: MailRef): boolean =>
  a.itemId === b.itemId && a.subject === b.subject;

const fresh = (ref: MailRef): OpenedMail => ({
  ref,
  understood: { status: 'loading', last: null },
  found: { status: 'none' },
  related: null,
  allowed: [],
  linkChoices: {},
  added: [],
  olderShown: [],
  saved: [],
});

export function createMailStore(services: Services, session: SessionStore): MailStore {
  const { host, crm, device, platform } = services;
  const opening = latest();
  const cache = new Map<string, OpenedMail>();
  const cacheKey = ({ itemId, subject }: MailRef): string => `${itemId}\n${subject}`;

  const contextFor = async (ref: MailRef, allowed: readonly string[]): Promise<MailContext> => {
    const { policy, effective, user } = session.getState();
    const salesforce = shown(user);
    return {
      policy,
      settings: effective,
      profile: host.profile(),
      salesforceEmail: salesforce?.email ?? null,
      allowed,
      keptIds: await keptIdsOf(host, ref, salesforce?.orgId ?? null),
      sha256: platform.sha256,
    };
  };

  return createStore<MailState>()((set, get) => {
    /** Applies a change to a mail wherever it is: on screen, or only kept. */
    const update = (ref: MailRef, change: (opened: OpenedMail) => OpenedMail): void => {
      const { opened } = get();
      const onScreen = opened && sameRef(opened.ref, ref) ? opened : null;
      const before = onScreen ?? cache.get(cacheKey(ref));
      if (!before) return;
      const after = ranked(change(before));
      cache.delete(cacheKey(ref));
      cache.set(cacheKey(ref), after);
      for (const oldest of cache.keys()) {
        if (cache.size <= KEPT) break;
        cache.delete(oldest);
      }
      if (onScreen) set({ opened: after });
    };

    const ranked = (opened: OpenedMail): OpenedMail => {
      const understood = shown(opened.understood);
      const found = shown(opened.found);
      if (!understood || !found) return { ...opened, related: null };
      const { effective, user } = session.getState();
      const related = relate({
        clues: understood.clues,
        answer: { ...found.answer, saved: opened.saved },
        followUps: found.followUps,
        choices: found.choices,
        added: opened.added,
        notSearched: found.cut.addresses,
        userId: shown(user)?.id ?? null,
        catalog: found.catalog,
        settings: effective.values,
        olderShown: opened.olderShown,
      });
      return { ...opened, related };
    };

    const search = async (
      ref: MailRef,
      understood: UnderstoodMail,
      signal: AbortSignal,
    ): Promise<void> => {
      if (shown(session.getState().user) === null) return;
      update(ref, (one) => ({ ...one, found: { status: 'loading', last: shown(one.found) } }));
      const { policy, effective } = session.getState();
      const { category } = policy.values;
      const hinted =
        understood.mail.categories.includes(category) || understood.clues.keptIds.length > 0;
      const today = platform.now().toISOString().slice(0, 10);
      const ask = { understood, policy, settings: effective, savedHint: hinted, today };
      const found = await searchRecords({ crm, device }, ask, signal);
      if (stopped(signal)) return;
      update(ref, (one) => ({
        ...one,
        found: found.ok
          ? { status: 'ready', value: found.value }
          : { status: 'failed', failure: found.failure, last: shown(one.found) },
        saved: found.ok ? found.value.answer.saved : one.saved,
      }));
      if (!found.ok) return;
      const more = await followUp({ crm }, ask, found.value, signal);
      if (stopped(signal) || !more) return;
      const value = { ...found.value, followUps: [...found.value.followUps, more] };
      update(ref, (one) => ({ ...one, found: { status: 'ready', value } }));
    };

    const open = (ref: MailRef): void => {
      const kept = cache.get(cacheKey(ref));
      const ready = kept?.understood.status === 'ready' && kept.found.status === 'ready';
      set({ opened: kept ?? fresh(ref) });
      if (!kept) cache.set(cacheKey(ref), fresh(ref));
      if (ready) {
        opening.stop();
        return;
      }
      void opening.run(
        async (signal) => {
          const mail = await host.read(ref, signal);
          if (stopped(signal)) return;
          if (!mail.ok) {
            update(ref, (one) => ({
              ...one,
              understood: { status: 'failed', failure: mail.failure, last: null },
            }));
            return;
          }
          const understood = await understandMail(
            mail.value,
            await contextFor(ref, kept?.allowed ?? []),
          );
          if (stopped(signal)) return;
          update(ref, (one) => ({ ...one, understood: { status: 'ready', value: understood } }));
          if (understood.cannot === null) await search(ref, understood, signal);
        },
        () => undefined,
      );
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

    /** Thinks the mail through again; asks Salesforce only when other addresses are to be looked for. */
    const rethink = async (ref: MailRef): Promise<void> => {
      const opened = cache.get(cacheKey(ref));
      const before = opened ? shown(opened.understood) : null;
      if (!opened || !before) return;
      const understood = await understandMail(before.mail, await contextFor(ref, opened.allowed));
      const addresses = (one: UnderstoodMail): string =>
        one.clues.addressees.map(({ address }) => address).join();
      update(ref, (one) => ({ ...one, understood: { status: 'ready', value: understood } }));
      if (addresses(understood) === addresses(before) || understood.cannot !== null) return;
      await opening.run(
        (signal) => search(ref, understood, signal),
        () => undefined,
      );
    };

    const onScreen = (change: (opened: OpenedMail) => OpenedMail): void => {
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
        const kept = cache.get(cacheKey(selection.ref));
        cache.delete(cacheKey(selection.ref));
        set({ selection });
        open(selection.ref);
        if (kept)
          update(selection.ref, (one) => ({ ...one, allowed: kept.allowed, saved: kept.saved }));
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
        onScreen((one) => ({
          ...one,
          allowed: allowed
            ? [...new Set([...one.allowed, address])]
            : one.allowed.filter((other) => other !== address),
        }));
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
      showOlder: async (plan) => {
        const { opened } = get();
        if (!opened) return;
        const { ref } = opened;
        const older = await crm.followUp(plan);
        if (!older.ok) return;
        update(ref, (one) => {
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
        for (const [key, kept] of cache) if (kept !== opened) cache.delete(key);
        if (opened) void rethink(opened.ref);
      },
    };
  });
}
