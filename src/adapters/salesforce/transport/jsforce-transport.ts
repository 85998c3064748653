import { PassThrough } from 'stream';
import type { Session } from '../../../core/ports/session.ts';
import { send, type Incoming, type Outgoing, type SendRules } from './send.ts';
import { isTrustedInstance, originOf } from './trusted-host.ts';
import { WireError } from './wire-error.ts';

type JsforceRequest = {
  readonly url: string;
  readonly method: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

type JsforceResponse = {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: string;
};

export type TransportRules = SendRules & {
  readonly session: Session;
  readonly extraHosts: readonly string[];
  /** Told of the status of the last answer: jsforce's error does not carry it. */
  readonly onStatus: (status: number) => void;
};

/**
 * What jsforce sends through instead of its own transport, whose promise stays open for ever when a browser's fetch fails
 * (jsforce 3.10). It owns the token too: jsforce's own renewal asks again and again while the server keeps answering 401.
 */
export function jsforceTransport(rules: TransportRules): object {
  return {
    httpRequest: (request: JsforceRequest) =>
      // jsforce pipes stream() on every request; one that throws would leave the answer's rejection to nobody.
      Object.assign(answerTo(request, rules), { stream: () => new PassThrough() }),
  };
}

async function answerTo(request: JsforceRequest, rules: TransportRules): Promise<JsforceResponse> {
  const { status, contentType, body } = await sendAsUser(request, rules);
  rules.onStatus(status);
  return { statusCode: status, headers: { 'content-type': contentType }, body };
}

async function sendAsUser(request: JsforceRequest, rules: TransportRules): Promise<Incoming> {
  const grant = rules.session.current();
  if (!grant) throw new WireError('signed-out');
  const first = await send(outgoing(request, grant, rules.extraHosts), rules);
  if (first.status !== 401) return first;
  const renewed = await rules.session.renew(grant.accessToken);
  if (!renewed.ok)
    throw new WireError(renewed.failure.kind === 'offline' ? 'not-done' : 'signed-out');
  return send(outgoing(request, renewed.value, rules.extraHosts), rules);
}

/** The request for the org of this grant; a token leaves only for a host that it may go to. */
function outgoing(
  { url, method, headers, body }: JsforceRequest,
  { instanceUrl, accessToken }: { readonly instanceUrl: string; readonly accessToken: string },
  extraHosts: readonly string[],
): Outgoing {
  if (!isTrustedInstance(instanceUrl, extraHosts)) throw new WireError('untrusted-host');
  const { pathname, search } = new URL(url);
  const { 'content-length': _length, ...own } = headers ?? {};
  return {
    url: originOf(instanceUrl) + pathname + search,
    method,
    headers: { ...own, Authorization: `Bearer ${accessToken}` },
    ...(typeof body === 'string' && { body }),
  };
}
