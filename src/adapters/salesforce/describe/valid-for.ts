/** Decodes base64 without `atob`, whose errors are exceptions; what is no base64 gives no bytes. */
function bytesOf(base64: string): readonly number[] {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const bits = Array.from(base64.replace(/=+$/, ''), (letter) => alphabet.indexOf(letter));
  if (bits.includes(-1)) return [];
  const bytes: number[] = [];
  for (let at = 0; at + 1 < bits.length; at += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = bits.slice(at, at + 4);
    bytes.push((a << 2) | (b >> 4));
    if (at + 2 < bits.length) bytes.push(((b & 15) << 4) | (c >> 2));
    if (at + 3 < bits.length) bytes.push(((c & 3) << 6) | d);
  }
  return bytes;
}

/**
 * Values of the controlling field for which a dependent picklist value is valid: describe gives a bitmap in base64, its first
 * bit for the controlling field's first value.
 */
export function validFor(bitmap: string, controllingValues: readonly string[]): readonly string[] {
  const bytes = bytesOf(bitmap);
  return controllingValues.filter(
    (_value, at) => ((bytes[at >> 3] ?? 0) & (128 >> (at & 7))) !== 0,
  );
}
