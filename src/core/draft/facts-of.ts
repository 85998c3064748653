import { parseHeaders } from '../mail/headers.ts';
import { calendarDay } from '../mail/mail-date.ts';
import { isPrivate } from '../mail/service-message.ts';
import type { UnderstoodMail } from '../operations/understand-mail.ts';
import { htmlToText } from '../reading/html-to-text.ts';
import type { MailFacts } from './facts.ts';

/** How an instant reads in the user's language and zone; the platform's business. */
export type Present = {
  readonly dateTime: (iso: string) => string;
  readonly timeZone: string;
  /** Makes HTML safe to show and to write. */
  readonly sanitise: (html: string) => string;
};

/** The facts that a record is written from, as far as the mail tells them. */
export function factsOf(understood: UnderstoodMail, present: Present): MailFacts {
  const { mail, content, date, key, thread } = understood;
  const html = mail.body.kind === 'html' ? present.sanitise(mail.body.html) : null;
  const newHtml = content.newPart.html === null ? null : present.sanitise(content.newPart.html);
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
    newPart: { html: newHtml, text: newHtml === null ? content.newPart.text : htmlToText(newHtml) },
    whole: { html, text: html === null ? content.whole.text : htmlToText(html) },
    ...(mail.body.kind === 'missing' && { textMissing: mail.body.why }),
    quotedMails: content.quotedMails,
    attachments: mail.attachments,
    emlAvailable: mail.emlAvailable,
    recipientsMayBeCut: mail.recipientsMayBeCut,
    markedPrivate: isPrivate(parseHeaders(mail.headers)),
  };
}
