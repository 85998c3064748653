import { getDomainWithoutSuffix } from 'tldts';

/** What the From line says of the sender, for comparing with lines of the mail. */
export type Sender = {
  /** The name in reading order, without departments and organisations; empty if the header has none. */
  readonly name: string;
  readonly address: string;
  /** Lower-case words of the name and of the address before the `@`. */
  readonly tokens: ReadonlySet<string>;
  /** Words of the address's domain that can name a company. */
  readonly domainWords: readonly string[];
};

/** Domain words that name a mail service or a kind of domain, never a company. */
const commonDomainWords = new Set(
  (
    'com co org net edu gov ac mail email smtp mx www gmail googlemail yahoo ymail hotmail outlook live msn aol icloud me mac ' +
    'gmx web t-online freenet orange wanadoo free laposte libero tiscali virgilio qq 163 126 sina naver daum hanmail protonmail ' +
    'proton pm tutanota zoho yandex rambler comcast verizon att sbcglobal bellsouth earthlink cox charter btinternet sky ' +
    'talktalk rediffmail fastmail hey lists list groups us uk de fr es it nl in info'
  ).split(' '),
);

export function senderOf(from: { readonly name: string; readonly address: string } | null): Sender {
  const address = (from?.address ?? '').slice(0, 320).toLowerCase();
  const [local = '', domain = ''] = address.split('@');
  const name = readableName(from?.name ?? '');
  const tokens = new Set<string>();
  for (const word of letters(name.toLowerCase())) if (word.length > 1) tokens.add(word);
  for (const word of letters((from?.name ?? '').slice(0, 200).toLowerCase()))
    if (word.length > 1) tokens.add(word);
  for (const word of letters(local)) if (word.length > 2) tokens.add(word);
  return { name, address, tokens, domainWords: companyWordsOf(domain) };
}

/** The label that was registered, `acme` of `mail.acme.co.uk`, unless it is a mail service's. */
export function companyWordsOf(domain: string): readonly string[] {
  const label = getDomainWithoutSuffix(domain.toLowerCase());
  return label === null || label.length < 2 || commonDomainWords.has(label) ? [] : [label];
}

const letters = (text: string): readonly string[] => text.split(/[^\p{L}\p{M}]+/u);

/** `Doe, Jo (Sales)` → `Jo Doe`; `Jo Doe via List` and `Jo Doe/HQ/Acme` → `Jo Doe`; an address is no name. */
export function readableName(header: string): string {
  const plain = header
    .slice(0, 200)
    .replace(/["']{1,2}|^['‘’]|['‘’]$/g, '')
    .replace(/\([^)]*\)|（[^）]*）|\[[^\]]*\]|<[^>]*>/g, ' ')
    .replace(/\s+(via|by way of|on behalf of)\s.*$/i, '')
    .replace(/\s?[/|@].*$/, '')
    .replace(/\s+-\s.*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const comma = /^([^,]{1,60}),\s*([^,]{1,60})$/.exec(plain);
  const turned = comma === null ? plain : `${comma[2] ?? ''} ${comma[1] ?? ''}`.trim();
  const isAddress = !/\s/.test(header.trim()) && header.includes('@');
  return isAddress || /\d|@/.test(turned) ? '' : turned;
}
