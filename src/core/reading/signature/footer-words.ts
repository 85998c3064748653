const deviceLine =
  /^[\s>*_-]{0,6}(sent (from|via|with|using|by|on) |sent w\/|get outlook|get mail|get boxer|this e-?mail was sent from|typed on|dictated|envoyé (de|depuis|à partir|avec|par)|télécharge[rz]? outlook|obtenir outlook|von meine|von mein |gesendet (von|mit|über)|diese (nachricht|e-?mail) wurde von mein|outlook für|holen sie sich outlook|enviado (d|con|com|por|a través|pelo|do|via)|obtener outlook|obter o outlook|obtenga outlook|inviato (d|con|tramite)|scarica outlook|verzonden (met|vanaf|via|van)|verstuurd v|outlook voor|skickat (från|med|via)|skickades (från|med)|hämta outlook|sendt (fra|med|via)|hent outlook|lähetetty|hanki outlook|wysłan[eao] (z|za)|pobierz program|odesláno (z|pomocí)|odoslané (z|pomocou)|küldve |trimis (de|din) |отправлено (с|из)|надіслано з|изпратено от|στάλθηκε από|נשלח (מ|ב)|أرسلت? من|تم الإرسال (من|باستخدام)|مُ?رسل من|galaxy(에서|から)|iphone'?umdan|iphone[’']|从我的|發自我的|发自我的|來自我的|来自我的|发送自|iphoneから|androidから|나의 |내 (iphone|갤럭시)|gửi từ|dikirim dari|ส่งจาก)/i;

/** In whatever language, told by the program's name: `Získat Outlook pro iOS`, `Skickat med Proton Mail`. */
const programLine =
  /^\P{L}{0,4}(?=[^\n]{5,70}$)(?:\S+\s){0,5}\S{0,12}(?:outlook\S{0,8}(?:\s\S+){0,2}\s(?:ios|android)|(?:ios|android)\S{0,6}(?:\s\S+)?\soutlook|proton ?mail|yahoo ?mail|aol ?mail)(?:[^\s.]{0,12})(?:\s[^\s?]+){0,5}$/iu;

/** "Sent from my phone" and its kin. */
export const isDeviceLine = (text: string): boolean =>
  deviceLine.test(text) || programLine.test(text);

/** A paragraph of law, advertising or nagging that is put under a mail. */
export const disclaimer =
  /confidential|privileged|intended (only|solely|exclusively|recipient)|for the (sole )?use of|named addressee|disclaimer|if you (have|are) (received|not the)|received this (e-?mail|message|communication|transmission) (in error|by mistake)|virus|please consider the environment|think before (you )?print|before printing|(do you|need) (really )?(need )?to print|save a tree|this (e-?mail|message|communication|transmission)( \(?including[^.]{0,40})?( and| is| may| contains| was scanned| has been)|any (views|opinions|unauthori[sz]ed)|views expressed|wire fraud|internal use only|- (internal|confidential|proprietary)|legal notice|privacy (policy|notice|statement)|is proprietary|proprietary -|do you yahoo|get your (free|private)|free e-?mail|msn\b.{0,20}hotmail|avast|avg\.|virenfrei|vertraulich|bestimmungsgemäß|irrtümlich|unbefugt|bitte (denken|prüfen) sie|ausdrucken|datenschutz|confidentiel|destinataire|si vous (avez reçu|n'êtes pas)|imprimer ce|pensez à l|confidencial|destinatari|si (ha|usted ha) recibido|antes de imprimir|medio ambiente|meio ambiente|aviso legal|riservat|informazioni contenute|stampare|vertrouwelijk|geadresseerde|bestemd voor|afdrukken|konfidentiell|avsedd för|fortrolig|luottamuksell|poufn|adresat|důvěrn|titkos|bizalmas|gizli|yalnızca|конфиденциальн|предназначен|机密|保密|機密|기밀|본 메일/i;

/** Lines that the law asks German, Austrian, British … companies to carry. They hold company and address. */
export const registration =
  /handelsregister|partnerschaftsregister|\babn:?\s\d|\bacn:?\s\d|amtsgericht|registergericht|firmenbuch|\bhr[ab]\s?(nr\.?\s?)?\d|geschäftsführ(er|ung|erin)\s?[:(]|sitz der gesellschaft|vorstand\s?[:(]|vorsitzende|aufsichtsrat|ust-?id|umsatzsteuer|steuernummer|commercial register|registered (office|in england|in scotland|address|number)|company (registration|number|no)|vat (no|number|reg|id)|managing director(s)?\s?[:(]|chairman of (the )?(supervisory )?board|chairman of\b.{0,40}board|\bsiret\b|\brcs\b [A-Z]|capital social|au capital|p\.? ?iva|partita iva|cod\.? fisc|inscrita en el registro|\bkvk\b|\bcif\b ?:?|org\.? ?nr|cvr|krs\b|regon|\bnip\b/i;

/** One-line banners that a gateway or a classification tool adds. */
export const banner =
  /^[\s[(*_<>-]{0,6}((internal|public|confidential|restricted|secret|official|unclassified|proprietary|private|general|company|strictly|classification|sensitivity|caution|external|warning|disclaimer|important|notice|legal notice|privacy notice|confidentiality notice|confidentiality note|notice of confidentiality|haftungsausschluss|hinweis|vertraulichkeitshinweis|avis|avertissement|aviso|nota|avviso)\b)/i;

/** What some programs leave in the text for an attachment: ` - offer.pdf`, `<<offer.pdf>>`, `(See attached file: …)`. */
export const attachment =
  /^\s{0,20}((-|<<?|\[|\()\s?(see attached file:|cid:|image:)?\s?[^<>|\n/:]{1,80}\.(docx?|xlsx?|pptx?|pdf|txt|rtf|wpd|zip|jpe?g|png|gif|bmp|tiff?|csv|vcf|htm|html|msg|eml|dat|exe|obj)\s?(>>?|\]|\))?|<<[^<>]{1,80}>>)\s{0,20}$/i;

/** How to join a meeting: numbers and links that belong to a call, not to a person. */
export const meeting =
  /^(when|where|who)\s{2,}|\s-\sorgani[sz]er\b|joining info|meeting id|meeting number|conference id|konferenz-id|passcode|kenncode|access code|zugangscode|one tap mobile|dial by your location|dial-?in (number|details|info)|find (your|a) local number|join (the |your |on your |with |by )?(zoom|teams|webex|google|skype|microsoft|meeting|call|conference|audio|video|phone)|join by phone|microsoft teams|besprechungs-id|id de (la )?(réunion|reunión)|id riunione|vergaderings-id|telefonkonferenz-id|code secret|zoom\.us\/j\/|teams\.microsoft\.com\/l\/meetup|meet\.google\.com\/|webinar id|,,\d{4,}#?/i;

/** Buttons of social networks, one after another. */
export const badges =
  /^\W*((facebook|twitter|linkedin|instagram|youtube|xing|x|tiktok|pinterest|vimeo|website|web|blog|follow us|follow me|folgen sie uns|suivez-nous|síguenos|siga-nos|seguici|volg ons|visit us|connect with us|find us|on|like us|github|threads|bluesky|mastodon)\b\W*){1,10}$/i;
