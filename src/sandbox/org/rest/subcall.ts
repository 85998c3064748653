import type { Json } from '../value.ts';
import { notFound, type Call } from './call.ts';

export type Target = {
  readonly method: string;
  readonly url: string;
  readonly body: Json | undefined;
  readonly headers: ReadonlyMap<string, string>;
};

export type Location = {
  readonly version: string;
  readonly path: readonly string[];
  readonly query: ReadonlyMap<string, string>;
  readonly parameters: readonly (readonly [string, string])[];
};

/** Reads a path below `/services/data`; null when it is none or cannot be decoded. */
export function locate(url: string): Location | null {
  const [pathPart = '', ...rest] = url.split('?');
  const match = /^\/services\/data\/v(\d+\.\d)(\/.*)?$/.exec(pathPart);
  if (!match) return null;
  const parts = (match[2] ?? '').split('/').filter((part) => part !== '');
  const path = parts.map(decode);
  const parameters = [...new URLSearchParams(rest.join('?'))];
  if (path.some((part) => part === null)) return null;
  return {
    version: match[1] ?? '',
    path: path.map((part) => part ?? ''),
    query: new Map(parameters),
    parameters,
  };
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** A subrequest as a call of its own. */
export function subcall(call: Call, target: Target): Call {
  const location = locate(target.url);
  if (!location) throw notFound();
  call.note(`${target.method} ${target.url.split('?')[0] ?? ''}`);
  return {
    ...call,
    ...location,
    method: target.method,
    body: target.body,
    headers: target.headers,
    parts: null,
    nested: true,
  };
}
