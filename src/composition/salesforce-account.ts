import type { OfficeDialogs } from '../adapters/office/sign-in-window-parts.ts';
import { createSignInWindow } from '../adapters/office/sign-in-window.ts';
import { createOAuthSession } from '../adapters/web/sign-in/oauth-session.ts';
import type { DeviceStore } from '../core/ports/device-store.ts';
import type { Account, AccountParts } from './create-services.ts';

/** How long the first frame waits for an earlier sign-in to be taken up; it goes on behind the frame. Milliseconds. */
const PATIENCE = 3_000;
/** What a user would miss: asked about before a sign-out takes it away (X5). */
const UNFINISHED = ['drafts', 'journal', 'outbox'];
/** Not of this user's session: where to sign in, and the connection to Microsoft 365. */
const STAYS = ['sign-in-place', 'microsoft'];

type Entries = readonly (readonly [drawer: string, key: string, value: unknown])[];

async function entriesOf(device: DeviceStore, drawers: readonly string[]): Promise<Entries> {
  const all = await Promise.all(
    drawers.map(async (drawer) => {
      const found = await device.all(drawer);
      return found.ok ? found.value.map(([key, value]) => [drawer, key, value] as const) : [];
    }),
  );
  return all.flat();
}

async function wipe(device: DeviceStore, keepUnfinished: boolean): Promise<void> {
  const stays = await entriesOf(device, keepUnfinished ? [...STAYS, ...UNFINISHED] : STAYS);
  await device.wipe();
  for (const [drawer, key, value] of stays) await device.put(drawer, key, value);
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
      signOut: async ({ keepUnfinished } = { keepUnfinished: false }) => {
        await oauth.signOut();
        await wipe(device, keepUnfinished);
      },
      unfinished: async () => (await entriesOf(device, UNFINISHED)).length,
      onChange: oauth.onChange,
      flow: oauth.flow,
    },
  };
}
