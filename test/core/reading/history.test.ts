import { expect, test } from '@jest/globals';

import type { Content } from '../../../src/core/reading/content.ts';
import { readContent } from '../../../src/core/reading/read-content.ts';

const read = (
  body: { readonly html?: string; readonly text?: string },
  subject = 'Re: Offer',
): Content =>
  readContent({
    html: body.html ?? null,
    text: body.text ?? null,
    from: { name: 'Jo Doe', address: 'jo.doe@acme.example' },
    subject,
    ownAddresses: [],
  });

const ana = 'Ana Silva <ana@globex.example>';

test.each([
  ['English', `On Tue, May 5, 2026 at 10:00 AM ${ana} wrote:`],
  ['English, date first', `2026-05-05 10:00 GMT+02:00 ${ana}:`],
  ['English, name first', `${ana} wrote on 5 May 2026:`],
  ['German', `Am Di., 5. Mai 2026 um 10:00 Uhr schrieb ${ana}:`],
  ['French', `Le mar. 5 mai 2026 à 10:00, ${ana} a écrit :`],
  ['Spanish', `El mar, 5 may 2026 a las 10:00, ${ana} escribió:`],
  ['Portuguese', `Em ter., 5 de mai. de 2026 às 10:00, ${ana} escreveu:`],
  ['Italian', `Il giorno mar 5 mag 2026 alle ore 10:00 ${ana} ha scritto:`],
  ['Dutch', `Op di 5 mei 2026 om 10:00 schreef ${ana}:`],
  ['Swedish', `Den tis 5 maj 2026 kl 10:00 skrev ${ana}:`],
  ['Danish', `Den tir. 5. maj 2026 kl. 10.00 skrev ${ana}:`],
  ['Norwegian', `tir. 5. mai 2026 kl. 10:00 skrev ${ana}:`],
  ['Finnish', `ti 5. toukok. 2026 klo 10.00 ${ana} kirjoitti:`],
  ['Polish', `wt., 5 maj 2026 o 10:00 ${ana} napisał(a):`],
  ['Czech', `út 5. 5. 2026 v 10:00 odesílatel ${ana} napsal:`],
  ['Slovak', `ut 5. 5. 2026 o 10:00 ${ana} napísal(a):`],
  ['Hungarian', `${ana} ezt írta (időpont: 2026. máj. 5., K, 10:00):`],
  ['Romanian', `În mar., 5 mai 2026 la 10:00, ${ana} a scris:`],
  ['Turkish', `${ana}, 5 May 2026 Sal, 10:00 tarihinde şunu yazdı:`],
  ['Russian', `вт, 5 мая 2026 г. в 10:00, ${ana}:`],
  ['Russian, verb', `5 мая 2026 г., 10:00, ${ana} написал(а):`],
  ['Ukrainian', `вт, 5 трав. 2026 р. о 10:00 ${ana} пише:`],
  ['Bulgarian', `На вт, 5.05.2026 г. в 10:00 ${ana} написа:`],
  ['Greek', `Στις Τρί 5 Μαΐ 2026 στις 10:00, ${ana} έγραψε:`],
  ['Hebrew', `‫בתאריך יום ג׳, 5 במאי 2026 ב-10:00 מאת ${ana} כתב:`],
  ['Arabic', `في الثلاثاء، 5 مايو 2026 10:00 كتب ${ana}:`],
  ['Chinese', `${ana} 于2026年5月5日周二 10:00写道：`],
  ['Chinese, traditional', `${ana} 於 2026年5月5日 週二 上午10:00寫道：`],
  ['Japanese', `2026年5月5日(火) 10:00 ${ana}:`],
  ['Korean', `2026년 5월 5일 (화) 오전 10:00, ${ana}님이 작성:`],
  ['Vietnamese', `Vào Th 3, 5 thg 5, 2026 vào lúc 10:00 ${ana} đã viết:`],
  ['Indonesian', `Pada Sel, 5 Mei 2026 pukul 10:00 ${ana} menulis:`],
  ['Catalan', `El dt., 5 de maig 2026 a les 10:00, ${ana} va escriure:`],
  ['Croatian', `uto, 5. svi 2026. u 10:00 ${ana} napisao je:`],
  ['Lithuanian', `2026-05-05, an 10:00 ${ana} rašė:`],
])('[S1] %s: the line above a quote ends the new part', (_language, line) => {
  const content = read({ text: `Fine with me.\n\nJo\n\n${line}\n\n> Is it?\n> Ana` });
  expect(content.ownText).toBe('Fine with me.\n\nJo');
  expect(content.quotedMails).toBe(1);
});

