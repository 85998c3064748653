import type { PhoneKind } from '../content.ts';

const words: Readonly<Record<Exclude<PhoneKind, 'other'>, string>> = {
  fax: 'แฟกซ์ โทรสาร fax f facsimile telefax télécopie fx faks faxnr φαξ факс פקס فاكس 传真 傳真 팩스 ファックス ファクス telecopy fak',
  mobile:
    'mobile mob mobil mobiel cell cellular cellphone cel cellphones gsm handy m c portable port móvil movil celular ' +
    'cellulare cell.re telemóvel telemovel tlm whatsapp wa matkapuhelin kom komórka komorka моб мобильный мобільний ' +
    'κιν κινητό נייד جوال موبایل 手机 手機 携帯 携帯電話 휴대폰 휴대전화 핸드폰 wireless mobilfunk mobitel mobilni pager ' +
    'มือถือ móv mov tel.móvil mobiltelefon mobilnr cep gsm/whatsapp hp dđ handphone telemobil mobilní mobilný kännykkä farsími mobiilne mobilais mobilus мобилен мобільний',
  direct:
    'direct d dd ddi did durchwahl dw direkt directe directo diretto 直通 直線 dial dl direct-dial',
  home: 'home h privat private domicile casa hm residence thuis hem hjem домашний 自宅',
  office:
    'tel telephone phone ph fon telefon telefono teléfono téléphone tél tlf tfno telefoon telefone puhelin puh тел ' +
    'телефон 电话 電話 电話 전화 전화번호 τηλ τηλέφωνο טל טלפון هاتف تلفن office work main board switchboard voice o t p w ' +
    'b bus business zentrale büro buro bureau oficina ufficio standard reception helpdesk hotline tollfree toll-free ' +
    'phones tels teams skype off ofc desk landline fixed fixo fijo fisso fixe festnetz vast pbx v sími тел/факс call tie ' +
    'đt điện โทร telp telefón telefonszám kantoor werk escritório work-phone phone/fax tel/fax linea line fone sími โทรศัพท์ telf teléf tlfo tlfno telefonas tālrunis tālr telefonski telefón centrála ред växel växeln centralino centralita omstilling sentralbord centrale santral',
};

const kinds = new Map<string, PhoneKind>(
  Object.entries(words).flatMap(([kind, list]) =>
    list.split(' ').map((word): [string, PhoneKind] => [word, kind as PhoneKind]),
  ),
);

/** Which word wins where several stand before a number ("Direct fax", "Office mobile"). */
const rank: readonly PhoneKind[] = ['fax', 'mobile', 'direct', 'home', 'office'];

/** `Cel/WhatsApp`: two words for one number; the first that is known tells. */
const kindOf = (word: string): PhoneKind | undefined =>
  kinds.get(word) ??
  word
    .split('/')
    .map((part) => kinds.get(part))
    .find((kind) => kind !== undefined);

/** What a label says of the number beside it. */
export type PhoneLabel = { readonly kind: PhoneKind };

const tokens = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{M}][\p{L}\p{M}/-]{0,20}/gu) ?? [];

/**
 * The label at the end of `before`, the text between the last number and this one. Single letters count only when they
 * stand alone right before the number (`T: `, `M `).
 */
export function labelBefore(before: string): PhoneLabel | null {
  const near = before.slice(-34).replace(/\bH\.\s?P\b\.?/, 'HP');
  const found = tokens(near)
    .slice(-4)
    .filter((word) => word.length > 1 && kindOf(word) !== undefined);
  const letter = /(?:^|[\s|,;/(·•–-])\(?([a-zA-Z])\)?\s{0,3}[.:)=|\-–]{0,2}\s{0,4}[(+]?$/.exec(
    near,
  )?.[1];
  if (
    letter !== undefined &&
    kinds.has(letter.toLowerCase()) &&
    (found.length === 0 || !near.includes(')'))
  )
    return { kind: kinds.get(letter.toLowerCase()) ?? 'office' };
  return strongest(found);
}

/** The label that follows a number: `(office)`, `ph.`, `- Fax`, `Voice`. */
export function labelAfter(after: string): PhoneLabel | null {
  const match =
    /^[\s*_]{0,4}[-–,(/]?\s{0,3}\(?([\p{L}\p{M}][\p{L}\p{M}/]{0,12})(?![\p{L}\p{M}])\.?\)?/u.exec(
      after,
    );
  const word = match?.[1]?.toLowerCase();
  if (word === undefined) return null;
  const kind = kindOf(word);
  if (kind === undefined || (word.length === 1 && !/^\s{0,3}[(-]/.test(after))) return null;
  return { kind };
}

function strongest(found: readonly string[]): PhoneLabel | null {
  const held = new Set(found.map(kindOf));
  if (
    held.has('fax') &&
    held.has('office') &&
    found.some((word) => word.includes('tel') || word === 'phone')
  )
    if (found[found.length - 1] !== 'fax' || found.length === 2) return { kind: bothKind(found) };
  const kind = rank.find((candidate) => held.has(candidate));
  return kind === undefined ? null : { kind };
}

/** `Tel/Fax:` is a telephone first; `Tel fax` in two columns is whatever stands next to the number. */
const bothKind = (found: readonly string[]): PhoneKind =>
  kindOf(found[found.length - 1] ?? '') ?? 'office';
