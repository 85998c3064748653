import { asciiDomain, normalDomain } from './domain-name.ts';

/** An address that mail can be sent to, in the one spelling that it is compared in. */
export type EmailAddress = {
  /** `local@domain`: lower case, domain in Unicode. */
  readonly key: string;
  readonly local: string;
  readonly domain: string;
};

/** RFC 5321 allows 254 characters; some more are let through, since hosts do so too. */
const MAX_ADDRESS = 320;
const MAX_LOCAL = 128;
const LOCAL = /^[^\s\p{C}\p{Z}()<>[\]:;@\\,"]+$/u;
const QUOTED_LOCAL = /^"[^\p{C}"\\]*"$/u;

/** Takes off what some hosts and people write around an address: `<…>`, quotes, `mailto:`, `SMTP:`. */
function unwrapped(written: string): string {
  const open = written.lastIndexOf('<');
  const close = written.indexOf('>', open + 1);
  const inner = open >= 0 && close > open ? written.slice(open + 1, close) : written;
  const bare = inner.trim().replace(/^(?:mailto|smtp):/i, '');
  return bare.startsWith("'") && bare.endsWith("'") ? bare.slice(1, -1) : bare;
}

function normalLocal(written: string): string | null {
  // Composed first: some characters become a forbidden one by it, as the Greek question mark a semicolon.
  const local = written.normalize('NFC');
  if (local.length > MAX_LOCAL) return null;
  const quoted = QUOTED_LOCAL.test(local);
  const plain = quoted && LOCAL.test(local.slice(1, -1)) ? local.slice(1, -1) : local;
  if (!quoted && !LOCAL.test(plain)) return null;
  return plain.toLowerCase().normalize('NFC');
}

/**
 * Reads one address. Null for what is none: X.500 names (`/O=…/CN=…`), a name without address, control and invisible characters
 * inside, a domain of one label. The local part is compared without case, as every mail system in use and Salesforce do.
 */
export function parseAddress(written: string): EmailAddress | null {
  if (written.length > 2 * MAX_ADDRESS) return null;
  const bare = unwrapped(written);
  const at = bare.lastIndexOf('@');
  if (at < 1 || bare.length > MAX_ADDRESS) return null;
  const local = normalLocal(bare.slice(0, at));
  const domain = normalDomain(bare.slice(at + 1));
  return local && domain ? { key: `${local}@${domain}`, local, domain } : null;
}

/** Without the part after `+`: `jo+news@acme.example` → `jo@acme.example`. */
export function withoutTag({ key, local, domain }: EmailAddress): string {
  const plus = local.indexOf('+');
  return plus > 0 ? `${local.slice(0, plus)}@${domain}` : key;
}

/** As it goes over the wire: what a Salesforce email field can hold. */
export const asciiAddress = ({ local, domain }: Pick<EmailAddress, 'local' | 'domain'>): string =>
  `${local}@${asciiDomain(domain)}`;

/** A display name as it may be shown: no invisible or direction-turning characters, which can make it read as an address. */
export const shownName = (name: string): string =>
  PLAIN.test(name)
    ? name.trim()
    : name
        .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu, '')
        .replace(/\s+/g, ' ')
        .trim();

const PLAIN = /^(?:[\x21-\x7e]| (?! ))*$/;
