/** A display name as first and last name: `Brandt, Katrin` and `Katrin Brandt` alike. One word is a last name. */
export function splitName(name: string): { readonly first: string; readonly last: string } {
  const [family = '', given] = name.split(',', 2).map((part) => part.trim());
  if (given !== undefined && given !== '') return { first: given, last: family };
  const words = family.split(/\s+/).filter((word) => word !== '');
  return { first: words.slice(0, -1).join(' '), last: words.at(-1) ?? '' };
}
