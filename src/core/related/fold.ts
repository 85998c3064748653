/** A name as it is compared: no case, no accents, no punctuation, single spaces. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.'’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Legal forms that one side writes and the other leaves out, after `fold`. */
const LEGAL_FORMS = new Set(
  (
    'ab ag aps as asa bv bvba co company corp corporation doo eood gmbh inc incorporated kft kg limited llc llp ltd ltda ' +
    'mbh nv oy oyj plc pte pty sa sae sarl sas se sl slu spa spzoo spółka sro srl zrt'
  ).split(' '),
);

/** A company's name without its legal form; the whole name where nothing else would be left. */
export function withoutLegalForm(name: string): string {
  const words = name.trim().split(/\s+/);
  const isForm = (word: string | undefined): boolean => {
    const folded = fold(word ?? '').replaceAll(' ', '');
    return folded === '' || LEGAL_FORMS.has(folded);
  };
  let end = words.length;
  while (end > 1 && isForm(words[end - 1])) end -= 1;
  return words
    .slice(0, end)
    .join(' ')
    .replace(/[,;&\s]+$/, '');
}

/** The same company by name: equal without legal forms, or one name of two words or more begins the other. */
export function sameCompany(a: string, b: string): boolean {
  const [x, y] = [fold(withoutLegalForm(a)), fold(withoutLegalForm(b))];
  if (x === '' || y === '') return false;
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return short === long || (short.includes(' ') && long.startsWith(`${short} `));
}

/** The same person's name, in either order. */
export function sameName(a: string, b: string): boolean {
  const sorted = (name: string): string => fold(name).split(' ').sort().join(' ');
  return fold(a) !== '' && sorted(a) === sorted(b);
}
