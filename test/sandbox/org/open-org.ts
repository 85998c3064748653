import { createOrg, type Org, type OrgOptions } from '../../../src/sandbox/org/org.ts';

type Reply = {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
};

export type Client = {
  readonly org: Org;
  /** Sends a request below `/services/data/v64.0/` as the session's user. */
  readonly send: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Reply>;
  /** Creates a record that must be accepted, and gives its id. */
  readonly create: (object: string, fields: Readonly<Record<string, unknown>>) => Promise<string>;
  readonly get: (object: string, id: string) => Promise<Readonly<Record<string, unknown>>>;
  readonly query: (soql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  readonly composite: (
    requests: readonly SubrequestInput[],
    options?: Readonly<Record<string, unknown>>,
  ) => Promise<readonly SubrequestResult[]>;
};

export type SubrequestInput = readonly [
  referenceId: string,
  method: string,
  path: string,
  body?: unknown,
];

type SubrequestResult = {
  readonly body: unknown;
  readonly httpStatusCode: number;
  readonly referenceId: string;
  readonly httpHeaders: Readonly<Record<string, string>>;
};

export const base = '/services/data/v64.0';
const today = '2026-11-22T10:00:00Z';

/** A client of an org of its own, signed in as Elena (or whoever is named). */
export function openOrg(options: OrgOptions = {}, username?: string): Client {
  const org = createOrg({ clock: () => new Date(today), seed: 1, ...options });
  return clientOf(org, username);
}

export function clientOf(org: Org, username?: string): Client {
  const { instanceUrl, accessToken } = org.session(username);
  const send: Client['send'] = async (method, path, body, headers = {}) => {
    const response = await org.fetch(`${instanceUrl}${base}/${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${accessToken}`,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.startsWith('application/json') === true;
    return {
      status: response.status,
      body: json ? JSON.parse(text) : text,
      headers: response.headers,
    };
  };
  return {
    org,
    send,
    create: async (object, fields) => {
      const reply = await send('POST', `sobjects/${object}`, fields);
      if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
      return (reply.body as { id: string }).id;
    },
    get: async (object, id) => {
      const reply = await send('GET', `sobjects/${object}/${id}`);
      if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
      return reply.body as Readonly<Record<string, unknown>>;
    },
    query: async (soql) => {
      const reply = await send('GET', `query?q=${encodeURIComponent(soql)}`);
      if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
      return (reply.body as { records: Readonly<Record<string, unknown>>[] }).records;
    },
    composite: async (requests, more = {}) => {
      const reply = await send('POST', 'composite', compositeBody(requests, more));
      if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
      return (reply.body as { compositeResponse: SubrequestResult[] }).compositeResponse;
    },
  };
}

export function compositeBody(
  requests: readonly SubrequestInput[],
  more: Readonly<Record<string, unknown>> = {},
): unknown {
  return {
    allOrNone: true,
    collateSubrequests: false,
    ...more,
    compositeRequest: requests.map(([referenceId, method, path, body]) => ({
      referenceId,
      method,
      url: `${base}/${path}`,
      ...(body === undefined ? {} : { body }),
    })),
  };
}

/** The error codes of a refused request. */
export function codes(reply: { readonly body: unknown }): readonly string[] {
  const list = Array.isArray(reply.body) ? (reply.body as unknown[]) : [reply.body];
  return list.map((each) => (each as { errorCode?: string }).errorCode ?? 'none');
}

/** A saved mail as Sidecar writes it. */
export function aMail(
  fields: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  return {
    Subject: 'Offer',
    HtmlBody: '<p>Hello</p>',
    TextBody: 'Hello',
    FromAddress: 'marta@halden.example',
    Status: '3',
    Incoming: true,
    IsClientManaged: true,
    MessageDate: '2026-11-20T08:30:00Z',
    MessageIdentifier: '<m1@halden.example>',
    ...fields,
  };
}
