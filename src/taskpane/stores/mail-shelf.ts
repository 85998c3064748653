import type { MailRef } from '../../core/mail/mail.ts';
import type { UnderstoodMail } from '../../core/operations/understand-mail.ts';
import { shown } from './loadable.ts';
import type { OpenedMail } from './opened-mail.ts';

/** The mails that were opened in this session; the one that was not looked at for longest goes first. */
export type MailShelf = {
  get(ref: MailRef): OpenedMail | undefined;
  put(opened: OpenedMail): void;
  /** Drops all but this one: what was decided about the others no longer holds. */
  keepOnly(ref: MailRef | null): void;
  /** Something was written for this mail: what others of its thread, or with one of its addresses, show may be out of date. */
  outdate(by: OpenedMail): void;
};

const KEPT = 50;

const addressesOf = ({ clues }: UnderstoodMail): ReadonlySet<string> =>
  new Set(clues.addressees.map(({ address }) => address));

/** Whether two mails are of one conversation or have an address in common. */
function haveInCommon(a: UnderstoodMail, b: UnderstoodMail): boolean {
  const keys = new Set(a.thread.keys);
  const addresses = addressesOf(a);
  return (
    b.thread.keys.some((key) => keys.has(key)) ||
    b.clues.addressees.some(({ address }) => addresses.has(address))
  );
}

const keyOf = ({ itemId, subject }: MailRef): string => `${itemId}\n${subject}`;

export function createMailShelf(): MailShelf {
  const kept = new Map<string, OpenedMail>();
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
    keepOnly: (ref) => {
      const stays = ref ? kept.get(keyOf(ref)) : undefined;
      kept.clear();
      if (stays) kept.set(keyOf(stays.ref), stays);
    },
    outdate: (by) => {
      const written = shown(by.understood);
      if (!written) return;
      for (const [key, one] of kept) {
        const understood = key === keyOf(by.ref) ? null : shown(one.understood);
        if (understood && haveInCommon(written, understood)) kept.set(key, { ...one, stale: true });
      }
    },
  };
}
