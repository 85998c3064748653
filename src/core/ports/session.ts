import type { RecordId } from '../crm/ids.ts';
import type { Result } from '../result.ts';

/** A signed-in Salesforce user's key to the REST API. Never stored in settings, never logged. */
export type AccessGrant = {
  /** My Domain of the org, `https://acme.my.salesforce.com`. No trailing slash. */
  readonly instanceUrl: string;
  readonly accessToken: string;
  /** From the identity URL of the token answer; absent where a token was handed in by hand. */
  readonly userId?: RecordId;
  readonly orgId?: RecordId;
};

export type SessionFailure =
  /** The user has to sign in again. */
  | { readonly kind: 'signed-out' }
  /** Nobody could be asked; the session may still be good. */
  | { readonly kind: 'offline' };

/** Who is signed in to Salesforce, and how a worn-out token is renewed (L2). */
export type Session = {
  /** Null while nobody is signed in. */
  current(): AccessGrant | null;
  /**
   * Gives a token other than the stale one. Callers that come together share one renewal, and a caller whose stale token has
   * been replaced meanwhile gets the new one without any.
   */
  renew(staleToken: string): Promise<Result<AccessGrant, SessionFailure>>;
  /** Tells of sign-in, renewal and sign-out; returns how to stop. */
  onChange(listener: (grant: AccessGrant | null) => void): () => void;
};
