import { deviceBrowser, openDevice } from '../adapters/device/open-device.ts';
import { createOfficeMailHost } from '../adapters/office/office-mail-host.ts';
import type { OfficeRuntime } from '../adapters/office/office-runtime.ts';
import { createRoamingSettingsStore } from '../adapters/office/roaming-settings-store.ts';
import { createPolicySource } from '../adapters/web/policy-source.ts';
import type { DeviceStore } from '../core/ports/device-store.ts';
import type { Session } from '../core/ports/session.ts';
import type { Policy } from '../core/settings/policy.ts';
import type { PolicySource } from '../core/settings/policy-source.ts';
import { createSettingsKeeper } from '../core/settings/settings-keeper.ts';
import { browserPlatform } from '../taskpane/browser-platform.ts';
import type { Services, SignIn } from '../taskpane/services.ts';
import { lazyCrm } from './lazy-crm.ts';

/** What differs between the pane in Outlook and the pane in the sandbox: the platforms, and nothing else (O2). */
export type Surroundings = {
  readonly office: OfficeRuntime;
  readonly window: Window & typeof globalThis;
  readonly session: Session;
  readonly signIn: SignIn;
  /** `host:port` that a token may be sent to beside Salesforce's own hosts and those of the policy. */
  readonly extraHosts: readonly string[];
};

/** Drawers whose values tell what a mail says: encrypted, and gone after a week (X5). */
const CONTENT_DRAWERS = ['drafts', 'journal', 'outbox'];

/** Asks once per start, however many want to know. */
function once(source: PolicySource): PolicySource {
  let loading: ReturnType<PolicySource['load']> | undefined;
  return { load: () => (loading ??= source.load()) };
}

function salesforceCrm(
  { window, session, extraHosts }: Surroundings,
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
        cardFields: {},
        taskKeyField: values.messageIdField,
      },
    });
  });
}

/** Joins the adapters to the pane. The Salesforce client is loaded beside the first frame, not before it. */
export async function createServices(surroundings: Surroundings): Promise<Services> {
  const { office, window, signIn } = surroundings;
  const host = createOfficeMailHost(office, window);
  const opened = await openDevice({
    browser: deviceBrowser(window),
    partitionKey: office.context.partitionKey ?? null,
    contentDrawers: CONTENT_DRAWERS,
    now: Date.now,
  });
  const device = opened.store(host.profile().address);
  const settings = createRoamingSettingsStore(office, window);
  const policy = once(createPolicySource(window.fetch.bind(window), 'policy.json', device));
  return {
    host,
    crm: salesforceCrm(surroundings, device, async () => (await policy.load()).policy),
    device,
    settings: createSettingsKeeper(settings, device, host.profile().address),
    policy,
    signIn,
    platform: browserPlatform,
  };
}
