import { deviceBrowser, openDevice } from '../adapters/device/open-device.ts';
import { createOfficeMailHost } from '../adapters/office/office-mail-host.ts';
import type { OfficeRuntime } from '../adapters/office/office-runtime.ts';
import { createRoamingSettingsStore } from '../adapters/office/roaming-settings-store.ts';
import { SIGN_IN_DRAWER } from '../adapters/web/sign-in/sign-in-drawer.ts';
import { browserNetwork } from '../adapters/web/browser-network.ts';
import { createContentReader } from '../adapters/web/reading/content-reader.ts';
import { startReadingWorker } from '../adapters/web/reading/start-reading-worker.ts';
import { createPolicySource } from '../adapters/web/policy-source.ts';
import type { DeviceStore } from '../core/ports/device-store.ts';
import type { Session } from '../core/ports/session.ts';
import type { Policy } from '../core/settings/policy.ts';
import type { PolicySource } from '../core/settings/policy-source.ts';
import { createSettingsKeeper } from '../core/settings/settings-keeper.ts';
import { browserPlatform } from '../taskpane/browser-platform.ts';
import { VIEW_DRAWER } from '../taskpane/stores/view-drawer.ts';
import type { Services, SignIn } from '../taskpane/services.ts';
import { extendedHost } from '../core/operations/extended-host.ts';
import { microsoftExtras } from './microsoft-extras.ts';
import { lazyCrm } from './lazy-crm.ts';

/** Who is signed in, for the pane and for the calls to Salesforce. */
export type Account = { readonly session: Session; readonly signIn: SignIn };

/** What signing in is built on. */
export type AccountParts = { readonly device: DeviceStore; readonly policy: () => Promise<Policy> };

/** What differs between the pane in Outlook and the pane in the sandbox: the platforms, and nothing else (O2). */
export type Surroundings = {
  readonly office: OfficeRuntime;
  readonly window: Window & typeof globalThis;
  readonly account: (parts: AccountParts) => Promise<Account>;
  /** `host:port` that a token may be sent to beside Salesforce's own hosts and those of the policy. */
  readonly extraHosts: readonly string[];
  /** Microsoft Graph, with its version; no trailing slash. */
  readonly graphBase: string;
};

/** Drawers whose values tell what a mail says or open Salesforce: encrypted, and gone after a week without use (X5). */
const CONTENT_DRAWERS = ['drafts', 'journal', 'outbox', VIEW_DRAWER, SIGN_IN_DRAWER];

/** Asks once per start, however many want to know. */
function once(source: PolicySource): PolicySource {
  let loading: ReturnType<PolicySource['load']> | undefined;
  return { load: () => (loading ??= source.load()) };
}

function salesforceCrm(
  { window, extraHosts }: Surroundings,
  session: Session,
  device: DeviceStore,
  policy: () => Promise<Policy>,
): Services['crm'] {
  return lazyCrm(async () => {
    const [{ createSalesforceCrm }, { values }] = await Promise.all([
      import('../adapters/salesforce/salesforce-crm.ts'),
      policy(),
    ]);
    return createSalesforceCrm({
      fetch: (url, init) => window.fetch(url, init),
      later: (job, delay) => {
        const timer = window.setTimeout(job, delay);
        return () => {
          window.clearTimeout(timer);
        };
      },
      clock: Date.now,
      session,
      store: device,
      policy: {
        extraHosts: [...extraHosts, ...values.allowedHosts],
        addedObjects: values.searchObjects,
        cardFields: values.cardFields,
        taskKeyField: values.messageIdField,
      },
    });
  });
}

/** Joins the adapters to the pane. The Salesforce client is loaded beside the first frame, not before it. */
export async function createServices(surroundings: Surroundings): Promise<Services> {
  const { office, window } = surroundings;
  // Before all else: the first mail needs the worker, and its script takes its time.
  const readContent = createContentReader({
    start: startReadingWorker,
    load: async () => (await import('../core/reading/read-text.ts')).readText,
    setTimeout: (job, delay) => window.setTimeout(job, delay),
  });
  const outlook = createOfficeMailHost(office, window);
  const opened = await openDevice({
    browser: deviceBrowser(window),
    partitionKey: office.context.partitionKey ?? null,
    contentDrawers: CONTENT_DRAWERS,
    sessionDrawers: [VIEW_DRAWER],
    now: Date.now,
  });
  const device = opened.store(outlook.profile().address);
  const settings = createRoamingSettingsStore(office, window);
  const policy = once(createPolicySource(window.fetch.bind(window), 'policy.json', device));
  const readPolicy = async (): Promise<Policy> => (await policy.load()).policy;
  const [{ session, signIn }, extras] = await Promise.all([
    surroundings.account({ device, policy: readPolicy }),
    microsoftExtras(surroundings, device, readPolicy),
  ]);
  return {
    host: extras ? extendedHost(outlook, extras) : outlook,
    crm: salesforceCrm(surroundings, session, device, readPolicy),
    device,
    settings: createSettingsKeeper(settings, device, outlook.profile().address),
    policy,
    signIn,
    readContent,
    platform: browserPlatform,
    network: browserNetwork(window),
    ...(extras && { extras }),
  };
}
