import type { Traits } from './traits.ts';

/** How many separate groups of neighbouring lines pass the test. */
function countRuns(lines: readonly Traits[], test: (line: Traits) => boolean): number {
  let runs = 0;
  let inside = false;
  for (const line of lines) {
    const fits = test(line);
    if (fits && !inside) runs++;
    inside = fits;
  }
  return runs;
}

/** `+1 312 555 0100 US (Chicago)`: where to dial in, or whom to ask where. */
const isBareNumber = (line: Traits): boolean =>
  line.phones.length === 1 && line.links.length === 0 && line.phones[0]?.labelled === false;

/** Attendees, tables of people, price lists: many alike lines, no contact. */
export function isList(block: readonly Traits[]): boolean {
  const shown = block.filter((line) => !line.blank);
  const contacts = shown.filter(
    (line) =>
      line.phones.length > 0 || line.links.some((link) => link.kind === 'email') || line.labelled,
  ).length;
  const names = shown.filter(
    (line) =>
      line.words.length <= 4 &&
      line.nameWords >= 2 &&
      !line.title &&
      !line.organisation &&
      !line.legalForm &&
      !line.department,
  ).length;
  if (names >= 3 && contacts === 0 && (shown[0]?.ofSender ?? 0) === 0) return true;
  // People or branches, one after another; a signature has one of each.
  const people = shown.filter(
    (line) => line.phones.length > 0 && line.links.some(({ kind }) => kind === 'email'),
  ).length;
  if (people >= 2) return true;
  const bareNumbers = shown.filter(isBareNumber).length;
  const named =
    shown[0] !== undefined &&
    (shown[0].ofSender > 0 || (shown[0].nameWords >= 2 && !/ {3,}|\t/.test(shown[0].text)));
  if (!named && bareNumbers >= 3) return true;
  // `Ship to:` and an address below it: somebody else's.
  if (
    !named &&
    shown.some((line) => /^\p{L}[\p{L}\s]{2,24}[:：]$/u.test(line.text) && !line.labelled)
  )
    return true;
  if (!named && countRuns(shown, (line) => line.street) >= 2) return true;
  const columns = shown.filter((line) => / {3,}|\t/.test(line.text)).length;
  return columns >= Math.max(3, (named ? 0.5 : 0.4) * shown.length) && (contacts < 2 || !named);
}
