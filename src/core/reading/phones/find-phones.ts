import type { PhoneKind } from '../content.ts';
import { labelAfter, labelBefore } from './phone-labels.ts';

/** A telephone number as it stands in a text. */
export type FoundPhone = {
  readonly written: string;
  readonly digits: string;
  readonly extension: string | null;
  readonly kind: PhoneKind;
  readonly labelled: boolean;
  readonly at: number;
  readonly end: number;
};

// Bounded, so that a million digits cost a million steps.
const candidate =
  /(?<![\p{L}\d.@/_=-])(?:\(?\+|\(|00)?[\s(]{0,3}\d[\d\s().\u2010-\u2015/\-–]{4,26}\d(?![\p{L}_]|[.,]?\d)/gu;
const extensionAfter =
  /^\s{0,3}[-,;(]?\s{0,2}(?:ext(?:n|ension)?\.?|x\.?|#|durchwahl|dw|poste|wew\.?|доб\.?|内线|int\.?)\s{0,2}[.:]?\s{0,2}(\d{2,6})\b/i;
/** `Phone no.: `, `Tel. Nr. `: here `no` belongs to the telephone. */
const phoneNumberLabel =
  /(phone|tel|telefon|fon|fax|facsimile|transmission|mobile|mobil|cell|handy|direct|office|contact)\w{0,6}\.?\s{0,2}(no|nr|number|nummer|id)?\.?\s{0,2}[:.#]?\s{0,3}$/i;

const notPhone =
  /(?<![\p{L}\p{N}])(hrb|hra|iban|vat|ust|uid|tax|nif|cif|siret|siren|kvk|btw|mwst|isbn|issn|ref|case|ticket|code|key|rev|icq|meeting|conference|webinar|passcode|password|pin|order|invoice|account|acct|konto|blz|bic|swift|po|zip|version|build|serial|sn|asin|bug|issue|msgid|message-id|id|abn|acn|ein|ssn|regn?|registration|nr|no|number of|rechnung|bestellung|kunden|nip|krs|regon|cnpj|cpf|plz|zip|zipcode|postcode|pincode|pin code|p\.? ?iva|cod\.? ?fisc|c\.? ?f|rea|cuit|cuil|rfc|rut|nit|ruc|ico|ičo|dič|ič dph|oib|pib|mat\.? ?br|adószám|cégjegyzékszám|afm|αφμ|инн|кпп|огрн|бик|единый|єдрпоу|едрпоу|org\.? ?nr|orgnr|organisasjonsnr|cvr|cvr-nr|se-nr|y-tunnus|ytunnus|cui|gst|gstin|pan|cin|tva|n° tva|tva intra|mva|ahv|eik|еик|булстат|reg\. ?no|reg\. ?nr|рег|kennitala|kt|ח\.?פ|ע\.?מ|سجل|رقم|統一編號|统一社会信用代码|사업자등록번호|mst|npwp|tax id|dossier|vorgang|aktenzeichen|az|quote|offer|angebot|rfq|rma|tracking|awb|container|policy|claim|serial no|item|sku|part|art\.? ?nr|artikel|model)\s{0,2}(id|no|nr|number|nummer)?\s{0,2}[.:#=]{0,2}\s{0,3}$/iu;

/**
 * Numbers in one line of text. `strict` is for prose, where most groups of digits are no telephone: there a number
 * needs a label, a country code or the shape of one.
 */
export function findPhones(text: string, strict = false): readonly FoundPhone[] {
  const plain = slashesParted(
    text.replace(/[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9\uff0b]/g, toAscii),
  );
  if (!/\d[\d\s().\u2010-\u2015/-]{4,}\d/.test(plain)) return [];
  const found: FoundPhone[] = [];
  let last = 0;
  const labelsFollow = endsWithLabel(plain);
  for (const match of plain.matchAll(candidate)) {
    const phone = toPhone(plain, match.index, match[0], { last, strict, labelsFollow });
    if (phone === null) continue;
    found.push(phone);
    last = phone.end;
  }
  return found;
}

/** `01284 555018 / 07700 900512` are two numbers, `+49 (0)2151 / 12345` is one. */
const slashesParted = (text: string): string =>
  text.includes(' / ')
    ? text.replace(
        /(\d[\d\s().-]{7,20}) \/ (?=[(+]{0,2}\d[\d\s().-]{6,})/g,
        (whole: string, left: string) =>
          left.replace(/\D/g, '').length >= 9 ? `${left} ; ` : whole,
      )
    : text;

type Place = { readonly last: number; readonly strict: boolean; readonly labelsFollow: boolean };

function toPhone(text: string, index: number, match: string, place: Place): FoundPhone | null {
  const lead = match.length - match.trimStart().length;
  const at = index + lead;
  const written = balanced(match.trim());
  const end = at + written.length;
  const digits = written.replace(/\D/g, '');
  if (/〒\s?$/.test(text.slice(Math.max(0, at - 3), at))) return null;
  if (digits.length < 7 || digits.length > 15 || isDateOrVersion(written)) return null;
  const before = text.slice(Math.max(place.last, at - 40), at);
  if (notPhone.test(before) && !phoneNumberLabel.test(before)) return null;
  const rest = text.slice(end, end + 40);
  // What is keyed in after the call is answered: `,,81234567890#`.
  if (text[at - 1] === ',' || /^\s?#(?!\s?\d)/.test(rest)) return null;
  const extension = extensionAfter.exec(rest)?.[1] ?? null;
  const ahead = labelBefore(before);
  const behind = labelAfter(rest.replace(extensionAfter, ''));
  // `953 55 01 23 – Fax 953 55 01 24`: the label belongs to the number behind it.
  const own = labelsNext(rest) ? null : behind;
  const label = place.labelsFollow ? (behind ?? ahead) : (ahead ?? own);
  if (label === null && !hasPhoneShape(written, digits, place.strict)) return null;
  // `Tokyo 103-0027`: seven digits behind a word are a postal code sooner than a number without its area.
  if (label === null && digits.length === 7 && /[\p{L},]\s{0,2}$/u.test(before)) return null;
  return {
    written,
    digits,
    extension,
    kind: label?.kind ?? 'other',
    labelled: label !== null,
    at,
    end,
  };
}

const labelsNext = (rest: string): boolean =>
  /^[\s,;|/–-]{0,6}[\p{L}.]{1,12}[\s.:]{0,4}[+(]?\d/u.test(rest);

/** `713-853-6577 Office 281-300-8286 Wireless`: here labels stand behind their numbers. */
function endsWithLabel(text: string): boolean {
  const first = /\d[\d\s().\u2010-\u2015/-]{5,}/.exec(text);
  if (
    first === null ||
    labelBefore(text.slice(Math.max(0, first.index - 30), first.index)) !== null
  )
    return false;
  const tail = /\d\)?(\D{0,24})$/.exec(text.slice(-60))?.[1] ?? '';
  return labelAfter(tail) !== null;
}

/** Takes away a closing bracket that was never opened, and an opening one that is never closed. */
function balanced(text: string): string {
  let shown = text;
  if (shown.startsWith('(') && !shown.includes(')')) shown = shown.slice(1).trimStart();
  if (!shown.includes('(') && shown.includes(')')) shown = shown.slice(0, shown.indexOf(')'));
  return shown.trim();
}

const isDateOrVersion = (text: string): boolean =>
  /^\d{1,3}(\.\d{1,3}){3}$/.test(text) ||
  /^(19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}([ T].*)?$/.test(text) ||
  /^\d{1,2}[-/.]\d{1,2}[-/.]((19|20)\d\d|\d\d)( .*)?$/.test(text) ||
  /^(19|20)\d\d ?[-–/] ?(19|20)\d\d$/.test(text) ||
  /^\d+\.\d+$/.test(text) ||
  (/^\d{1,3}( \d{3})+$/.test(text) && text.replace(/\D/g, '').length < 9) ||
  /^(\d)\1+$/.test(text.replace(/\D/g, '')) ||
  // A postal code of the United States, one of Brazil.
  /^\d{5}-\d{3,4}$/.test(text) ||
  /^[\d ]+\.\d+ /.test(text);

/** A number that is one even without a label: its country code, or the groups people write numbers in. */
function hasPhoneShape(written: string, digits: string, strict: boolean): boolean {
  if (/^\(?\+\s?\(?\d/.test(written)) return digits.length >= 8;
  if (/^\(\d{2,5}\)/.test(written)) return digits.length >= 9;
  if (/^(1[-. ])?\d{3}[-. /]{1,2}\d{3}[-. ]{1,2}\d{4}$/.test(written)) return true;
  if (/^00[1-9]/.test(written)) return digits.length >= 10 && /[\s()-]/.test(written);
  const groups = written.split(/[\s().\u2010-\u2015/-]+/).filter((group) => group !== '');
  if (/^0\d/.test(written) && groups.length >= 2 && digits.length >= 9 && digits.length <= 12)
    return !strict || groups.length >= 3 || /^0\d{1,4}[\s/-]\d{5,}/.test(written);
  if (strict) return false;
  if (/^\d{3}[-. ]\d{4}$/.test(written)) return true;
  return groups.length >= 2
    ? digits.length >= 9 && groups.length <= 6
    : digits.length === 10 || digits.length === 11;
}

const toAscii = (digit: string): string => {
  const code = digit.charCodeAt(0);
  if (code === 0xff0b) return '+';
  return String(
    (code >= 0xff10 ? code - 0xff10 : code >= 0x6f0 ? code - 0x6f0 : code - 0x660) % 10,
  );
};
