import { refuse } from '../api-error.ts';
import type { Json } from '../value.ts';
import { isObject } from '../value.ts';

const jsonLimit = 50 * 1024 * 1024;
const multipartLimit = 500 * 1024 * 1024;

export type ReadBody = {
  readonly body: Json | undefined;
  readonly parts: ReadonlyMap<string, Uint8Array> | null;
  readonly bytes: number;
};

/** Reads a request body: JSON, or multipart with one JSON part and one part of bytes. */
export async function readBody(request: Request): Promise<ReadBody> {
  const type = (request.headers.get('content-type') ?? '').toLowerCase();
  if (request.method === 'GET' || request.method === 'HEAD') {
    return { body: undefined, parts: null, bytes: 0 };
  }
  if (type.startsWith('multipart/form-data')) return readMultipart(request);
  const text = await request.text();
  if (text.length > jsonLimit) throw tooLarge();
  if (text === '') return { body: undefined, parts: null, bytes: 0 };
  if (!type.startsWith('application/json')) {
    throw refuse(
      'UNSUPPORTED_MEDIA_TYPE',
      'Content-Type header specified in HTTP request is not supported: ' + type.slice(0, 80),
      undefined,
      415,
    );
  }
  return { body: parseJson(text), parts: null, bytes: text.length };
}

function tooLarge(): Error {
  return refuse(
    'REQUEST_SIZE_EXCEEDED',
    'The request body is larger than allowed.',
    undefined,
    413,
  );
}

function parseJson(text: string): Json {
  if (isTooDeep(text)) throw refuse('JSON_PARSER_ERROR', 'The JSON body is nested too deeply.');
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    const place = error instanceof SyntaxError ? error.message.slice(0, 120) : 'unreadable';
    throw refuse('JSON_PARSER_ERROR', `Unexpected character at [line:1, column:1]: ${place}`);
  }
}

/** No honest body nests this deep, and everything that walks one may then recurse without care. */
const deepest = 200;

function isTooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === 0x5c && quoted) at += 1;
    else if (character === 0x22) quoted = !quoted;
    else if (quoted) continue;
    else if (character === 0x5b || character === 0x7b) depth += 1;
    else if (character === 0x5d || character === 0x7d) depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}

/** The bytes go under the name of their part (VersionData, Body) and count as that field. */
async function readMultipart(request: Request): Promise<ReadBody> {
  const form = await request.formData().catch(() => null);
  if (!form) throw refuse('INVALID_MULTIPART_REQUEST', 'Unable to read the multipart request.');
  let body: Json | undefined;
  let bytes = 0;
  const parts = new Map<string, Uint8Array>();
  for (const [name, value] of form) {
    const isFile = typeof value !== 'string';
    const content = isFile
      ? new Uint8Array(await value.arrayBuffer())
      : new TextEncoder().encode(value);
    bytes += content.length;
    const isBlob = /^(versiondata|body)$/i.test(name);
    if (!isBlob && (!isFile || value.type.startsWith('application/json'))) {
      body = parseJson(new TextDecoder().decode(content));
    } else parts.set(name, content);
  }
  if (bytes > multipartLimit) throw tooLarge();
  if (!isObject(body ?? null)) {
    throw refuse('INVALID_MULTIPART_REQUEST', 'A part of type application/json is required.');
  }
  return { body, parts, bytes };
}
