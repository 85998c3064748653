import PostalMime from 'postal-mime';

import type { Result } from '../../core/result.ts';
import { fail, ok } from '../../core/result.ts';

/** A mail as the extractor takes it, from a file or a line of JSON. */
export type MailInput = {
  readonly id: string;
  readonly from: { readonly name: string; readonly email: string };
  readonly subject: string;
  readonly html: string | null;
  readonly text: string | null;
};

const mailHeaders = new Set([
  'from',
  'to',
  'subject',
  'date',
  'message-id',
  'mime-version',
  'received',
]);

/** Reads a MIME message; the failure says what is wrong in words. */
export async function mailFromMime(
  id: string,
  bytes: Uint8Array,
): Promise<Result<MailInput, string>> {
  if (bytes.length === 0) return fail('the file is empty');
  try {
    const mail = await PostalMime.parse(bytes);
    if (!mail.headers.some(({ key }) => mailHeaders.has(key)))
      return fail('this is no MIME message: it has none of the headers of a mail');
    return ok({
      id,
      from: { name: mail.from?.name ?? '', email: mail.from?.address ?? '' },
      subject: mail.subject ?? '',
      html: mail.html ?? null,
      text: mail.text ?? null,
    });
  } catch (error) {
    return fail(
      `this MIME message cannot be read: ${error instanceof Error ? error.message : 'unknown'}`,
    );
  }
}

/** Reads one line of JSON: `{id, from: {name, email}, subject, html?, text?}`. */
export function mailFromJson(line: string): Result<MailInput, string> {
  let value: unknown;
  try {
    // Windows programs begin a file with a mark of its byte order.
    value = JSON.parse(line.replace(/^\ufeff/, ''));
  } catch (error) {
    return fail(`no JSON: ${error instanceof Error ? error.message : 'unknown'}`);
  }
  if (!isRecord(value)) return fail('a mail must be a JSON object');
  const { id, subject, html, text } = value;
  if (typeof id !== 'string' && typeof id !== 'number') return fail('`id` is missing');
  for (const [key, part] of Object.entries({ html, text, subject }))
    if (part !== undefined && part !== null && typeof part !== 'string')
      return fail(`\`${key}\` must be a string`);
  const from = value['from'] ?? {};
  if (!isRecord(from)) return fail('`from` must be an object with `name` and `email`');
  return ok({
    id: String(id),
    from: { name: textOr(from['name']), email: textOr(from['email']) },
    subject: textOr(subject),
    html: typeof html === 'string' ? html : null,
    text: typeof text === 'string' ? text : null,
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOr = (value: unknown): string => (typeof value === 'string' ? value : '');
