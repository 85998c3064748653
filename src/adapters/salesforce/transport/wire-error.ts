/** Why a request did not get as far as an answer of Salesforce. Thrown through jsforce, caught in `call.ts`. */
export type WireReason =
  /** Sent or not, no complete answer came back. */
  | 'no-answer'
  | 'cancelled'
  /** Salesforce refused the token and nobody could be asked for another: nothing was done. */
  | 'not-done'
  /** Nobody is signed in, or the session could not be renewed: Salesforce refused, nothing was done. */
  | 'signed-out'
  /** The session names a host that no token may be sent to; nothing was sent. */
  | 'untrusted-host';

export class WireError extends Error {
  readonly reason: WireReason;

  constructor(reason: WireReason) {
    super(reason);
    this.name = 'WireError';
    this.reason = reason;
  }
}
