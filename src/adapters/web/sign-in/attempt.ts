import {
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomState,
} from 'oauth4webapi';
import type { SignInPlace } from '../../../core/sign-in/sign-in-flow.ts';

/** The secrets of one try to sign in. The verifier never leaves the pane's memory. */
export type Attempt = {
  readonly verifier: string;
  readonly challenge: string;
  readonly state: string;
};

/** Made before the click: hashing takes a turn, and browsers open windows only in the turn of a click. */
export async function makeAttempt(): Promise<Attempt> {
  const verifier = generateRandomCodeVerifier();
  return {
    verifier,
    challenge: await calculatePKCECodeChallenge(verifier),
    state: generateRandomState(),
  };
}

/**
 * Where the window starts: the login page on our own origin, as Office demands, which goes on to Salesforce by itself. It takes a
 * host and no address, and builds the rest.
 */
export function startUrl(
  loginPage: string,
  { host, clientId }: SignInPlace,
  attempt: Attempt,
): string {
  const url = new URL(loginPage);
  url.searchParams.set('host', host);
  url.searchParams.set('client', clientId);
  url.searchParams.set('challenge', attempt.challenge);
  url.searchParams.set('begin', attempt.state);
  return url.href;
}
