import { toBase64 } from '../outlook/base64.ts';

/** One part of a mail. A part of parts has `parts`, any other has `content`. */
export type MimePart = {
  /** With its parameters, except charset and boundary, which are added. */
  readonly type: string;
  readonly headers?: Headers;
  readonly content?: string | Uint8Array;
  readonly parts?: readonly MimePart[];
};

export type Headers = readonly (readonly [name: string, value: string])[];

/** Builds the bytes of a mail. Equal input gives equal bytes. */
export function mimeBytes(headers: Headers, body: MimePart): Uint8Array {
  const counter = { boundaries: 0 };
  const top = [...headers, ['MIME-Version', '1.0'] as const];
  const text = `${headerLines(top)}${partText(body, counter)}`;
  return new TextEncoder().encode(text);
}

export const textPart = (content: string): MimePart => ({ type: 'text/plain', content });
export const htmlPart = (content: string): MimePart => ({ type: 'text/html', content });

export const alternative = (text: string, html: MimePart): MimePart => ({
  type: 'multipart/alternative',
  parts: [textPart(text), html],
});

export const mixed = (...parts: readonly MimePart[]): MimePart => ({
  type: 'multipart/mixed',
  parts,
});

/** HTML with the images that it refers to by `cid:`. */
export const related = (html: string, ...images: readonly MimePart[]): MimePart => ({
  type: 'multipart/related',
  parts: [htmlPart(html), ...images],
});

export function filePart(type: string, name: string, content: Uint8Array): MimePart {
  const encoded = encodeWords(name);
  return {
    type: `${type}; name="${encoded}"`,
    headers: [['Content-Disposition', `attachment; filename="${encoded}"`]],
    content,
  };
}

export function inlineImage(name: string, contentId: string, content: Uint8Array): MimePart {
  return {
    type: `image/png; name="${name}"`,
    headers: [
      ['Content-Disposition', `inline; filename="${name}"`],
      ['Content-ID', `<${contentId}>`],
    ],
    content,
  };
}

/** `Name <address>` with the name quoted or encoded as it needs. */
export function mailbox(name: string, address: string): string {
  if (name === '') return address;
  if (/[^\u0020-\u007e]/.test(name)) return `${encodeWords(name)} <${address}>`;
  return /^[\w ]+$/.test(name)
    ? `${name} <${address}>`
    : `"${name.replace(/["\\]/g, '\\$&')}" <${address}>`;
}

function partText(part: MimePart, counter: { boundaries: number }): string {
  if (part.parts !== undefined) return multipartText(part, part.parts, counter);
  const { content = '' } = part;
  if (typeof content === 'string' && part.type.startsWith('message/'))
    return `${headerLines([['Content-Type', part.type], ...(part.headers ?? [])])}\r\n${content}\r\n`;
  const isText = typeof content === 'string';
  const charset = isText ? '; charset="utf-8"' : '';
  const plain = isText && !/[^\t\r\n\u0020-\u007e]/.test(content) && !/.{990}/.test(content);
  const lines = headerLines([
    ['Content-Type', `${part.type}${charset}`],
    ...(part.headers ?? []),
    ['Content-Transfer-Encoding', plain ? '7bit' : 'base64'],
  ]);
  return `${lines}\r\n${plain ? content.replace(/\r?\n/g, '\r\n') : base64Lines(content)}\r\n`;
}

function multipartText(
  part: MimePart,
  parts: readonly MimePart[],
  counter: { boundaries: number },
): string {
  counter.boundaries += 1;
  const boundary = `=_part_${String(counter.boundaries)}_sandbox`;
  const head = headerLines([
    ['Content-Type', `${part.type}; boundary="${boundary}"`],
    ...(part.headers ?? []),
  ]);
  const body = parts.map((one) => `--${boundary}\r\n${partText(one, counter)}`).join('');
  return `${head}\r\n${body}--${boundary}--\r\n`;
}

const headerLines = (headers: Headers): string =>
  headers.map(([name, value]) => `${fold(`${name}: ${encodeWords(value)}`)}\r\n`).join('');

/** Breaks a long header at its blanks; the line that goes on begins with one. */
function fold(line: string): string {
  let length = 0;
  return line
    .split(' ')
    .map((word, n) => {
      const breaks = n > 1 && length + word.length > 75;
      length = breaks ? word.length + 1 : length + word.length + 1;
      return `${n === 0 ? '' : breaks ? '\r\n ' : ' '}${word}`;
    })
    .join('');
}

/** RFC 2047: text beyond ASCII as encoded words of at most 75 characters. */
function encodeWords(text: string): string {
  if (!/[^\u0020-\u007e]/.test(text)) return text;
  const words: string[] = [];
  let word = '';
  for (const letter of text) {
    if (new TextEncoder().encode(word + letter).length > 42) {
      words.push(word);
      word = '';
    }
    word += letter;
  }
  return [...words, word].map((one) => `=?utf-8?B?${base64(one)}?=`).join(' ');
}

const base64 = (content: string | Uint8Array): string =>
  toBase64(typeof content === 'string' ? new TextEncoder().encode(content) : content);

const base64Lines = (content: string | Uint8Array): string =>
  base64(content).replace(/.{76}/g, '$&\r\n');
