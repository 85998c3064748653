import type { Mail } from './mail.ts';

/** Longer ids are not mail ids; Salesforce's own field ends before. Characters. */
const MAX_ID = 998;

/**
 * A Message-ID in the form that it is compared in: without brackets, white space and comments around it, case kept (W0). Null for
 * what holds no id.
 */
export function bareMessageId(written: string | null): string | null {
  if (written === null) return null;
  const open = written.indexOf('<');
  const close = written.indexOf('>', open + 1);
  const id = (open >= 0 && close > open ? written.slice(open + 1, close) : written).replace(
    /[\s<>]+/g,
    '',
  );
  return id === '' || id.length > MAX_ID ? null : id;
}

/** As it stands in a record: `<id>`. */
export const bracketed = (key: string): string => `<${key}>`;

/** Both spellings that a record may carry. */
export const keyForms = (key: string): readonly [string, string] => [bracketed(key), key];

const HASH_HOST = '@sidecar.invalid';

export const isApproximateKey = (key: string): boolean => key.endsWith(HASH_HOST);

/** The text that stands for a mail without Message-ID: from, date to the second, subject, sorted recipients (W0). */
export function approximateKeyText(
  mail: Pick<Mail, 'from' | 'subject' | 'to' | 'cc'>,
  dateIso: string | null,
): string {
  const address = (written: string): string => written.trim().toLowerCase();
  const recipients = [...mail.to, ...mail.cc].map((one) => address(one.address));
  return JSON.stringify([
    address(mail.from?.address ?? ''),
    dateIso?.slice(0, 19) ?? '',
    mail.subject.trim(),
    [...new Set(recipients)].sort(),
  ]);
}

/** @param sha256 digest of the text in UTF-8, as lower-case hex: the core has no cryptography of its own */
async function approximateKey(
  mail: Pick<Mail, 'from' | 'subject' | 'to' | 'cc'>,
  dateIso: string | null,
  sha256: (text: string) => Promise<string>,
): Promise<string> {
  return `${await sha256(approximateKeyText(mail, dateIso))}${HASH_HOST}`;
}

export type MailKey = {
  /** Without brackets. */
  readonly key: string;
  /** Observations says so (W0). */
  readonly approximate: boolean;
  /** Every key under which the mail may have been saved, `key` first. */
  readonly lookUp: readonly string[];
};

/**
 * The identity of a mail in Salesforce. Where the host gave an id only later, the hash of before is looked up too.
 *
 * @param before key that this device used for the mail while it had no Message-ID
 */
export async function mailKey(
  mail: Pick<Mail, 'messageId' | 'from' | 'subject' | 'to' | 'cc'>,
  dateIso: string | null,
  sha256: (text: string) => Promise<string>,
  before: string | null = null,
): Promise<MailKey> {
  const id = bareMessageId(mail.messageId);
  const key = id ?? (await approximateKey(mail, dateIso, sha256));
  const lookUp = before !== null && before !== key ? [key, before] : [key];
  return { key, approximate: id === null, lookUp };
}
