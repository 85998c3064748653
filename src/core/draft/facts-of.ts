import { parseHeaders } from '../mail/headers.ts';
import { calendarDay } from '../mail/mail-date.ts';
import { isPrivate } from '../mail/service-message.ts';
import type { UnderstoodMail } from '../operations/understand-mail.ts';
import type { MailFacts } from './facts.ts';

/** How an instant reads in the user's language and zone; the platform's business. */
export type Present = {
  readonly dateTime: (iso: string) => string;
  readonly timeZone: string;
};

/**
 * The facts that a record is written from, as far as the mail tells them. Enough to open the dialog: before anything is written
 * or shown of the HTML, `safeFacts` has to complete them; its code is heavy.
 */
export function factsOf(understood: UnderstoodMail, present: Present): MailFacts {
  const { mail, content, date, key, thread } = understood;
  const whole = mail.body.kind === 'html' ? mail.body.html : null;
  const { html: newPart } = content.newPart;
  return {
    subject: mail.subject,
    from: mail.from,
    to: mail.to,
    cc: mail.cc,
    bcc: mail.bcc,
    incoming: !understood.outgoing,
    date,
    day: date ? calendarDay(date.iso, present.timeZone) : null,
    dateText: date ? present.dateTime(date.iso) : '',
    key: key.key,
    keyIsApproximate: key.approximate,
    keyHash: understood.keyHash,
    threadKey: thread.thread,
    headers: mail.headers === '' ? null : mail.headers,
    newPart: { html: null, text: content.newPart.text },
    whole: { html: null, text: content.whole.text },
    ...((whole !== null || newPart !== null) && { raw: { newPart, whole } }),
    ...(mail.body.kind === 'missing' && { textMissing: mail.body.why }),
    quotedMails: content.quotedMails,
    attachments: mail.attachments,
    emlAvailable: mail.emlAvailable,
    recipientsMayBeCut: mail.recipientsMayBeCut,
    markedPrivate: isPrivate(parseHeaders(mail.headers)),
  };
}
