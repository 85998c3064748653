import { contact, salesMailbox, user, type DemoMail } from './demo-mail.ts';
import { leads } from '../org/demo/people.ts';
import { daysAgo, minutesAgo, spokenDate } from './mail-dates.ts';
import { appleHtml, gmailHtml, gmailQuote, outlookHtml, type Quoted } from './mail-styles.ts';
import {
  alternative,
  filePart,
  htmlPart,
  inlineImage,
  mimeBytes,
  mixed,
  related,
  textPart,
} from './mime.ts';
import { chartPng, pdf } from './small-files.ts';

const elena = user('elena');
const jonas = user('jonas');

/** Mails of customers and of people whom Salesforce does not know. */
export function customerMails(now: number): readonly DemoMail[] {
  return [
    stranger(now),
    probe(now),
    simCards(now),
    walt(now),
    userGroup(now),
    declined(now),
    manyKinds(now),
    ...sharedOnes(now),
    draft(now),
  ];
}

/** An unknown sender whose signature says everything. */
function stranger(now: number): DemoMail {
  const paragraphs = [
    'Hello Elena,',
    'I took over from Lars in the workshop and look after the 64 trucks at our Lübeck yard. Lars said you are the person to ask about retrofitting the tachograph readers.',
    'Could we talk next week? Tuesday or Wednesday before noon would suit me.',
    'Best wishes\nKatrin',
  ];
  const signature = [
    'Dipl.-Ing. Katrin Brandt',
    'Workshop Coordinator',
    'Hansa Kühltransporte GmbH',
    'Hafenstraße 14, 23568 Lübeck, Germany',
    'Phone: +49 451 5550 140 · Mobile: +49 170 5550 141',
    'katrin.brandt@hansa-kuehl.example · www.hansa-kuehl.example',
  ].join('\n');
  return {
    id: 'AAMkDemo-katrin',
    folderId: 'inbox',
    sentAt: minutesAgo(now, 12),
    from: { name: 'Katrin Brandt', address: 'katrin.brandt@hansa-kuehl.example' },
    to: [elena],
    subject: 'Introducing myself – new workshop coordinator',
    messageId: '<5f1d07c2-katrin@hansa-kuehl.example>',
    body: alternative(
      [...paragraphs, `-- \n${signature}`].join('\n\n'),
      htmlPart(outlookHtml([...paragraphs, signature])),
    ),
    unread: true,
  };
}

/** Gmail's HTML, an image in the text, a table, an attached mail, and a link to a file in a cloud. */
function probe(now: number): DemoMail {
  const priya = contact('priya');
  const text = [
    'Hi Elena, hi Jonas,',
    'the probe in trailer BW-22 reports -127 °C again for about ten minutes, always after the doors were opened (case 00012051). The chart shows this morning:',
  ];
  const after = [
    'I attach the log, the driver’s message and put the video on our drive. Can somebody look at it before Friday’s run?',
    'Priya Raman\nOperations Director, Brightwater Logistics Ltd\n+44 20 5550 1211',
  ];
  const image =
    '<div><img src="cid:ii_m3chart0" alt="temperature.png" width="280" height="170"></div><div><br></div>';
  const driver = new TextDecoder().decode(
    mimeBytes(
      [
        ['From', 'driver22@brightwater.example'],
        ['To', priya.address],
        ['Subject', 'BW-22 alarm again'],
        ['Message-ID', '<bw22-alarm@brightwater.example>'],
      ],
      textPart('Alarm at 06:12, doors open, nothing wrong with the goods.'),
    ),
  );
  const log = 'time;probe;celsius\n06:10;BW-22;-18.2\n06:12;BW-22;-127.0\n06:22;BW-22;-18.0\n';
  return {
    id: 'AAMkDemo-probe',
    folderId: 'inbox',
    sentAt: daysAgo(now, 1, 10, 18),
    from: priya,
    to: [elena, jonas],
    subject: 'Case 00012051: probe reads -127 °C',
    messageId: '<CAKx7-probe-0001@mail.brightwater.example>',
    body: mixed(
      alternative(
        [...text, '[image: temperature.png]', ...after].join('\n\n'),
        related(
          gmailHtml(text).replace(/<\/div>$/, `${image}</div>`) + gmailHtml(after),
          inlineImage('temperature.png', 'ii_m3chart0', chartPng),
        ),
      ),
      filePart('text/csv', 'BW-22 läuft.csv', new TextEncoder().encode(log)),
      { type: 'message/rfc822', headers: [['Content-Disposition', 'attachment']], content: driver },
    ),
    cloudFiles: [{ name: 'BW-22 door video.mp4', url: 'https://drive.brightwater.example/v/bw22' }],
    east: 0,
  };
}

