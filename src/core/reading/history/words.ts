import { phrases } from '../lists.ts';

/** "wrote", as mail programs put it above a quote. Lower case; matched as words, or anywhere for scripts without blanks. */
export const wrote = phrases(`
  wrote | writes | schrieb | schreibt | écrit | ecrit | escribió | escribio | scritto | scrive | escreveu |
  schreef | geschreven | skrev | skreiv | kirjoitti | napisał | napisała | napisał(a) | napisał/a | pisze |
  napsal | napsal(a) | napsala | napísal | napísal(a) | írta | scris | yazdı | yazmış | написал | написала |
  написал(а) | написал(-а) | пишет | пише | написав | написав(ла) | написа | έγραψε | כתב | כתבה | כתב/ה | كتب |
  كتبت | viết | menulis | เขียน | escriure | napisao | napisao/la | napisao/napisala | napisal | rašė | parašė |
  rakstīja | kirjutas | skrifaði | نوشت | लिखा | scríobh | idatzi | skribis
`);

/** The same in scripts without blanks between words. */
export const wroteAnywhere = phrases(`
  写道 | 寫道 | 님이 작성 | 님이 쓴 글 | 작성: | のメッセージ | 書きました | のメール | さんは | 写到 | 寫到 | 来信 | wrote
`);

/** Words that an attribution begins with ("On …", "Am …"). Lower case. */
export const onDate = phrases(`
  on | am | le | el | il | em | op | den | dnia | w | dne | dňa | v | в | на | la | pe | tarihinde | στις |
  בתאריך | ב | في | vào | pada | เมื่อ | u | dana | at | på | ti | kl | date | del | no | a | to | ma | ke | ons
  | man | tir | tor | fre | lør | søn | mån | tis | lör | sön | pon | wt | śr | czw | pt | sob | niedz | lun |
  mar | mer | jeu | ven | sam | dim | po | út | st | čt | pá | so | ne
`);

type HeaderLabels = { readonly from: string; readonly others: string };

const languages: readonly HeaderLabels[] = [
  {
    from: 'from|author|reply-to',
    others:
      'sent|date|to|cc|bcc|subject|sent by|importance|attachments|send date|on behalf of|received|please respond to',
  },
  { from: 'von', others: 'gesendet|datum|an|betreff|kopie|wichtigkeit|anlagen|blindkopie' },
  {
    from: 'de|expéditeur',
    others: 'envoyé|envoyé le|date|à|objet|copie à|pièces jointes|destinataire',
  },
  { from: 'de|remitente', others: 'enviado|enviado el|fecha|para|asunto|cco' },
  { from: 'da|mittente', others: 'inviato|data|a|oggetto|per conoscenza|destinatario' },
  { from: 'de|remetente', others: 'enviado|enviada em|enviada|enviado em|data|para|assunto' },
  { from: 'van|afzender', others: 'verzonden|datum|aan|onderwerp|verstuurd' },
  { from: 'från|avsändare', others: 'skickat|datum|till|ämne|kopia|kopia till|skickat den' },
  { from: 'fra|afsender', others: 'sendt|dato|til|emne|kopi|kopi til' },
  { from: 'lähettäjä', others: 'lähetetty|päivämäärä|päiväys|vastaanottaja|aihe|kopio' },
  { from: 'od|nadawca', others: 'wysłano|wysłane|data|do|temat|dw|data wysłania|kopia' },
  { from: 'od|odesílatel', others: 'odesláno|datum|komu|předmět|kopie' },
  { from: 'od|odosielateľ', others: 'odoslané|dátum|komu|predmet|kópia' },
  { from: 'feladó', others: 'elküldve|dátum|címzett|tárgy|másolatot kap|küldve' },
  { from: 'de la|expeditor', others: 'trimis|data|către|subiect|catre' },
  {
    from: 'gönderen|kimden',
    others: 'gönderme tarihi|gönderilme|gönderildi|gönderim tarihi|tarih|kime|alıcı|konu|bilgi',
  },
  { from: 'от|от кого|отправитель', others: 'отправлено|дата|кому|тема|копия|получатель' },
  { from: 'від|від кого', others: 'надіслано|дата|кому|тема|копія' },
  { from: 'от', others: 'изпратено|до|относно|тема' },
  { from: 'από', others: 'στάλθηκε|ημερομηνία|προς|θέμα|κοιν' },
  { from: 'מאת', others: 'נשלח|תאריך|אל|נושא|עותק' },
  { from: 'من|مِن', others: 'تاريخ الإرسال|التاريخ|تم الإرسال|إلى|الموضوع|نسخة' },
  {
    from: '发件人|发送人|寄件者|寄件人|發件人',
    others:
      '发送时间|发送日期|收件人|主题|抄送|日期|时间|寄件日期|收件者|主旨|副本|傳送時間|發送時間|傳送日期',
  },
  { from: '差出人|送信者', others: '送信日時|日時|日付|宛先|件名' },
  {
    from: '보낸 사람|보낸사람|발신',
    others: '보낸 날짜|보낸날짜|날짜|받는 사람|받는사람|제목|참조',
  },
  { from: 'từ|người gửi', others: 'đã gửi|gửi|ngày|đến|tới|chủ đề' },
  { from: 'dari', others: 'dikirim|tanggal|kepada|perihal|subjek' },
  { from: 'จาก', others: 'ส่ง|วันที่|ถึง|เรื่อง|สำเนา' },
  { from: 'pošiljatelj|šalje|od', others: 'poslano|poslato|datum|za|prima|predmet|naslov' },
  { from: 'no', others: 'nosūtīts|kam|temats|datums' },
  { from: 'nuo', others: 'išsiųsta|kam|tema|data' },
  { from: 'saatja', others: 'saadetud|kuupäev|adressaat|teema' },
  { from: 'از', others: 'تاریخ|به|موضوع' },
];

