import type { RecordId } from '../../core/crm/ids.ts';
import type { MailRef } from '../../core/mail/mail.ts';
import type { Services } from '../services.ts';
import { latest } from './latest.ts';
import { shown } from './loadable.ts';
import { createMailReader, type MailReader, type Update } from './mail-reader.ts';
import { createMailShelf } from './mail-shelf.ts';
import { freshMail, rankedMail, sameRef, type OpenedMail } from './opened-mail.ts';
import type { SessionStore } from './session-store.ts';

/** What is left to do for a mail that comes on screen. */
function nextStep(
  { understood, found, stale, owesMore, askedBy }: OpenedMail,
  userId: RecordId | null,
): Exclude<keyof MailReader, 'rethink'> | null {
  if (understood.status !== 'ready') return 'read';
  if (found.status !== 'ready' || stale || askedBy !== userId) return 'search';
  return owesMore ? 'searchMore' : null;
}

/** Whether an answer of Outlook or of Salesforce is still awaited. */
export const isUnderWay = ({ understood, found }: OpenedMail): boolean =>
  understood.status === 'loading' || (understood.status === 'ready' && found.status === 'loading');

/** What is on screen. */
type Screen = {
  readonly get: () => OpenedMail | null;
  readonly set: (opened: OpenedMail | null) => void;
};

/** What can be done with any mail, on screen or kept. */
type MailDesk = {
  readonly update: Update;
  /** Brings a mail on screen, and asks for what is not known of it yet. */
  readonly show: (mail: OpenedMail) => void;
  readonly open: (ref: MailRef) => void;
  readonly close: () => void;
  /** Other mails that a write for this one may have to do with are asked for again when they are opened. */
  readonly outdateOthers: (ref: MailRef) => void;
  readonly rethink: (ref: MailRef) => Promise<void>;
  readonly keepOnly: (ref: MailRef | null) => void;
};

/** The mail on screen and those opened before, and how any of them is changed. */
export function createMailDesk(
  services: Services,
  session: SessionStore,
  screen: Screen,
): MailDesk {
  const opening = latest();
  const shelf = createMailShelf();
  const userId = (): RecordId | null => shown(session.getState().user)?.id ?? null;
  const onScreen = (ref: MailRef): OpenedMail | null => {
    const opened = screen.get();
    return opened && sameRef(opened.ref, ref) ? opened : null;
  };
  const ranked = (one: OpenedMail): OpenedMail =>
    rankedMail(one, userId(), session.getState().effective.values);
  const get = (ref: MailRef): OpenedMail | undefined => onScreen(ref) ?? shelf.get(ref);

  /** Applies a change to a mail wherever it is. One that is only kept is ranked when it comes on screen. */
  const update: Update = (ref, change) => {
    const before = get(ref);
    if (!before) return;
    const isShown = onScreen(ref) !== null;
    const after = isShown ? ranked(change(before)) : change(before);
    shelf.put(after);
    if (isShown) screen.set(after);
  };
  const reader = createMailReader(services, session, get, update);
  const run = (job: (signal: AbortSignal) => Promise<void>): void => {
    void opening.run(job, () => undefined);
  };

  const show = (mail: OpenedMail): void => {
    const step = nextStep(mail, userId());
    // What another user of this pane saw is not shown to this one.
    const mine = [null, userId()].includes(mail.askedBy) || userId() === null;
    const after = ranked(mine ? mail : { ...mail, found: { status: 'none' }, saved: [] });
    shelf.put(after);
    screen.set(after);
    if (step === null) opening.stop();
    else run((signal) => reader[step](mail.ref, signal));
  };
  return {
    update,
    show,
    open: (ref) => {
      show(shelf.get(ref) ?? freshMail(ref));
    },
    close: () => {
      opening.stop();
      screen.set(null);
    },
    outdateOthers: (ref) => {
      const written = get(ref);
      if (!written) return;
      shelf.outdate(written);
      const opened = screen.get();
      if (opened && shelf.get(opened.ref)?.stale === true) screen.set({ ...opened, stale: true });
    },
    rethink: async (ref) => {
      const opened = get(ref);
      const others = opened ? await reader.rethink(opened) : false;
      if (others && onScreen(ref)) run((signal) => reader.search(ref, signal));
    },
    keepOnly: (ref) => {
      shelf.keepOnly(ref);
    },
  };
}
