import type { CancelSignal } from '../../../core/cancel.ts';
import type { ExtrasFailure } from '../../../core/ports/mailbox-extras.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { GraphAccount } from './graph-account.ts';

export type GraphSetup = {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** `https://graph.microsoft.com/v1.0`, or a simulated one; no trailing slash. Tokens go nowhere else. */
  readonly base: string;
  readonly account: Pick<GraphAccount, 'token'>;
  readonly wait: (ms: number) => Promise<void>;
};

export type GraphAsk = {
  readonly path: string;
  readonly scopes: readonly string[];
  readonly method?: 'GET' | 'POST';
  readonly body?: unknown;
  readonly signal?: CancelSignal | undefined;
};

export type GraphCalls = (ask: GraphAsk) => Promise<Result<Response, ExtrasFailure>>;

const TIMEOUT_MS = 10_000;
/** Longer than this nobody waits for a list of recipients: the mail is shown without. Milliseconds. */
const LONGEST_WAIT = 5_000;
const DEFAULT_WAIT = 1_000;
const TRIES = 3;

/** `Retry-After` in seconds, as Graph sends it with 429 and 503. */
function waitOf(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : DEFAULT_WAIT;
}

/** What Microsoft demands beyond the token (continuous access evaluation): base64 in the refusal's header. */
function claimsIn(response: Response): string | null {
  const [, encoded] =
    /claims="([A-Za-z0-9+/=_-]{1,4000})"/.exec(response.headers.get('www-authenticate') ?? '') ??
    [];
  try {
    return encoded === undefined ? null : atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return null;
  }
}

async function codeOf(response: Response): Promise<string> {
  try {
    const body: unknown = await response.json();
    const [, code = ''] = /"code":"([\w.]{1,80})"/.exec(JSON.stringify(body)) ?? [];
    return code;
  } catch {
    return '';
  }
}

async function refusalOf(response: Response): Promise<ExtrasFailure> {
  const { status } = response;
  if (status === 401) return { kind: 'not-connected' };
  if (status === 403) return { kind: 'not-allowed' };
  if (status === 429 || status >= 500) return { kind: 'busy' };
  const code = await codeOf(response);
  // The id is of another mailbox than the one asked (office-js #1152), or the mail was moved meanwhile.
  if (status === 404 || code === 'ErrorInvalidMailboxItemId' || code === 'ErrorInvalidIdMalformed')
    return { kind: 'gone' };
  return { kind: 'unexpected', code: code || String(status) };
}

/** Calls of Microsoft Graph: one token per call's scopes, throttling honoured, ids that survive a move. */
export function createGraphCalls({ fetch, base, account, wait }: GraphSetup): GraphCalls {
  /** Graph asked to be left alone until then. */
  let quietUntil = 0;

  const send = async (ask: GraphAsk, token: string): Promise<Response> =>
    fetch(base + ask.path, {
      method: ask.method ?? 'GET',
      headers: {
        Authorization: `Bearer ${token}`,
        Prefer: 'IdType="ImmutableId"',
        ...(ask.body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(ask.body !== undefined && { body: JSON.stringify(ask.body) }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
    });

  return async (ask) => {
    if (performance.now() < quietUntil) return fail({ kind: 'busy' });
    let claims: string | undefined;
    for (let tries = 1; ; tries += 1) {
      const token = await account.token(ask.scopes, claims);
      if (!token.ok) return token;
      if (ask.signal?.aborted === true) return fail({ kind: 'offline' });
      let response: Response;
      try {
        response = await send(ask, token.value);
      } catch {
        return fail({ kind: 'offline' });
      }
      if (response.ok) return ok(response);
      const demanded = response.status === 401 ? claimsIn(response) : null;
      const throttled = response.status === 429 || response.status === 503;
      const pause = throttled ? waitOf(response) : 0;
      if (throttled && pause > LONGEST_WAIT) quietUntil = performance.now() + pause;
      const again = demanded !== null || (throttled && pause <= LONGEST_WAIT);
      if (!again || tries >= TRIES) return fail(await refusalOf(response));
      if (demanded !== null) claims = demanded;
      else await wait(pause);
    }
  };
}
