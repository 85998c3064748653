import { words } from '../lists.ts';

const labels = words(`
  tel telephone phone ph mobile mob mobil cell cellular fax facsimile office direct home work main voice e-mail email mail web website www url homepage internet
  skype teams whatsapp wechat telegram linkedin twitter facebook instagram xing github blog address addr adresse gsm telefon fon téléphone tél handy pager
  portable móvil movil celular teléfono telefono cellulare telefoon mobiel tlf tfno puh тел телефон моб факс сайт email: адрес 电话 手机 邮箱 传真 地址 网址 電話 手機 傳真 携帯 住所 전화 휴대폰 이메일 팩스 주소
  m t f p o c d e w h l v s b u a
`);

/** `Tel: …`, `M. …`, `Address: …`: a line that names what it holds. */
export function isLabelled(text: string): boolean {
  // `D-73230 Kirchheim`: the country before a postal code is no label.
  if (/^\s{0,4}[A-Z]{1,3}-\d{4,6}\b/.test(text)) return false;
  const match =
    /^[\s(]{0,4}([\p{L}\p{M}-]{1,14})(?:\s(?:number|no\.?|phone|address|mail|line))?\.?\s{0,6}(?:[:：)\-–=|]|\.(?=[\s\d(+]|$))/iu.exec(
      text.slice(0, 60),
    );
  const label = match?.[1]?.toLowerCase();
  return label !== undefined && labels.has(label);
}