/** Apple Mail, and a name and address with an apostrophe. */
function simCards(now: number): DemoMail {
  const siobhan = contact('siobhan');
  const askedAt = daysAgo(now, 4, 16, 2);
  const quoted: Quoted = {
    from: elena.name,
    address: elena.address,
    to: siobhan.name,
    date: spokenDate(askedAt),
    subject: 'SIM cards for 12 trailers',
    html: '<div>Dear Siobhán,</div><div><br></div><div>which network do the trailers use in the north?</div><div><br></div><div>Elena</div>',
  };
  const paragraphs = [
    'Elena,',
    'both networks, depending on the ferry. Please send roaming SIMs for all twelve and put them on case 00012039.',
    "Siobhán O'Brien\nManaging Director\nO'Brien Cold Chain, Dublin",
    'Sent from my Mac',
  ];
  return {
    id: 'AAMkDemo-siobhan',
    folderId: 'inbox',
    sentAt: daysAgo(now, 3, 9, 41),
    from: siobhan,
    to: [elena],
    subject: 'Re: SIM cards for 12 trailers',
    messageId: '<9B1C5E0D-4A4E-4E53@obrien-coldchain.example>',
    references: ['<sim-0001@northwind-telematics.example>'],
    headers: [['X-Mailer', 'Apple Mail (2.3826.200.121)']],
    body: alternative(paragraphs.join('\n\n'), htmlPart(appleHtml(paragraphs, quoted))),
    east: 0,
  };
}

/** His contact has no address: only the phone in the signature is known. Plain text. */
function walt(now: number): DemoMail {
  return {
    id: 'AAMkDemo-walt',
    folderId: 'inbox',
    sentAt: daysAgo(now, 5, 17, 30),
    from: { name: 'Walt Jensen', address: 'walt@wj-yard.example' },
    to: [elena],
    subject: 'trackers on the new flatbeds',
    messageId: '<20261117.walt.1@wj-yard.example>',
    body: textPart(
      'Elena -\n\nnine new flatbeds came in. Same trackers as last year?\n\n  1 x spare antenna each\n  9 x magnetic mounts\n\nThanks,\nWalt\n\n-- \nWalt Jensen\nYard Manager, Prairie Haulage Inc.\n+1 555 010 1877\n',
    ),
    east: -360,
  };
}

/** More recipients than Outlook on the web tells of. */
function userGroup(now: number): DemoMail {
  const names =
    'anna bo carl dora emil fia georg hedda ivar jana knut lena milo nora otto pia rolf sara tore ulla vera wim yara zoe'.split(
      ' ',
    );
  const everyone = names.map((name) => ({
    name: '',
    address: `${name}@telematics-users.example`,
  }));
  return {
    id: 'AAMkDemo-user-group',
    folderId: 'inbox',
    sentAt: daysAgo(now, 6, 8, 55),
    from: { name: 'Telematics User Group', address: 'chair@telematics-users.example' },
    to: [elena, contact('priya'), contact('luc'), ...everyone],
    cc: [contact('nikos')],
    subject: 'User group: dates for spring',
    messageId: '<spring-dates@telematics-users.example>',
    body: htmlPart(
      gmailHtml([
        'Dear all,',
        'the spring meeting will be in Göteborg. Please tell me by Friday which of these dates suits you: 12 March, 19 March, 26 March.',
        'The chair',
      ]),
    ),
  };
}

