import { openBrowserWindow } from '../adapters/office/sign-in-window-browser.ts';
import { createOAuthSession } from '../adapters/web/sign-in/oauth-session.ts';
import type { AccessGrant } from '../core/ports/session.ts';
import type { Policy } from '../core/settings/policy.ts';
import type { SignInFailure } from '../core/sign-in/sign-in-failure.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { OrgPlace } from './check-org.ts';
import { memoryDevice } from './memory-device.ts';

export type CheckSignIn = {
  /** Straight from a click; null = given up without a reason. */
  begin(place: OrgPlace): Promise<Result<AccessGrant, SignInFailure | null>>;
  end(): Promise<void>;
};

/** The pane's own sign-in in a window of the browser: what works here works there. */
export async function createCheckSignIn(
  window: Window & typeof globalThis,
  { values }: Policy,
): Promise<CheckSignIn> {
  const oauth = await createOAuthSession({
    fetch: (url, init) => window.fetch(url, init),
    device: memoryDevice,
    window: {
      open: (url, tell) => {
        const close = openBrowserWindow(window, url, tell);
        if (!close) tell({ kind: 'failed', failure: { kind: 'window-blocked' } });
        return close ?? (() => undefined);
      },
    },
    loginPage: new URL('login.html', window.location.href).href,
    myDomain: values.myDomain,
    clientId: values.salesforceClientId,
    allowedHosts: values.allowedHosts,
  });
  return {
    begin: async (place) => {
      await oauth.flow.begin(place);
      const grant = oauth.session.current();
      return grant ? ok(grant) : fail(oauth.flow.state().failure);
    },
    end: () => oauth.signOut(),
  };
}
