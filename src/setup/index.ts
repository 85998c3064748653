import { createPolicySource } from '../adapters/web/policy-source.ts';
import type { Policy } from '../core/settings/policy.ts';
import { wrong, type Check } from './check.ts';
import { checkAddress, checkFiles, checkPolicy } from './check-deployment.ts';
import { checkOrg, type OrgPlace } from './check-org.ts';
import { checkRights } from './check-rights.ts';
import { memoryDevice } from './memory-device.ts';
import { button, field, showChecks, showFrame } from './show.ts';
import { createCheckSignIn, type CheckSignIn } from './sign-in.ts';
import { strings } from './strings.ts';

const page = new URL(location.href);
const fetch_ = (url: string, init: RequestInit): Promise<Response> => fetch(url, init);

async function run(root: HTMLElement): Promise<void> {
  const { policy } = await createPolicySource(fetch_, 'policy.json', memoryDevice).load();
  const signIn = await createCheckSignIn(window, policy);
  const [hostLabel, host] = field(strings.host, policy.values.myDomain ?? '');
  const [clientLabel, client] = field(strings.clientId, policy.values.salesforceClientId ?? '');
  let place: OrgPlace | null = null;
  let checks: readonly Check[] = [];
  const rights = button(strings.signIn, () => {
    if (!place) return;
    void checkUser(signIn, policy, place).then((more) => {
      show([...checks, ...more]);
    });
  });
  const again = button(strings.check, () => void check());
  const list = showFrame(root, [hostLabel, clientLabel, again, rights]);
  const show = (all: readonly Check[]): void => {
    showChecks(list, page.origin + page.pathname, all);
  };
  const check = async (): Promise<void> => {
    rights.disabled = true;
    list.textContent = strings.checking;
    const typed = { host: host.value, clientId: client.value };
    const [files, org] = await Promise.all([
      checkFiles(fetch_, page.href),
      checkOrg(fetch_, page, policy, typed),
    ]);
    ({ place } = org);
    checks = [checkAddress(page), ...files, ...checkPolicy(policy), ...org.checks];
    rights.disabled = place === null;
    show(checks);
  };
  await check();
}

/** Signs in as the pane does, reads what the user may do, and signs out again. */
async function checkUser(
  signIn: CheckSignIn,
  policy: Policy,
  place: OrgPlace,
): Promise<readonly Check[]> {
  const signedIn = await signIn.begin(place);
  if (!signedIn.ok) {
    const { signInFailureText } = await import('../taskpane/session/sign-in-failure-text.ts');
    if (signedIn.failure === null) return [];
    const { text, admin } = signInFailureText(signedIn.failure);
    return [wrong(strings.signedIn, text, admin ?? '')];
  }
  const rights = await checkRights(fetch_, signedIn.value, policy);
  await signIn.end();
  return rights;
}

const root = document.getElementById('root');
if (root) void run(root);