/** Sent, plain text, to a customer whose opportunity was lost. */
function declined(now: number): DemoMail {
  return {
    id: 'AAMkDemo-montclair',
    folderId: 'sent',
    sentAt: daysAgo(now, 7, 12, 10),
    from: elena,
    to: [contact('luc')],
    cc: [contact('ines')],
    subject: 'Alarmes de hayon : merci pour votre retour',
    messageId: '<montclair-0009@northwind-telematics.example>',
    body: textPart(
      'Bonjour Monsieur Montclair,\n\nmerci de m’avoir prévenue. Je reprends contact au printemps, quand le nouveau boîtier sera disponible.\n\nBien à vous\nElena Fischer\n',
    ),
  };
}

/** Sent to a customer, a colleague, a machine and a private address at once. */
function manyKinds(now: number): DemoMail {
  return {
    id: 'AAMkDemo-mixed',
    folderId: 'sent',
    sentAt: minutesAgo(now, 150),
    from: elena,
    to: [contact('priya'), jonas],
    cc: [
      { name: 'Ticket system', address: 'noreply@tickets.brightwater.example' },
      { name: 'Owen Pritchard', address: 'owen.pritchard.77@gmail.com' },
    ],
    subject: 'Cold chain monitoring: agenda for Thursday',
    messageId: '<agenda-0031@northwind-telematics.example>',
    body: mixed(
      htmlPart(
        outlookHtml([
          'Hello everybody,',
          'the agenda is attached. Jonas brings the two test probes.',
          'Best regards\nElena',
        ]),
      ),
      filePart(
        'application/pdf',
        'Agenda.pdf',
        pdf(['Agenda', '1. Probes', '2. Alarms', '3. Prices']),
      ),
    ),
  };
}

/** In the shared mailbox: a lead asks, and two planners share one address. */
function sharedOnes(now: number): readonly DemoMail[] {
  const { first, last, email, title, company } = leads.devika;
  const devika = { name: `${first} ${last}`, address: email };
  const firstAsk: Quoted = {
    from: salesMailbox.name,
    address: salesMailbox.address,
    to: devika.name,
    date: spokenDate(daysAgo(now, 9, 10, 0), 'en-AU'),
    subject: 'Your question about trailer trackers',
    html: '<div>Hello Devika, how many trailers are you thinking of?</div>',
  };
  return [
    {
      id: 'AAMkDemo-shared-devika',
      folderId: 'shared',
      sentAt: daysAgo(now, 1, 6, 45),
      from: devika,
      to: [salesMailbox],
      subject: 'Re: Your question about trailer trackers',
      messageId: '<CAF-devika-002@mail.coastline.example>',
      references: ['<sales-4410@northwind-telematics.example>'],
      body: htmlPart(
        gmailHtml([
          'About 120, half of them refrigerated. Could you give us a price for both kinds?',
          `${devika.name}\n${title}, ${company}\n+61 2 5550 1900`,
        ]) + gmailQuote(firstAsk),
      ),
      unread: true,
      east: 600,
    },
    {
      id: 'AAMkDemo-shared-planning',
      folderId: 'shared',
      sentAt: daysAgo(now, 2, 13, 27),
      from: { name: 'Brightwater Planning', address: contact('owen').address },
      to: [salesMailbox],
      cc: [elena],
      subject: 'Two more gateways for the Leeds depot',
      messageId: '<planning-551@brightwater.example>',
      body: htmlPart(
        outlookHtml(['Please add two gateways to our next delivery.', 'Brightwater Planning']),
      ),
      unread: true,
      east: 0,
    },
  ];
}

function draft(now: number): DemoMail {
  return {
    id: 'AAMkDemo-draft',
    folderId: 'drafts',
    kind: 'draft',
    sentAt: minutesAgo(now, 20),
    from: elena,
    to: [contact('marta')],
    subject: 'Re: Fleet renewal 2027 – the 36-month price',
    messageId: '<draft-1@northwind-telematics.example>',
    body: htmlPart(
      outlookHtml(['Hi Marta,', 'yes, the price is fixed for 36 months. As to the swap in May']),
    ),
  };
}
