import type { DeviceStore } from '../../../core/ports/device-store.ts';
import type { MailboxExtras } from '../../../core/ports/mailbox-extras.ts';
import { createGraphAccount } from './graph-account.ts';
import type { GraphSetup } from './graph-calls.ts';
import { createGraphExtras } from './graph-extras.ts';

export type OpenGraph = Omit<GraphSetup, 'account'> & {
  /** The app in Microsoft Entra, as the policy names it. */
  readonly clientId: string;
  readonly device: DeviceStore;
};

/** Microsoft Graph for this pane; msal-browser is loaded once somebody is connected or wants to be. */
export async function openGraph({ clientId, device, ...calls }: OpenGraph): Promise<MailboxExtras> {
  const account = await createGraphAccount({
    device,
    open: async () => (await import('./msal.ts')).openNestedApp(clientId),
  });
  return createGraphExtras({ ...calls, account });
}