test.each([
  ['English', ['From', 'Sent', 'To', 'Subject']],
  ['German', ['Von', 'Gesendet', 'An', 'Betreff']],
  ['French', ['De', 'Envoyé', 'À', 'Objet']],
  ['Spanish', ['De', 'Enviado el', 'Para', 'Asunto']],
  ['Portuguese', ['De', 'Enviada em', 'Para', 'Assunto']],
  ['Italian', ['Da', 'Inviato', 'A', 'Oggetto']],
  ['Dutch', ['Van', 'Verzonden', 'Aan', 'Onderwerp']],
  ['Swedish', ['Från', 'Skickat', 'Till', 'Ämne']],
  ['Danish', ['Fra', 'Sendt', 'Til', 'Emne']],
  ['Finnish', ['Lähettäjä', 'Lähetetty', 'Vastaanottaja', 'Aihe']],
  ['Polish', ['Od', 'Wysłano', 'Do', 'Temat']],
  ['Czech', ['Od', 'Odesláno', 'Komu', 'Předmět']],
  ['Hungarian', ['Feladó', 'Elküldve', 'Címzett', 'Tárgy']],
  ['Romanian', ['De la', 'Trimis', 'Către', 'Subiect']],
  ['Turkish', ['Gönderen', 'Gönderilme', 'Kime', 'Konu']],
  ['Russian', ['От', 'Отправлено', 'Кому', 'Тема']],
  ['Ukrainian', ['Від', 'Надіслано', 'Кому', 'Тема']],
  ['Greek', ['Από', 'Στάλθηκε', 'Προς', 'Θέμα']],
  ['Hebrew', ['מאת', 'נשלח', 'אל', 'נושא']],
  ['Arabic', ['من', 'تاريخ الإرسال', 'إلى', 'الموضوع']],
  ['Chinese', ['发件人', '发送时间', '收件人', '主题']],
  ['Japanese', ['差出人', '送信日時', '宛先', '件名']],
  ['Korean', ['보낸 사람', '보낸 날짜', '받는 사람', '제목']],
])(
  '[S1] %s: headers of an earlier mail end the new part, bold or not',
  (_language, [from, sent, to, subject]) => {
    const block = `${String(from)}: ${ana}\n${String(sent)}: 5.5.2026 10:00\n${String(to)}: Jo Doe\n${String(subject)}: Offer\n\nOld text.`;
    expect(read({ text: `New text.\n\n${block}` }).ownText).toBe('New text.');
    const bold = block.replace(/^([^:\n]+):/gm, '*$1:*');
    expect(read({ text: `New text.\n\n________________________________\n${bold}` }).ownText).toBe(
      'New text.',
    );
  },
);

test('[S1] a sentence that only sounds like an attribution stays', () => {
  const text = 'On 5 May 2026 she wrote:\n\nWe agree to all of it, and the dates are fine as well.';
  expect(
    read({
      text: `Dear Ana,\n\n${text.replace('On 5 May 2026 she wrote:', 'As my manager wrote:')}`,
    }).ownText,
  ).toContain('We agree');
});

test('[S1] words before a colon are no headers', () => {
  const text = 'Agenda:\nFrom: the station\nLunch: at noon\nNotes: none';
  expect(read({ text }).ownText).toBe(text);
});

