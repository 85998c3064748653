import type { OfficeRuntime } from '../adapters/office/office-runtime.ts';
import type { DeviceStore } from '../core/ports/device-store.ts';
import type { MailboxExtras } from '../core/ports/mailbox-extras.ts';
import type { Policy } from '../core/settings/policy.ts';

type Surroundings = {
  readonly office: OfficeRuntime;
  readonly window: Window & typeof globalThis;
  readonly graphBase: string;
};

/** Mailboxes that Graph does not reach, or for which Outlook signs in nowhere. */
const FOREIGN = ['enterprise', 'gmail', 'outlookCom'];

/**
 * Whether Outlook signs in at Microsoft for its add-ins. The bridge is looked for too: without it msal-browser would quietly open
 * windows of its own, which end nowhere inside of Outlook.
 */
function isOffered({ office, window }: Surroundings): boolean {
  const { requirements, mailbox } = office.context;
  return (
    requirements.isSetSupported('NestedAppAuth', '1.1') &&
    !FOREIGN.includes(mailbox.userProfile.accountType ?? '') &&
    ('nestedAppAuthBridge' in window || '__initializeNestedAppAuth' in window)
  );
}

/** Microsoft Graph, where Outlook and the policy offer it; null else, and then not a byte of it is loaded (L3). */
export async function microsoftExtras(
  surroundings: Surroundings,
  device: DeviceStore,
  policy: () => Promise<Policy>,
): Promise<MailboxExtras | null> {
  if (!isOffered(surroundings)) return null;
  const { graphClientId } = (await policy()).values;
  if (graphClientId === null) return null;
  try {
    const { openGraph } = await import('../adapters/web/graph/open-graph.ts');
    const { window, graphBase } = surroundings;
    return await openGraph({
      clientId: graphClientId,
      device,
      fetch: (url, init) => window.fetch(url, init),
      base: graphBase,
      wait: (ms) => new Promise((done) => window.setTimeout(done, ms)),
    });
  } catch {
    // Its code did not come: the pane does without.
    return null;
  }
}
