import { savedMails } from '../org/demo/people.ts';
import { contact, user, type DemoMail } from './demo-mail.ts';
import { daysAgo, minutesAgo, spokenDate } from './mail-dates.ts';
import { msoParagraph, outlookHtml, outlookQuote, type Quoted } from './mail-styles.ts';
import { alternative, filePart, htmlPart, inlineImage, mixed, related } from './mime.ts';
import { fleetXlsx, logoPng, pdf } from './small-files.ts';

const marta = contact('marta');
const elena = user('elena');
const jonas = user('jonas');
const tomas = contact('tomas');
const { renewalAsk, renewalAnswer } = savedMails;
const quoteId = '<renewal-0003@northwind-telematics.example>';
const replyId = '<renewal-0004@halden.example>';
const quoteSubject = 'Fleet renewal 2027 – revised quote';
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const martaSignature = 'Marta Lindqvist\nHead of Fleet · Halden Freight AB\nT +46 31 555 01 21';

/** The renewal of the fleet contract: four mails, the first two of them saved in Salesforce long ago. */
export function haldenMails(now: number): readonly DemoMail[] {
  const quotedAt = daysAgo(now, 2, 15, 40);
  return [answerToQuote(now, quotedAt), revisedQuote(quotedAt), ...savedOnes(now), accepted(now)];
}

function answerToQuote(now: number, quotedAt: number): DemoMail {
  const paragraphs = [
    'Hi Elena,',
    'thanks for the revised quote. Two questions before I take it to the board: is the 36-month price fixed, and can the gateways be swapped during the May service?',
    'Tomás will send you the final vehicle list on Monday. The open case about the gateway update (00012044) should be closed before we sign.',
    'Kind regards\nMarta',
    martaSignature,
  ];
  const image =
    '<p class="MsoNormal"><img width="132" height="32" src="cid:image001.png@01DC5A3B.7F2E4410" alt="Halden Freight"></p>';
  const quoted = outlookQuote(quoteOf(quotedAt));
  const html = outlookHtml(paragraphs).replace('\n\n</div>', `${image}\n${quoted}</div>`);
  const quote = pdf([
    'Northwind Telematics',
    'Quote 2027, revision 3',
    '180 units, 36 months',
    'EUR 86 400 per year',
  ]);
  return {
    id: 'AAMkDemo-halden-answer',
    folderId: 'inbox',
    sentAt: minutesAgo(now, 46),
    from: marta,
    to: [elena],
    cc: [tomas, jonas],
    subject: `Re: ${quoteSubject} [00012044]`,
    messageId: replyId,
    references: [renewalAsk.messageId, renewalAnswer.messageId, quoteId],
    body: mixed(
      alternative(
        `${paragraphs.join('\n\n')}\n\n${textQuote(quotedAt)}`,
        related(html, inlineImage('image001.png', 'image001.png@01DC5A3B.7F2E4410', logoPng)),
      ),
      filePart('application/pdf', 'Quote-2027-rev3.pdf', quote),
      filePart(xlsxType, 'Halden-fleet-list-november.xlsx', fleetXlsx),
    ),
  };
}

const quoteWords =
  'Hi Marta,\n\nhere is the quote with the trailer option taken out. The price holds until the end of the year.\n\nBest regards\nElena';

const quoteOf = (quotedAt: number): Quoted => ({
  from: elena.name,
  address: elena.address,
  to: `${marta.name} <${marta.address}>`,
  date: spokenDate(quotedAt),
  subject: quoteSubject,
  html: quoteWords.split('\n\n').map(msoParagraph).join('\n'),
});

const textQuote = (quotedAt: number): string =>
  `From: ${elena.name} <${elena.address}>\nSent: ${spokenDate(quotedAt)}\nTo: ${marta.name}\nSubject: ${quoteSubject}\n\n${quoteWords}`;

function revisedQuote(quotedAt: number): DemoMail {
  return {
    id: 'AAMkDemo-halden-quote',
    folderId: 'sent',
    sentAt: quotedAt,
    from: elena,
    to: [marta],
    subject: quoteSubject,
    messageId: quoteId,
    references: [renewalAsk.messageId, renewalAnswer.messageId],
    body: mixed(
      htmlPart(
        outlookHtml([
          ...quoteWords.split('\n\n'),
          'Elena Fischer\nAccount Executive\nNorthwind Telematics\n+49 30 555 01 70',
        ]),
      ),
      filePart(
        'application/pdf',
        'Quote-2027-rev3.pdf',
        pdf(['Northwind Telematics', 'Quote 2027, revision 3']),
      ),
    ),
  };
}

/** Their Message-IDs and words are those of the records in the demo org. */
function savedOnes(now: number): readonly DemoMail[] {
  const answer: DemoMail = {
    id: 'AAMkDemo-halden-first-answer',
    folderId: 'sent',
    sentAt: daysAgo(now, renewalAnswer.age, 11, 20),
    from: elena,
    to: [marta],
    subject: renewalAnswer.subject,
    messageId: renewalAnswer.messageId,
    references: [renewalAsk.messageId],
    body: htmlPart(outlookHtml(renewalAnswer.text.split('\n\n'))),
    categories: ['Salesforce'],
  };
  const ask: DemoMail = {
    id: 'AAMkDemo-halden-ask',
    folderId: 'inbox',
    sentAt: daysAgo(now, renewalAsk.age, 14, 5),
    from: marta,
    to: [jonas],
    cc: [elena],
    subject: renewalAsk.subject,
    messageId: renewalAsk.messageId,
    body: htmlPart(outlookHtml([...renewalAsk.text.split('\n\n'), martaSignature])),
    categories: ['Salesforce'],
  };
  return [ask, answer];
}

/** A meeting response: an answer of the calendar, which cannot be saved. */
function accepted(now: number): DemoMail {
  const calendar = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Halden//Calendar//EN',
    'METHOD:REPLY',
    'BEGIN:VEVENT',
    'UID:quote-review-2027@northwind-telematics.example',
    `ORGANIZER:mailto:${elena.address}`,
    `ATTENDEE;PARTSTAT=ACCEPTED;CN=Tomas Oliveira:mailto:${tomas.address}`,
    'SUMMARY:Quote review',
    'DTSTART:20261124T090000Z',
    'DTEND:20261124T093000Z',
    'DTSTAMP:20261119T073100Z',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
  return {
    id: 'AAMkDemo-accepted',
    folderId: 'inbox',
    sentAt: minutesAgo(now, 89),
    from: tomas,
    to: [elena],
    subject: 'Accepted: Quote review',
    messageId: '<accepted-77@halden.example>',
    body: alternative('', { type: 'text/calendar; method=REPLY', content: calendar }),
  };
}
