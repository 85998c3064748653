import type { Actor, Engine, Obstacles, Work } from '../engine.ts';
import { refuse, type Refusal } from '../api-error.ts';
import { isObject, type Json, type JsonObject } from '../value.ts';

/** One REST request, or one subrequest of a composite. The body is read already. */
export type Call = {
  readonly engine: Engine;
  readonly actor: Actor;
  readonly method: string;
  /** Parts of the path after `/services/data/vNN.0/`, decoded. */
  readonly path: readonly string[];
  readonly query: ReadonlyMap<string, string>;
  /** The same with repeated names. */
  readonly parameters: readonly (readonly [string, string])[];
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  /** Parsed JSON, `undefined` without a body. */
  readonly body: Json | undefined;
  /** Bytes of multipart parts, by field name; null when the body was JSON. */
  readonly parts: ReadonlyMap<string, Uint8Array> | null;
  /** `64.0` */
  readonly version: string;
  readonly now: string;
  readonly origin: string;
  /** Within a composite or batch. */
  readonly nested: boolean;
  readonly inBatch: boolean;
  readonly obstacles: Obstacles;
  /** Tells the API log of a subrequest. */
  readonly note: (line: string) => void;
};

export type Answer = {
  readonly status: number;
  /** Null for 204 and 304. Bytes for blobs. */
  readonly body: Json | Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
};

export function answer(
  status: number,
  body: Json,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return { status, body, headers };
}

export const noContent: Answer = { status: 204, body: null, headers: {} };

/** The save options that a call's headers ask for. */
export function workOf(call: Call): Work {
  const duplicates = call.headers.get('sforce-duplicate-rule-header') ?? '';
  return {
    engine: call.engine,
    actor: call.actor,
    now: call.now,
    obstacles: call.obstacles,
    save: {
      allowDuplicates: /allowsave\s*=\s*true/i.test(duplicates),
      duplicateDetails: /includerecorddetails\s*=\s*true/i.test(duplicates),
      autoAssign: !/^false$/i.test(call.headers.get('sforce-auto-assign') ?? ''),
    },
  };
}

/** The body as an object; the parser's complaint when it is none. */
export function bodyObject(call: Call): JsonObject {
  if (isObject(call.body)) return call.body;
  throw call.body === undefined
    ? badBody('The HTTP entity body is required, but this request has no entity body.')
    : badBody('The HTTP entity body must be a JSON object.');
}

function badBody(message: string): Refusal {
  return refuse('JSON_PARSER_ERROR', message);
}

/** What every unknown path and record is told. */
export function notFound(): Refusal {
  return refuse('NOT_FOUND', 'The requested resource does not exist', undefined, 404);
}

export function methodNotAllowed(call: Call, allowed: string): Refusal {
  return refuse(
    'METHOD_NOT_ALLOWED',
    `HTTP Method '${call.method}' not allowed. Allowed are ${allowed}`,
    undefined,
    405,
  );
}
