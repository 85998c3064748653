import type { OutlookState } from '../outlook/outlook-state.ts';
import type { SimulatedAddress, SimulatedMail } from '../outlook/simulated-mail.ts';
import type { PageState } from './page-store.ts';

/** The mails that the list shows, newest first. A search looks through all folders, as in Outlook. */
export function shownMails(
  mails: readonly SimulatedMail[],
  { folderId, tab, search }: Pick<PageState, 'folderId' | 'tab' | 'search'>,
): readonly SimulatedMail[] {
  const words = search.trim().toLocaleLowerCase();
  const fits =
    words === ''
      ? (mail: SimulatedMail) =>
          mail.folderId === folderId && (folderId !== 'inbox' || mail.other === (tab === 'other'))
      : (mail: SimulatedMail) => haystack(mail).includes(words);
  return mails.filter(fits).sort((a, b) => b.createdAt - a.createdAt);
}

const haystack = ({ subject, from, preview }: SimulatedMail): string =>
  `${subject} ${from?.name ?? ''} ${from?.address ?? ''} ${preview}`.toLocaleLowerCase();

export const unreadIn = (mails: readonly SimulatedMail[], folderId: string): number =>
  mails.filter((mail) => mail.unread && mail.folderId === folderId).length;

/** Whose name stands in the list: the sender's, in folders of sent mails the recipients'. */
export function whoIn(mail: SimulatedMail, state: OutlookState): string {
  const kind = state.folders.find(({ id }) => id === mail.folderId)?.kind;
  if (kind === 'sent' || kind === 'drafts')
    return mail.to.map(nameOf).join('; ') || 'No recipients';
  return mail.from === null ? 'No sender' : nameOf(mail.from);
}

export const nameOf = ({ name, address }: SimulatedAddress): string => name || address;

const shownNames = 20;

/** "To: you; Cc: …" with the user's own address as "you". */
export function recipientLine(mail: SimulatedMail, own: string): string {
  const names = (list: readonly SimulatedAddress[]): string => {
    const shown = list
      .slice(0, shownNames)
      .map((one) => (one.address.toLowerCase() === own.toLowerCase() ? 'you' : nameOf(one)));
    const more = list.length - shown.length;
    return more > 0 ? `${shown.join(', ')} and ${String(more)} more` : shown.join(', ');
  };
  const to = mail.to.length > 0 ? `To: ${names(mail.to)}` : 'No recipients';
  return mail.cc.length > 0 ? `${to}; Cc: ${names(mail.cc)}` : to;
}

const day = 86_400_000;

/** As Outlook's list does it: the clock for today, the weekday for the last six days, else the date. */
export function listDate(time: number, now: number, language: string): string {
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  const style: Intl.DateTimeFormatOptions =
    time >= midnight
      ? { hour: '2-digit', minute: '2-digit' }
      : time >= midnight - 6 * day
        ? { weekday: 'short' }
        : { day: '2-digit', month: '2-digit' };
  return new Intl.DateTimeFormat(language, style).format(time);
}

export const longDate = (time: number, language: string): string =>
  new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(time);