test('[S1] the HTML of the new part is well-formed and holds nothing of the history', () => {
  const html =
    '<div class="WordSection1"><p><b>New</b> text.</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0 0 0"><p><b>From:</b> Ana &lt;ana@globex.example&gt;<br><b>Sent:</b> 5 May 2026<br><b>To:</b> Jo<br><b>Subject:</b> Offer</p></div></div><p>Old <img src="cid:old"> text.</p></div>';
  const { newPart } = read({ html });
  expect(newPart.text).toBe('New text.');
  expect(newPart.html).toBe('<div class="WordSection1"><p><b>New</b> text.</p></div>');
});

test('[S1] a logo right above the history, or at the very end, takes nothing of the new part with it', () => {
  const logo = '<p class="MsoNormal"><img src="cid:logo" alt="Acme Ltd"></p>';
  const own = `<p class="MsoNormal"><b>New</b> text.</p><p class="MsoNormal">Jo Doe</p>${logo}`;
  const earlier =
    '<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>From:</b> Ana &lt;ana@globex.example&gt;<br><b>Sent:</b> 5 May 2026<br><b>To:</b> Jo<br><b>Subject:</b> Offer</p></div><p>Old.</p>';
  expect(read({ html: `<div>${own}<div>${earlier}</div></div>` }).newPart.html).toBe(
    `<div>${own}</div>`,
  );
  expect(read({ html: `<div>${own}</div>` }).newPart.html).toBe(`<div>${own}</div>`);
});

test('[S1] an answer between the quotes keeps the quote it answers, not the one below it', () => {
  const html =
    '<p>See below.</p><blockquote type="cite"><p>One?</p></blockquote><p>Yes, <i>one</i>.</p><blockquote type="cite"><p>Two?</p></blockquote>';
  expect(read({ html }).newPart.html).toBe(
    '<p>See below.</p><blockquote type="cite"><p>One?</p></blockquote><p>Yes, <i>one</i>.</p>',
  );
});

test('[S1] one text above a quote and a signature below it answer no lines: the quote goes', () => {
  const text = `Yes.\n\nOn 5 May 2026 ${ana} wrote:\n> Is it fine?\n> Really?\n\nRegards,\nJo Doe`;
  expect(read({ text }).ownText).toBe('Yes.\n\nRegards,\nJo Doe');
});

test('[S1] [S5] quoted lines between answers are shown, but name nobody and sign nothing', () => {
  const text = `On 5 May 2026 ${ana} wrote:\n> Call Bo at +44 20 7946 0958 or bo@globex.example?\n\nNo.\n\n> By May?\n> Ana Silva\n> CEO, Globex Ltd\n\nBy June.`;
  const { newPart, mentions, signature } = read({ text });
  expect(newPart.text).toBe(text);
  expect(mentions.phones).toEqual([]);
  expect(mentions.emails).toEqual([]);
  expect(signature).toBeNull();
});

test('[S1] a footer that nobody knows, below a quote, does not bring the history back', () => {
  const text = `Yes.\n\nOn 5 May 2026 ${ana} wrote:\n> Is it fine?\n> Really?\n\nOva poruka namijenjena je isključivo osobi kojoj je upućena.`;
  expect(read({ text }).newPart.text).not.toContain('Is it fine?');
});

test('[S1] the rest of a quoted line that a program broke is quoted too', () => {
  const text = `Yes.\n\nOn 5 May 2026 ${ana} wrote:\n> We would like to know whether the second part of the offer\nstill holds\n> and until when.`;
  expect(read({ text }).ownText).toBe('Yes.');
});

