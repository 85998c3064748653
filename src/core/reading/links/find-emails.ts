/** A mail address as it stands in a text, without `mailto:`. */
export type FoundEmail = { readonly written: string; readonly at: number; readonly end: number };

const local = /[\p{L}\p{M}\p{N}._%+'’&=~-]/u;
const host = /[\p{L}\p{M}\p{N}.-]/u;
const maxLocal = 64;
const maxHost = 190;

/** Mail addresses in a text. Looks a bounded way to both sides of every `@`, so it takes linear time. */
export function findEmails(text: string): readonly FoundEmail[] {
  const found: FoundEmail[] = [];
  let from = 0;
  for (let sign = text.indexOf('@'); sign >= 0; sign = text.indexOf('@', sign + 1)) {
    let at = sign;
    while (at > from && sign - at < maxLocal && local.test(text[at - 1] ?? '')) at--;
    let end = sign + 1;
    while (end < text.length && end - sign < maxHost && host.test(text[end] ?? '')) end++;
    while (at < sign && /['’.&=+~-]/.test(text[at] ?? '')) at++;
    while (end > sign && /[.-]/.test(text[end - 1] ?? '')) end--;
    if (at === sign || !isDomain(text.slice(sign + 1, end)) || isInUrl(text, at)) continue;
    found.push({ written: text.slice(at, end), at, end });
    from = end;
  }
  return found;
}

const isDomain = (domain: string): boolean =>
  /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}.-]*[\p{L}\p{N}])?\.(?:\p{L}{2,24}|xn--[a-z\d-]{2,59})$/u.test(
    domain,
  ) && !domain.includes('..');

/** `https://host/@name@other.example` is a link, not a mail address. */
function isInUrl(text: string, at: number): boolean {
  for (let near = at - 1; near >= 0 && at - near < 200; near--) {
    const char = text[near];
    if (char === ' ' || char === '<' || char === '(' || char === '"') return false;
    if (char === ':' && text.startsWith('://', near)) return true;
  }
  return false;
}
