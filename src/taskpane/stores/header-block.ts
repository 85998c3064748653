/** More than any client writes before the body; in characters of base64, a multiple of four. */
const MAX_BLOCK = 700_000;

/** The header block of a mail's bytes; empty where they are none. */
export function headerBlock(base64: string): string {
  try {
    const bytes = Uint8Array.from(atob(base64.replace(/\s/g, '').slice(0, MAX_BLOCK)), (letter) =>
      letter.charCodeAt(0),
    );
    const text = new TextDecoder().decode(bytes);
    const end = /\r?\n\r?\n/.exec(text);
    return end === null ? text : text.slice(0, end.index);
  } catch {
    return '';
  }
}