test.each([
  ['a Dutch town', 'Jo Doe\nAcme\n2030 Antwerpen'],
  ['a post office box', 'Jo Doe\nAcme\nPO Box 212'],
  ['a labelled line', 'Jo Doe\nAcme\na. 12 Hoxton Square'],
])('[S1] %s right above an attribution is the sender’s', (_, signature) => {
  const text = `Yes.\n\n${signature}\n\nOn 5 May 2026 at 10:00 ${ana} wrote:\n> Fine?`;
  expect(read({ text }).ownText).toBe(`Yes.\n\n${signature}`);
  const close = `Yes.\n\n${signature}\nwww.acme.example\nAna Silva kirjoitti 5.5.2026 klo 10.00:\n> Fine?`;
  expect(read({ text: close }).ownText).toBe(`Yes.\n\n${signature}\nwww.acme.example`);
});

test('[S1] the name that a line break parted from its address in an attribution is history too', () => {
  const text =
    'Yes.\n\nAna Silva\n<ana@globex.example> escreveu (quarta, 6/05/2026 à(s) 09:41):\n\n> Fine?';
  expect(read({ text }).ownText).toBe('Yes.');
});

test('[S1] a forward keeps the forwarded mail as content', () => {
  const text = `FYI\n\n---------- Forwarded message ----------\nFrom: ${ana}\nDate: 5 May 2026\nSubject: Offer\n\nCall me.`;
  const content = read({ text }, 'Fwd: Offer');
  expect(content.newPart.text).toContain('Call me.');
  expect(content.ownText).toBe('FYI');
  expect(content.forwarded?.from).toEqual({ address: 'ana@globex.example', name: 'Ana Silva' });
  expect(content.mentions.emails).toContainEqual({
    address: 'ana@globex.example',
    name: 'Ana Silva',
  });
});

test('[S1] Outlook forwards look like answers: the subject tells them apart', () => {
  const text = `FYI\n\nFrom: ${ana}\nSent: 5 May 2026\nTo: Jo\nSubject: Offer\n\nCall me.`;
  expect(read({ text }, 'WG: Offer').forwarded?.text).toContain('Call me.');
  expect(read({ text }, 'AW: Offer').forwarded).toBeNull();
  for (const prefix of ['İLT', 'VL', 'ΠΡΘ', 'הועבר', 'إعادة توجيه', '[EXT] FW'])
    expect(read({ text }, `${prefix}: Offer`).forwarded?.text).toContain('Call me.');
});

test('[S1] a mail that is nothing but a quote is not emptied', () => {
  expect(read({ html: '<blockquote type="cite">Old text.</blockquote>' }).ownText).toBe(
    'Old text.',
  );
});

test('HTML that shows nothing gives way to the text body', () => {
  expect(read({ html: '<img src="x">', text: 'Hello.' }).ownText).toBe('Hello.');
  expect(read({ html: '<img src="x">', text: 'Hello.' }).newPart.html).toBeNull();
});

test.each([
  ['GroupWise', '>>> "Ana" <ana@globex.example> 04/04/2026 3:22:11 PM >>>\nPlease review.'],
  [
    'Zoho, as plain text',
    '---- On Tue, 05 May 2026 10:15:22 +0530 Ana <ana@globex.example> wrote ----\n\nStatus?',
  ],
  [
    'Lotus Notes with a letterhead',
    '\tGlobex Corp.\n\t\n\tFrom:  Ana Silva                05/05/2026 11:14 AM\n\nTo: Jo Doe/HQ/Acme@ACME\ncc:\nSubject: Master\n\nPlease look.',
  ],
  [
    'HCL Notes',
    '-----"Ana Silva" <ana@globex.example> wrote: -----\nTo: "Jo Doe" <jo@acme.example>\nFrom: "Ana Silva" <ana@globex.example>\nDate: 05/06/2026 09:41AM\nSubject: offer\n\nDo you accept?',
  ],
  ['a help desk', '##- Please type your reply above this line -##\n\nYour request was updated.'],
  ['a German help desk', '--- Bitte antworten Sie oberhalb dieser Zeile ---\n\nIhre Anfrage.'],
])('[S1] the earlier mail of %s is left out', (_program, earlier) => {
  expect(read({ text: `All good from our side.\n\n${earlier}\n` }).ownText).toBe(
    'All good from our side.',
  );
});
