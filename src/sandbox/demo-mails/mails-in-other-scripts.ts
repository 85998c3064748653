import { contact, user, type DemoMail } from './demo-mail.ts';
import { daysAgo, spokenDate } from './mail-dates.ts';
import { gmailHtml, gmailQuote, outlookHtml } from './mail-styles.ts';
import { alternative, filePart, htmlPart, mixed } from './mime.ts';
import { pdf } from './small-files.ts';

const elena = user('elena');

/** Japanese, Arabic, and a long Greek and English thread. */
export function mailsInOtherScripts(now: number): readonly DemoMail[] {
  return [japanese(now), arabic(now), longThread(now)];
}

function japanese(now: number): DemoMail {
  const text = [
    'エレナ・フィッシャー様',
    'いつもお世話になっております。桜運輸の佐藤です。',
    '試験導入の見積書を確認いたしました。車載器の設置は12月第2週でお願いできますでしょうか。',
    'どうぞよろしくお願いいたします。',
  ];
  const signature =
    '桜運輸株式会社\n車両管理部 部長\n佐藤 遥（さとう はるか）\n東京都港区芝浦1-2-3\nTEL: +81 3 5550 1321';
  return {
    id: 'AAMkDemo-japanese',
    folderId: 'inbox',
    sentAt: daysAgo(now, 2, 2, 15),
    from: contact('haruka'),
    to: [elena],
    subject: '【ご確認】試験導入のお見積りについて',
    messageId: '<20261120111500.sato@sakura-unyu.example>',
    body: mixed(
      alternative([...text, signature].join('\n\n'), htmlPart(outlookHtml([...text, signature]))),
      filePart('application/pdf', '見積書_試験導入.pdf', pdf(['Quotation', 'Pilot, 12 units'])),
    ),
    east: 540,
  };
}

function arabic(now: number): DemoMail {
  const text = [
    'عزيزتي إيلينا،',
    'شكراً على العرض. نحتاج إلى أجهزة تتبع لـ 45 شاحنة، ونفضل التسليم في شهر يناير.',
    'مع خالص التحية،\nليلى حداد\nمديرة العمليات، شركة القافلة للشحن',
  ];
  const html = gmailHtml(text).replace('<div dir="ltr">', '<div dir="rtl">');
  return {
    id: 'AAMkDemo-arabic',
    folderId: 'inbox',
    sentAt: daysAgo(now, 4, 8, 20),
    from: contact('layla'),
    to: [elena],
    subject: 'رد: عرض تتبع الأسطول',
    messageId: '<CAB-layla-9@mail.qafila.example>',
    references: ['<qafila-offer@northwind-telematics.example>'],
    body: alternative(text.join('\n\n'), htmlPart(html)),
    east: 240,
  };
}

const turns = [
  'Καλημέρα Elena, can the trackers be read on the ferry?',
  'Good morning Nikos, yes, they keep the positions for 72 hours.',
  'And the temperature of the reefers?',
  'Also, every five minutes.',
  'The crew asks whether the antenna may stand on the upper deck.',
  'It may, the box is rated IP67. Cable up to 10 m.',
  'We have 14 m from the bridge.',
  'Then please use the amplifier, part GX-4A.',
  'How long is its delivery?',
  'Three weeks, they are on the way to Piraeus already.',
  'Ευχαριστώ. Who pays the customs?',
  'We do, the price is free at dock.',
] as const;

/** Twelve mails deep, each quoting the one before. */
function longThread(now: number): DemoMail {
  const nikos = contact('nikos');
  const ids = turns.map((_, n) => `<ferry-${String(n + 1).padStart(4, '0')}@aegean-cargo.example>`);
  const history = turns.reduce((html, words, n) => {
    const by = n % 2 === 0 ? nikos : elena;
    const date = spokenDate(daysAgo(now, 20 - n, 9, 10 + n));
    const own = `<div dir="ltr">${words}${html}</div>`;
    return gmailQuote({ from: by.name, address: by.address, to: '', date, subject: '', html: own });
  }, '');
  const words = [
    'Elena, then we agree. Send me the contract for the two ferries.',
    'Νίκος Παπαδόπουλος\nΔιευθυντής Στόλου, Αιγαίο Μεταφορική ΑΕ\n+30 694 555 1422',
  ];
  return {
    id: 'AAMkDemo-long-thread',
    folderId: 'inbox',
    sentAt: daysAgo(now, 5, 11, 2),
    from: nikos,
    to: [elena],
    subject: 'Re: Re: Ferry trackers',
    messageId: '<ferry-0013@aegean-cargo.example>',
    references: ids,
    body: alternative(words.join('\n\n'), htmlPart(gmailHtml(words) + history)),
    east: 120,
  };
}
