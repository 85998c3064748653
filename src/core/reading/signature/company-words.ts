import { getDomainWithoutSuffix } from 'tldts';

/** Domain words that name a mail service or a kind of domain, never a company. */
const commonDomainWords = new Set(
  (
    'com co org net edu gov ac mail email smtp mx www gmail googlemail yahoo ymail hotmail outlook live msn aol icloud me mac ' +
    'gmx web t-online freenet orange wanadoo free laposte libero tiscali virgilio qq 163 126 sina naver daum hanmail protonmail ' +
    'proton pm tutanota zoho yandex rambler comcast verizon att sbcglobal bellsouth earthlink cox charter btinternet sky ' +
    'talktalk rediffmail fastmail hey lists list groups us uk de fr es it nl in info'
  ).split(' '),
);

/** The label that was registered, `acme` of `mail.acme.co.uk`, unless it is a mail service's. */
export function companyWordsOf(domain: string): readonly string[] {
  const label = getDomainWithoutSuffix(domain.toLowerCase());
  return label === null || label.length < 2 || commonDomainWords.has(label) ? [] : [label];
}
