import type { MyDomainProblem } from './my-domain.ts';
import type { SignInAnswer } from './sign-in-answer.ts';
import type { SignInFailure } from './sign-in-failure.ts';

/** Where to sign in: a host of Salesforce, and the app's client id there. */
export type SignInPlace = { readonly host: string; readonly clientId: string };

export type SignInState = {
  readonly step: 'idle' | 'waiting' | 'exchanging';
  readonly failure: SignInFailure | null;
  /** A window was opened whose code can still be pasted, whatever Outlook says of the window. */
  readonly pasteable: boolean;
  /** A session ended by itself in this pane: what the user was doing waits behind the sign-in. */
  readonly ended: boolean;
  /** What the policy names or the user typed before; null parts have to be typed. */
  readonly host: string | null;
  readonly clientId: string | null;
};

/** Signing in step by step, for the page that shows it. */
export type SignInFlow = {
  state(): SignInState;
  /** Returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Why this cannot be a place to sign in to; null when it can. */
  problemOf(host: string): MyDomainProblem | null;
  /** Opens the window; call it straight from the click. Without a place, the known one. */
  begin(place?: SignInPlace): Promise<boolean>;
  /** The code that the window showed. */
  paste(code: string): Promise<boolean>;
  /** Gives up waiting. */
  cancel(): void;
};

export type WindowFailure = Extract<
  SignInFailure,
  { readonly kind: 'window-blocked' | 'window-busy' | 'window-refused' }
>;

export type WindowEvent =
  | { readonly kind: 'answer'; readonly answer: SignInAnswer }
  /** Closed, or cut off from us by the identity page: nobody can tell which (12006). */
  | { readonly kind: 'gone' }
  /** The user did not want the window at all (12009). */
  | { readonly kind: 'declined' }
  | { readonly kind: 'failed'; readonly failure: WindowFailure };

/** A port: the window in which Salesforce asks for the password. */
export type SignInWindow = {
  /** Opens in the same turn; returns how to close it. Nothing is told after that. */
  open(url: string, tell: (event: WindowEvent) => void): () => void;
};
