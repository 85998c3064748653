import type { DeviceStore } from '../../../core/ports/device-store.ts';
import type { Session } from '../../../core/ports/session.ts';
import { parseMyDomain } from '../../../core/sign-in/my-domain.ts';
import { readOneTimeCode, type SignInAnswer } from '../../../core/sign-in/sign-in-answer.ts';
import { failureOfError, type SignInFailure } from '../../../core/sign-in/sign-in-failure.ts';
import type {
  SignInFlow,
  SignInPlace,
  SignInState,
  SignInWindow,
} from '../../../core/sign-in/sign-in-flow.ts';
import { makeAttempt, startUrl, type Attempt } from './attempt.ts';
import { createGrantKeeper } from './grant-keeper.ts';
import { signInDrawer } from './sign-in-drawer.ts';
import { tokenEndpoint, type Fetch } from './token-endpoint.ts';

export type OAuthSetup = {
  readonly fetch: Fetch;
  readonly device: DeviceStore;
  readonly window: SignInWindow;
  /** The login page on our own origin, which is the redirect too: absolute, without query. */
  readonly loginPage: string;
  /** From the policy; null = typed by the user. */
  readonly myDomain: string | null;
  readonly clientId: string | null;
  /** Hosts beside Salesforce's own that the user may sign in to, as the policy names them. */
  readonly allowedHosts: readonly string[];
};

export type OAuthSession = {
  readonly session: Session;
  readonly flow: SignInFlow;
  readonly signedIn: () => boolean;
  /** Tells of a beginning and an end; renewals are nobody's business. */
  readonly onChange: (listener: () => void) => () => void;
  /** Takes up the sign-in of an earlier pane; resolves when it is clear whether that still holds. */
  readonly restore: () => Promise<void>;
  readonly signOut: () => Promise<void>;
};

type Running = { readonly attempt: Attempt; readonly place: SignInPlace };

/** Signing in to Salesforce as a public client: authorization code with PKCE, in a window of its own (L1). */
export async function createOAuthSession(setup: OAuthSetup): Promise<OAuthSession> {
  const { fetch, device, window, loginPage } = setup;
  const drawer = signInDrawer(device);
  const named = [...setup.allowedHosts, ...(setup.myDomain === null ? [] : [setup.myDomain])];
  const typed = await drawer.readPlace();
  const listeners = new Set<() => void>();
  const watchers = new Set<() => void>();
  let state: SignInState = {
    step: 'idle',
    failure: null,
    pasteable: false,
    ended: false,
    host: setup.myDomain ?? typed.host ?? null,
    clientId: setup.clientId ?? typed.clientId ?? null,
  };
  let prepared: Attempt = await makeAttempt();
  let running: Running | null = null;
  let close: () => void = () => undefined;
  let settle: (signedIn: boolean) => void = () => undefined;

  const set = (change: Partial<SignInState>): void => {
    state = { ...state, ...change };
    for (const watcher of watchers) watcher();
  };
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const keeper = createGrantKeeper({
    fetch,
    device,
    drawer,
    hosts: () => named,
    onLost: () => {
      set({ ended: true });
      tell();
    },
  });
  const stop = (failure: SignInFailure | null, pasteable = false): false => {
    set({ step: 'idle', failure, pasteable });
    if (!pasteable) running = null;
    settle(false);
    return false;
  };

  async function finish(answer: SignInAnswer): Promise<boolean> {
    if (answer.state !== running?.attempt.state) {
      set({ failure: { kind: 'other-sign-in' } });
      return false;
    }
    const { attempt, place } = running;
    // An answer is believed once; the code itself works once too.
    running = null;
    close();
    if (answer.kind === 'error') return stop(failureOfError(answer.error, answer.description));
    set({ step: 'exchanging', failure: null, pasteable: false });
    const secrets = { verifier: attempt.verifier, redirectUri: loginPage };
    const tokens = await tokenEndpoint(fetch, place).exchange(answer, secrets);
    if (!tokens.ok) return stop(tokens.failure);
    const begun = await keeper.begin(place, tokens.value);
    if (!begun.ok) return stop(begun.failure);
    await drawer.writePlace(place);
    set({ step: 'idle', failure: null, ended: false, ...place });
    tell();
    settle(true);
    return true;
  }

  function openWindow(place: SignInPlace): Promise<boolean> {
    close();
    settle(false);
    const attempt = prepared;
    running = { attempt, place };
    set({ step: 'waiting', failure: null, pasteable: true });
    const settled = new Promise<boolean>((resolve) => {
      settle = resolve;
    });
    close = window.open(startUrl(loginPage, place, attempt), (event) => {
      // A window of an earlier try has nothing to say any more.
      if (running?.attempt !== attempt) return;
      if (event.kind === 'gone') stop(null, true);
      else if (event.kind === 'declined') stop(null);
      else if (event.kind === 'failed') stop(event.failure);
      // An answer to a question that nobody asked here ends nothing.
      else if (event.answer.state === attempt.state) void finish(event.answer);
    });
    void makeAttempt().then((next) => {
      prepared = next;
    });
    return settled;
  }

  const flow: SignInFlow = {
    state: () => state,
    subscribe: (watcher) => {
      watchers.add(watcher);
      return () => {
        watchers.delete(watcher);
      };
    },
    problemOf: (host) => {
      const read = parseMyDomain(host, named);
      return read.ok ? null : read.failure;
    },
    begin: (place) => {
      const host = parseMyDomain(place?.host ?? state.host ?? '', named);
      const clientId = place?.clientId ?? state.clientId ?? '';
      if (!host.ok) return Promise.resolve(stop({ kind: 'domain-unknown' }));
      if (clientId === '') return Promise.resolve(stop({ kind: 'app-missing' }));
      return openWindow({ host: host.value, clientId });
    },
    paste: async (pasted) => {
      const answer = readOneTimeCode(pasted);
      if (answer.ok) return finish(answer.value);
      set({ failure: { kind: 'code-unreadable' } });
      return false;
    },
    cancel: () => {
      close();
      stop(null);
    },
  };

  return {
    session: keeper.session,
    flow,
    signedIn: () => keeper.session.current() !== null,
    onChange: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    restore: () => keeper.restore(),
    signOut: async () => {
      await keeper.end();
      set({ ended: false, failure: null });
      tell();
    },
  };
}
