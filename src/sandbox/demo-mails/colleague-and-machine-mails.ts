import { user, type DemoMail } from './demo-mail.ts';
import { daysAgo, minutesAgo } from './mail-dates.ts';
import { outlookHtml } from './mail-styles.ts';
import { alternative, htmlPart, textPart } from './mime.ts';

const elena = user('elena');
const jonas = user('jonas');

/** Mails that are filtered, or that cannot be saved. */
export function colleagueAndMachineMails(now: number): readonly DemoMail[] {
  return [
    internal(now),
    newsletter(now),
    noReply(now),
    notDelivered(now),
    privateMail(now),
    sealed(now),
  ];
}

function internal(now: number): DemoMail {
  return {
    id: 'AAMkDemo-internal',
    folderId: 'inbox',
    sentAt: minutesAgo(now, 118),
    from: jonas,
    to: [elena],
    cc: [user('ada')],
    subject: 'Halden: what can we give on price?',
    messageId: '<internal-208@northwind-telematics.example>',
    body: htmlPart(
      outlookHtml([
        'Elena,',
        'before you answer Marta, can we talk about the discount? Two per cent is what Ada let through last time.',
        'Jonas',
      ]),
    ),
    unread: true,
  };
}

function newsletter(now: number): DemoMail {
  const story = (title: string, text: string): string =>
    `<tr><td style="padding:12px 24px"><h2 style="font-size:18px;margin:0 0 4px">${title}</h2><p style="margin:0">${text} <a href="https://fleet-weekly.example/read">Read more</a></p></td></tr>`;
  return {
    id: 'AAMkDemo-newsletter',
    folderId: 'inbox',
    sentAt: daysAgo(now, 3, 7, 0),
    from: { name: 'Fleet Weekly', address: 'newsletter@fleet-weekly.example' },
    to: [elena],
    subject: 'Five ways to cut idle time',
    messageId: '<fw-2026-47@lists.fleet-weekly.example>',
    headers: [
      ['List-Id', 'Fleet Weekly <weekly.fleet-weekly.example>'],
      [
        'List-Unsubscribe',
        '<https://fleet-weekly.example/unsubscribe?u=81>, <mailto:leave@fleet-weekly.example>',
      ],
      ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
      ['Precedence', 'bulk'],
    ],
    body: alternative(
      'Five ways to cut idle time\n\nThis week in telematics: idle time, winter tyres, a new border rule.\n\nUnsubscribe: https://fleet-weekly.example/unsubscribe?u=81\n',
      htmlPart(
        `<html><body style="margin:0;background:#eef1f4"><table role="presentation" width="600" align="center" style="background:#ffffff;font-family:Arial,sans-serif;color:#222222"><tr><td style="padding:24px;background:#0f6c74;color:#ffffff"><h1 style="margin:0;font-size:24px">Fleet Weekly</h1><p style="margin:4px 0 0">This week in telematics</p></td></tr>${story('Five ways to cut idle time', 'Engines off at the ramp save more than any training.')}${story('Winter tyres', 'Three countries change their dates.')}${story('A new border rule', 'What drivers should carry from January.')}<tr><td style="padding:24px;font-size:12px">You get this because you subscribed. <a href="https://fleet-weekly.example/unsubscribe?u=81">Unsubscribe</a></td></tr></table></body></html>`,
      ),
    ),
    unread: true,
    other: true,
  };
}

function noReply(now: number): DemoMail {
  return {
    id: 'AAMkDemo-no-reply',
    folderId: 'inbox',
    sentAt: daysAgo(now, 2, 4, 12),
    from: { name: 'Toll Portal', address: 'no-reply@toll-portal.example' },
    to: [elena],
    subject: 'Your monthly statement is ready',
    messageId: '<stmt-2026-11@toll-portal.example>',
    headers: [['Auto-Submitted', 'auto-generated']],
    body: htmlPart(
      '<p>Your statement for November is ready.</p><p><a href="https://toll-portal.example/statements">Open the portal</a></p><p>Please do not answer this email.</p>',
    ),
    other: true,
  };
}

function notDelivered(now: number): DemoMail {
  const status =
    'Reporting-MTA: dns; mx.northwind-telematics.example\r\n\r\nFinal-Recipient: rfc822; lars@hansa-kuehl.example\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 mailbox does not exist\r\n';
  return {
    id: 'AAMkDemo-not-delivered',
    folderId: 'inbox',
    sentAt: daysAgo(now, 1, 18, 3),
    from: { name: 'Mail Delivery System', address: 'postmaster@northwind-telematics.example' },
    to: [elena],
    subject: 'Undeliverable: Tachograph readers',
    messageId: '<ndr-7781@mx.northwind-telematics.example>',
    headers: [['Auto-Submitted', 'auto-replied']],
    body: {
      type: 'multipart/report; report-type=delivery-status',
      parts: [
        textPart(
          'Your message to lars@hansa-kuehl.example could not be delivered: the mailbox does not exist.\n',
        ),
        { type: 'message/delivery-status', content: status },
      ],
    },
    other: true,
  };
}

function privateMail(now: number): DemoMail {
  return {
    id: 'AAMkDemo-private',
    folderId: 'archive',
    sentAt: daysAgo(now, 8, 16, 48),
    from: { name: 'Marta Lindqvist', address: 'marta@halden.example' },
    to: [elena],
    subject: 'Between us',
    messageId: '<between-us@halden.example>',
    headers: [['Sensitivity', 'private']],
    body: textPart(
      'Hi Elena,\n\nI will change jobs in spring. Please keep it to yourself until January.\n\nMarta\n',
    ),
  };
}

function sealed(now: number): DemoMail {
  return {
    id: 'AAMkDemo-encrypted',
    folderId: 'archive',
    sentAt: daysAgo(now, 10, 10, 31),
    from: { name: 'Νίκος Παπαδόπουλος', address: 'nikos@aegean-cargo.example' },
    to: [elena],
    subject: 'Contract draft (encrypted)',
    messageId: '<enveloped-12@aegean-cargo.example>',
    body: {
      type: 'application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"',
      headers: [['Content-Disposition', 'attachment; filename="smime.p7m"']],
      content: Uint8Array.from({ length: 320 }, (_, n) => (n * 73 + 41) % 256),
    },
    east: 120,
  };
}
