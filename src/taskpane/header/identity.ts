import { shortDate } from '../shared/date-text.ts';
import { shown } from '../stores/loadable.ts';
import type { OpenedMail } from '../stores/mail-store.ts';
import { strings } from '../strings.ts';
import type { MailIdentity } from './MailHeader.tsx';

/** Subject, sender (or first recipient of a sent mail) and date: which mail the pane speaks of (V1, V8). */
export function identityOf(
  opened: OpenedMail,
  language: string,
  timeZone: string,
  now: Date,
): MailIdentity {
  const subject = opened.ref.subject.trim() || strings.noSubject;
  const understood = shown(opened.understood);
  if (!understood) return { subject, line: '' };
  const { mail, outgoing, date } = understood;
  const named = (one: { name: string; address: string }): string => one.name || one.address;
  const [first, ...others] = [...mail.to, ...mail.cc];
  const more = others.length > 0 ? ` +${String(others.length)}` : '';
  const who =
    outgoing && first
      ? `${strings.header.to} ${named(first)}${more}`
      : mail.from
        ? named(mail.from)
        : strings.noSender;
  const parts = [
    who,
    ...(date ? [shortDate(date.iso, language, timeZone, now)] : []),
    ...(mail.shared ? [strings.header.inMailbox(mail.shared.address)] : []),
  ];
  return { subject, line: parts.join(' · ') };
}
