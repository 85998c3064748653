/** A header block of this size is more than any client makes; the rest is not read (S4). Characters. */
const MAX_HEADERS = 512_000;

export type Header = { readonly name: string; readonly value: string };

/**
 * The fields of a raw header block, top to bottom, names in lower case, continuation lines unfolded. Lines that are no field are
 * passed over; an empty line ends the block.
 */
export function parseHeaders(block: string | null): readonly Header[] {
  const headers: { name: string; value: string }[] = [];
  for (const line of (block ?? '').slice(0, MAX_HEADERS).split(/\r\n|\r|\n/)) {
    if (line === '' && headers.length > 0) break;
    const last = headers.at(-1);
    if (/^[ \t]/.test(line)) {
      if (last) last.value += ` ${line.trim()}`;
      continue;
    }
    const colon = line.indexOf(':');
    if (colon > 0)
      headers.push({
        name: line.slice(0, colon).trim().toLowerCase(),
        value: line.slice(colon + 1).trim(),
      });
  }
  return headers;
}

/** The topmost field of this name (lower case); null where there is none. */
export const headerValue = (headers: readonly Header[], name: string): string | null =>
  headers.find((header) => header.name === name)?.value ?? null;
