import { base64Url } from '../base64.ts';

/** What a user has allowed an app. A grant lives through its refresh tokens, one valid at a time. */
export type Grant = {
  readonly userId: string;
  readonly clientId: string;
  readonly scope: string;
  /** The refresh token that works now; empty when the app did not ask for one. */
  refresh: string;
  /** Those that worked before. Whoever shows one again ends the grant. */
  readonly spent: Set<string>;
  revoked: boolean;
};

type Session = { readonly userId: string; readonly grant: Grant | null; readonly until: number };

type Code = {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly userId: string;
  readonly scope: string;
  readonly challenge: string | null;
  readonly until: number;
};

export type Grants = {
  readonly openSession: (userId: string, grant: Grant | null) => string;
  /** The user of an access token, null when it is unknown or over. */
  readonly userOf: (accessToken: string) => string | null;
  readonly endSessions: () => void;
  readonly addCode: (code: Omit<Code, 'until'>) => string;
  /** A code works once. */
  readonly takeCode: (code: string) => Code | null;
  readonly open: (userId: string, clientId: string, scope: string) => Grant;
  readonly byRefresh: (refresh: string) => Grant | null;
  readonly rotate: (grant: Grant) => void;
  readonly revoke: (token: string) => boolean;
};

const sessionLife = 2 * 60 * 60 * 1000;
const codeLife = 15 * 60 * 1000;
/** Salesforce keeps five per user and app; a sixth pushes the oldest out. */
const grantsPerApp = 5;

/** `random` gives bytes that nobody can guess (or, in tests, can repeat). */
export function createGrants(
  orgId: string,
  now: () => number,
  random: (bytes: number) => Uint8Array,
): Grants {
  const sessions = new Map<string, Session>();
  const codes = new Map<string, Code>();
  let grants: Grant[] = [];
  const secret = (): string => base64Url(random(30));
  const end = (grant: Grant): void => {
    grant.revoked = true;
    for (const [token, session] of sessions) if (session.grant === grant) sessions.delete(token);
  };
  const store: Grants = {
    openSession: (userId, grant) => {
      const token = `${orgId.slice(0, 15)}!${secret()}`;
      sessions.set(token, { userId, grant, until: now() + sessionLife });
      return token;
    },
    userOf: (token) => {
      const session = sessions.get(token);
      return session && session.until > now() ? session.userId : null;
    },
    endSessions: () => {
      sessions.clear();
    },
    addCode: (code) => {
      const text = `aPrx${secret()}`;
      codes.set(text, { ...code, until: now() + codeLife });
      return text;
    },
    takeCode: (text) => {
      const code = codes.get(text) ?? null;
      codes.delete(text);
      return code && code.until > now() ? code : null;
    },
    open: (userId, clientId, scope) => {
      const wants = /\b(refresh_token|offline_access|full)\b/.test(scope);
      const refresh = wants ? `5Aep${secret()}` : '';
      const grant: Grant = { userId, clientId, scope, refresh, spent: new Set(), revoked: false };
      const same = grants.filter(
        (each) => each.userId === userId && each.clientId === clientId && !each.revoked,
      );
      for (const old of same.slice(0, Math.max(0, same.length - grantsPerApp + 1))) end(old);
      grants = [...grants.filter((each) => !each.revoked), grant];
      return grant;
    },
    byRefresh: (refresh) => {
      if (refresh === '') return null;
      const stolen = grants.find((grant) => grant.spent.has(refresh));
      if (stolen) end(stolen);
      return grants.find((grant) => grant.refresh === refresh && !grant.revoked) ?? null;
    },
    rotate: (grant) => {
      grant.spent.add(grant.refresh);
      grant.refresh = `5Aep${secret()}`;
    },
    revoke: (token) => {
      const grant =
        grants.find((each) => each.refresh === token && token !== '' && !each.revoked) ??
        sessions.get(token)?.grant;
      if (grant) end(grant);
      return sessions.delete(token) || grant !== undefined;
    },
  };
  return store;
}
