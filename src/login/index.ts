import { answerOf, oneTimeCode } from '../core/sign-in/sign-in-answer.ts';
import { sendAnswer } from './result.ts';
import { show, showCode } from './show.ts';
import { authorizeUrl, isStart, type NamedHosts } from './start.ts';
import { strings } from './strings.ts';

/** How long the pane has to close this window before the code is shown. Milliseconds. */
const PATIENCE = 3_000;
/** Office notes on the first page of a dialog that it is one: it gets this long before the way goes on. Milliseconds. */
const OFFICE_WAIT = 2_500;

const after = (delay: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, delay);
  });

/** Microsoft's script loads beside this one, and may never come. */
async function officeReady(): Promise<boolean> {
  for (let waited = 0; waited < OFFICE_WAIT; waited += 50) {
    if (typeof Office !== 'undefined') {
      return Promise.race([
        Office.onReady().then(({ host }) => Boolean(host)),
        after(OFFICE_WAIT - waited).then(() => false),
      ]);
    }
    await after(50);
  }
  return false;
}

async function messageParent(): Promise<(message: string) => void> {
  if (!(await officeReady())) throw new Error('No Office around this window');
  return (message) => {
    Office.context.ui.messageParent(message);
  };
}

/** Only asked for hosts that are not Salesforce's own, so its reader is loaded only then. */
async function policyHosts(): Promise<NamedHosts> {
  try {
    const [response, { parsePolicy }] = await Promise.all([
      fetch('policy.json', { cache: 'no-cache', redirect: 'error' }),
      import('../core/settings/parse-policy.ts'),
    ]);
    return parsePolicy(await response.json()).values;
  } catch {
    return { myDomain: null, allowedHosts: [] };
  }
}

async function begin(page: URL, place: HTMLElement): Promise<void> {
  show(place, strings.opening, '');
  const [target] = await Promise.all([authorizeUrl(page, policyHosts), officeReady()]);
  if (target === null) show(place, strings.lost, strings.lostDetail);
  else location.replace(target);
}

async function finish(page: URL, place: HTMLElement): Promise<void> {
  // The code leaves the address bar and the history at once. Office takes the method from the object, not from its kind.
  History.prototype.replaceState.call(history, null, '', page.pathname);
  const answer = answerOf((name) => page.searchParams.get(name));
  if (!answer) {
    show(place, strings.lost, strings.lostDetail);
    return;
  }
  const opener = window.opener as Window | null;
  sendAnswer(answer, { parent: messageParent(), opener, origin: page.origin });
  if (answer.kind === 'error') {
    show(place, strings.refused, strings.refusedDetail);
    return;
  }
  show(place, strings.done, strings.doneDetail);
  await after(PATIENCE);
  showCode(place, oneTimeCode(answer));
}

const place = document.getElementById('root');
const page = new URL(location.href);
if (place) void (isStart(page) ? begin(page, place) : finish(page, place));
