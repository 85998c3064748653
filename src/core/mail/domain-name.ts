import { decodeLabel, encodeLabel } from './punycode.ts';

const MAX_DOMAIN = 253;
const ASCII = /^[\x20-\x7e]*$/;

/** One spelling for a piece of a host name: compatibility forms and capitals folded, `。` as a dot. */
export const foldName = (name: string): string =>
  ASCII.test(name)
    ? name.toLowerCase()
    : name.normalize('NFKC').toLowerCase().normalize('NFKC').replaceAll('。', '.');

function readable(label: string): string {
  if (!label.startsWith('xn--')) return label;
  const decoded = decodeLabel(label.slice(4));
  // A label whose decoded form would be folded further stands for nothing that a registry gives out: keep it as it is.
  return decoded === null || ASCII.test(decoded) || foldName(decoded) !== decoded ? label : decoded;
}

const isLabel = (label: string): boolean =>
  label.length > 0 &&
  label.length <= 63 &&
  /^[\p{L}\p{N}\p{M}_](?:[\p{L}\p{N}\p{M}_-]*[\p{L}\p{N}\p{M}_])?$/u.test(label);

/** The labels of a domain or of a pattern, each in its readable form, joined again. */
export const readableDomain = (domain: string): string => {
  const folded = foldName(domain);
  return folded.includes('xn--') ? folded.split('.').map(readable).join('.') : folded;
};

/**
 * The one spelling of a domain that rules and addresses are compared in: lower case, Unicode instead of Punycode, no dot at the
 * end. Null for what no mail can be sent to from outside: a single label, an IP address, an empty or overlong label.
 */
export function normalDomain(domain: string): string | null {
  const name = readableDomain(domain.endsWith('.') ? domain.slice(0, -1) : domain);
  if (name.length > MAX_DOMAIN) return null;
  const labels = name.split('.');
  const last = labels.at(-1) ?? '';
  return labels.length > 1 && labels.every(isLabel) && !/^\d+$/.test(last) ? name : null;
}

/** `müller.example` → `xn--mller-kva.example`, as it goes over the wire and stands in most CRM records. */
export const asciiDomain = (domain: string): string =>
  ASCII.test(domain)
    ? domain
    : domain
        .split('.')
        .map((label) => (ASCII.test(label) ? label : `xn--${encodeLabel(label)}`))
        .join('.');

/** A domain and the domains above it, nearest first, without the last label: `a.b.example` → itself, `b.example`. */
export function upwards(domain: string): readonly string[] {
  const all: string[] = [];
  for (let at = 0; ;) {
    const dot = domain.indexOf('.', at);
    if (dot < 0) return all;
    all.push(domain.slice(at));
    at = dot + 1;
  }
}
