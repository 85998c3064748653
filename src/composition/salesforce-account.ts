import type { OfficeDialogs } from '../adapters/office/sign-in-window-parts.ts';
import { createSignInWindow } from '../adapters/office/sign-in-window.ts';
import { createOAuthSession } from '../adapters/web/sign-in/oauth-session.ts';
import type { DeviceStore } from '../core/ports/device-store.ts';
import type { Account, AccountParts } from './create-services.ts';

/** How long the first frame waits for an earlier sign-in to be taken up; it goes on behind the frame. Milliseconds. */
const PATIENCE = 3_000;
/** What a user would miss: while one of these holds something, signing out leaves the device's drawers alone (X5). */
const UNFINISHED = ['drafts', 'journal', 'outbox'];

async function wipe(device: DeviceStore): Promise<void> {
  const held = await Promise.all(UNFINISHED.map((drawer) => device.all(drawer)));
  if (held.every((found) => found.ok && found.value.length === 0)) await device.wipe();
}

/** Signing in to Salesforce from within Outlook, with an earlier sign-in of this device taken up. */
export async function salesforceAccount(
  office: OfficeDialogs,
  window: Window & typeof globalThis,
  { device, policy }: AccountParts,
): Promise<Account> {
  const { values } = await policy();
  const oauth = await createOAuthSession({
    fetch: (url, init) => window.fetch(url, init),
    device,
    window: createSignInWindow(office, window),
    loginPage: new URL('login.html', window.location.href).href,
    myDomain: values.myDomain,
    clientId: values.salesforceClientId,
    allowedHosts: values.allowedHosts,
  });
  const tooLate = new Promise<void>((resolve) => {
    window.setTimeout(resolve, PATIENCE);
  });
  await Promise.race([oauth.restore(), tooLate]);
  return {
    session: oauth.session,
    signIn: {
      signedIn: oauth.signedIn,
      signIn: () => oauth.flow.begin(),
      signOut: async () => {
        await oauth.signOut();
        await wipe(device);
      },
      onChange: oauth.onChange,
      flow: oauth.flow,
    },
  };
}
