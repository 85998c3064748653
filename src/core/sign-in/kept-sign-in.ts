import { parseRecordId, type RecordId } from '../crm/ids.ts';

/** What outlives a pane: where the user signed in, and the token that brings new ones. Kept on the device, sealed. */
export type KeptSignIn = {
  readonly host: string;
  readonly clientId: string;
  /** Pinned at sign-in: a renewal that names another one is not believed. */
  readonly instanceUrl: string;
  readonly refreshToken: string;
  readonly userId: RecordId | null;
  readonly orgId: RecordId | null;
};

/** Null for what was not written by us, or not whole. */
export function readKeptSignIn(value: unknown): KeptSignIn | null {
  if (typeof value !== 'object' || value === null) return null;
  const parts = new Map<string, unknown>(Object.entries(value));
  const text = (name: string): string => {
    const part = parts.get(name);
    return typeof part === 'string' ? part : '';
  };
  const [host, clientId] = [text('host'), text('clientId')];
  const [instanceUrl, refreshToken] = [text('instanceUrl'), text('refreshToken')];
  if ([host, clientId, instanceUrl, refreshToken].includes('')) return null;
  const [userId, orgId] = [parseRecordId(text('userId')), parseRecordId(text('orgId'))];
  return { host, clientId, instanceUrl, refreshToken, userId, orgId };
}

/** Org and user of Salesforce's identity URL, `https://…/id/<org>/<user>`. */
export function readIdentityUrl(url: string): {
  readonly userId: RecordId | null;
  readonly orgId: RecordId | null;
} {
  const [, org = '', user = ''] = /\/id\/(\w{15,18})\/(\w{15,18})$/.exec(url) ?? [];
  return { orgId: parseRecordId(org), userId: parseRecordId(user) };
}
