const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const checks = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * The three characters that make 15 case-sensitive ones safe in a case-blind world: each tells which of
 * five characters are capitals.
 */
export function checksum(id15: string): string {
  let suffix = '';
  for (let block = 0; block < 15; block += 5) {
    let bits = 0;
    for (let at = 0; at < 5; at++) {
      const character = id15.charAt(block + at);
      if (character >= 'A' && character <= 'Z') bits |= 1 << at;
    }
    suffix += checks.charAt(bits);
  }
  return suffix;
}

/** The n-th id of a key prefix in this org, 18 characters: prefix, instance `Sd`, reserved `00`, number. */
export function makeId(keyPrefix: string, n: number): string {
  let rest = n;
  let number = '';
  for (let i = 0; i < 8; i++) {
    number = digits.charAt(rest % 62) + number;
    rest = Math.floor(rest / 62);
  }
  const id15 = `${keyPrefix}Sd00${number}`;
  return id15 + checksum(id15);
}

/**
 * An id in its 18-character form: 15 characters are completed; 18 are taken in any case and their case is
 * restored from the checksum. Null when it is not an id at all.
 */
export function normaliseId(text: string): string | null {
  if (/^[0-9A-Za-z]{15}$/.test(text)) return text + checksum(text);
  if (!/^[0-9A-Za-z]{15}[A-Za-z0-5]{3}$/.test(text)) return null;
  const id15 = restoreCase(text.slice(0, 15), text.slice(15).toUpperCase());
  const suffix = checksum(id15);
  return suffix === text.slice(15).toUpperCase() ? id15 + suffix : null;
}

function restoreCase(id15: string, suffix: string): string {
  let restored = '';
  for (let at = 0; at < 15; at++) {
    const bits = checks.indexOf(suffix.charAt(Math.floor(at / 5)));
    const capital = (bits >> (at % 5)) & 1;
    const character = id15.charAt(at);
    restored += capital ? character.toUpperCase() : character.toLowerCase();
  }
  return restored;
}
