import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RecordId } from '../../core/crm/ids.ts';
import type { CrmRecord, SavedEmailSummary } from '../../core/crm/records.ts';
import type { MailRef } from '../../core/mail/mail.ts';
import type { Selection } from '../../core/ports/mail-host.ts';
import type { OlderPlan } from '../../core/related/related.ts';
import type { AddedTo } from '../related/AddedAddress.tsx';
import type { Services } from '../services.ts';
import {
  withAddress,
  withAdded,
  withAllowed,
  withLink,
  withOlder,
  withOpen,
} from './mail-changes.ts';
import { createMailDesk, isUnderWay } from './mail-desk.ts';
import { againMail, sameRef, type OpenedMail } from './opened-mail.ts';
import type { SessionStore } from './session-store.ts';
import { createTimelineShelf, type TimelineShelf } from './timeline-shelf.ts';

export type { OpenedMail } from './opened-mail.ts';

export type MailState = {
  /** `unknown` until the pane begins to follow it. */
  readonly selection: Selection | { readonly kind: 'unknown' };
  readonly opened: OpenedMail | null;
  /** Begins to follow the selection; returns how to stop. */
  readonly start: () => () => void;
  /** Reads the selected mail anew, from Outlook and from Salesforce; nothing while that is under way already. */
  readonly refresh: () => void;
  /** Compares the host's selection with the mail on screen and switches where they differ (V4). True = still the same mail. */
  readonly verify: () => boolean;
  readonly allow: (address: string, allowed: boolean) => void;
  readonly toggleLink: (id: RecordId, link: boolean) => void;
  readonly addRecord: (record: CrmRecord) => void;
  /** An address went into a field of this record; null = it was taken out again. */
  readonly addAddress: (address: string, record: CrmRecord, added: AddedTo | null) => void;
  readonly showOlder: (plan: OlderPlan) => Promise<void>;
  readonly timeline: TimelineShelf['read'];
  /** Which records stand open, and which tab is in front: remembered with the mail. */
  readonly openRecord: (id: RecordId, open: boolean) => void;
  readonly showTab: (tab: string) => void;
  /** What is saved of a mail, after a save, an edit or a deletion. */
  readonly setSaved: (ref: MailRef, saved: readonly SavedEmailSummary[]) => void;
  /** Settings changed: everything that follows from the mail is thought through again, without a call where none is needed. */
  readonly reconsider: () => void;
};

export type MailStore = StoreApi<MailState>;

type Change = (opened: OpenedMail) => OpenedMail;

/** The mail on screen, and those opened before: what is known of each, and what the user chose. */
export function createMailStore(services: Services, session: SessionStore): MailStore {
  const { host, crm } = services;
  const timelines = createTimelineShelf(crm);
  const desk = createMailDesk(services, session, {
    get: () => store.getState().opened,
    set: (opened) => {
      store.setState({ opened });
    },
  });

  const follow = (selection: Selection): void => {
    const { opened } = store.getState();
    store.setState({ selection });
    if (selection.kind !== 'one') desk.close();
    else if (!opened || !sameRef(opened.ref, selection.ref)) desk.open(selection.ref);
  };
  const change = (apply: Change): void => {
    const { opened } = store.getState();
    if (opened) desk.update(opened.ref, apply);
  };
  /** The same for what others of the thread or with the same address show too. */
  const changeForAll = (apply: Change): void => {
    const { opened } = store.getState();
    change(apply);
    if (opened) desk.outdateOthers(opened.ref);
  };

  const store: MailStore = createStore<MailState>()(() => ({
    selection: { kind: 'unknown' },
    opened: null,
    start: () => {
      follow(host.selected());
      return host.onSelect(follow);
    },
    refresh: () => {
      const selection = host.selected();
      const { opened } = store.getState();
      follow(selection);
      if (selection.kind !== 'one' || !opened || !sameRef(opened.ref, selection.ref)) return;
      if (isUnderWay(opened)) return;
      timelines.forget();
      desk.show(againMail(opened));
    },
    verify: () => {
      const selection = host.selected();
      const { opened } = store.getState();
      const same =
        selection.kind === 'one' && opened !== null && sameRef(selection.ref, opened.ref);
      if (!same) follow(selection);
      return same;
    },
    allow: (address, allowed) => {
      const { opened } = store.getState();
      change(withAllowed(address, allowed));
      if (opened) void desk.rethink(opened.ref);
    },
    toggleLink: (id, link) => {
      change(withLink(id, link));
    },
    addRecord: (record) => {
      changeForAll(withAdded(record));
    },
    addAddress: (address, record, added) => {
      changeForAll(withAddress(address, record, added));
    },
    showOlder: async (plan) => {
      const { opened } = store.getState();
      const older = opened ? await crm.followUp(plan) : null;
      if (opened && older) desk.update(opened.ref, withOlder(plan.object, older));
    },
    timeline: timelines.read,
    openRecord: (id, open) => {
      change(withOpen(id, open));
    },
    showTab: (tab) => {
      change((one) => ({ ...one, tab }));
    },
    setSaved: (ref, saved) => {
      timelines.forget();
      desk.update(ref, (one) => ({ ...one, saved }));
      desk.outdateOthers(ref);
    },
    reconsider: () => {
      const { opened } = store.getState();
      desk.keepOnly(opened?.ref ?? null);
      if (opened) void desk.rethink(opened.ref);
    },
  }));
  return store;
}