const split = (pick: (labels: HeaderLabels) => string): ReadonlySet<string> =>
  new Set(languages.flatMap((labels) => pick(labels).split('|')));

/** Labels of the sender line of a quoted header block. */
export const fromLabels = split((labels) => labels.from);

/** Labels of its other lines. */
export const otherLabels = split((labels) => labels.others);

/** Words of the rule above a quoted mail: `-----Original Message-----`. Lower case. */
export const originalMessage = phrases(`
  original message | original appointment | originalnachricht | ursprüngliche nachricht | original-nachricht |
  message d'origine | message d’origine | message original | mensaje original | mensagem original | messaggio
  originale | oorspronkelijk bericht | oprindelig meddelelse | opprinnelig melding | originalmeddelande |
  ursprungligt meddelande | alkuperäinen viesti | oryginalna wiadomość | wiadomość oryginalna | původní zpráva |
  pôvodná správa | eredeti üzenet | mesaj original | orijinal mesaj | özgün ileti | исходное сообщение |
  пересылаемое сообщение | оригінальне повідомлення | оригинално съобщение | αρχικό μήνυμα | הודעה מקורית |
  الرسالة الأصلية | 原始邮件 | 原始郵件 | 邮件原件 | 元のメッセージ | オリジナルメッセージ | 원본 메시지 | 원본 메일 | 원본 이메일 | tin nhắn gốc | pesan asli |
  ข้อความต้นฉบับ | izvorna poruka | originalna poruka | izvirno sporočilo | reply separator | reply message |
  missatge original | jatorrizko mezua | urspr. nachricht | original mail
`);

/** The same above a forwarded mail. */
export const forwardedMessage = phrases(`
  forwarded message | forwarded by | begin forwarded message | forwarded mail | weitergeleitete nachricht |
  weitergeleitet von | anfang der weitergeleiteten | message transféré | début du message transféré | début du
  message réexpédié | mensaje reenviado | inicio del mensaje reenviado | mensagem encaminhada | mensagem
  reencaminhada | início da mensagem | messaggio inoltrato | inizio messaggio inoltrato | doorgestuurd bericht |
  begin doorgestuurd bericht | vidarebefordrat meddelande | videresendt besked | videresendt melding |
  videresendt meddelelse | välitetty viesti | przekazana wiadomość | wiadomość przekazana dalej | přeposlaná
  zpráva | preposlaná správa | továbbított üzenet | mesaj redirecționat | yönlendirilen ileti | yönlendirilmiş
  mesaj | iletilen mesaj | переадресованное сообщение | пересланное сообщение | пересылаемое письмо | начало
  переадресованного | переслане повідомлення | препратено съобщение | προωθημένο μήνυμα | הודעה שהועברה | رسالة
  معاد توجيهها | 转发邮件 | 转发的邮件 | 轉寄郵件 | 转发信息 | 轉寄的郵件 | 転送メッセージ | 転送されたメッセージ | 전달된 메시지 | 전달된 메일 | tin nhắn đã
  chuyển tiếp | pesan terusan | missatge reenviat
`);

/** What mail programs put before the subject of a forward. Lower case. */
export const forwardPrefixes = phrases(`
  fw | fwd | wg | tr | rv | enc | i | vs | vb | doorst | pd | fs | továbbítás | ilt | пересл | 转发 | 轉寄 | 转寄 | 転送
  | 전달 | vl | trs | yml | πρθ | προώθηση | הועבר | إعادة توجيه | переслано
`);

/** Month names and their beginnings, in the languages that write them out in dates. */
export const months =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|fév|févr|avr|juin|juil|aoû|déc|ene|abr|ago|dic|set|gen|' +
  'mag|giu|lug|ott|fev|out|mrt|mei|maj|sty|lut|kwi|cze|lip|sie|wrz|paź|lis|gru|led|úno|bře|dub|kvě|srp|zář|říj|pro|янв|фев|' +
  'мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру|oca|şub|nis|haz|tem|ağu|eyl|' +
  'eki|kas|ara|tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu|ian|iun|iul|noi';
