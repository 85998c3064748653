import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import {
  createDemoMails,
  demoFolders,
  demoProfile,
  firstMailId,
} from '../demo-mails/demo-mailbox.ts';
import type { WindowWithOutlook } from '../outlook/on-window.ts';
import { createSimulatedOutlook, type SimulatedOutlook } from '../outlook/simulated-outlook.ts';
import { createActions } from './actions.ts';
import { linkToGraph } from './graph-link.ts';
import { createOrgControl } from './org-control.ts';
import { pageSettings } from './page-settings.ts';
import { createPageStore } from './page-store.ts';
import { SandboxContext, type Sandbox } from './sandbox-context.ts';
import { SandboxPage } from './SandboxPage.tsx';
import { wipeStorage } from './wipe-storage.ts';

void start();

async function start(): Promise<void> {
  const sandbox = await createSandbox();
  // Before the pane's frame is there: its page looks for Outlook on its parent window at once.
  (window as WindowWithOutlook).simulatedOutlook = sandbox.outlook;
  const root = document.getElementById('root');
  if (root === null) throw new Error('sandbox.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <SandboxContext value={sandbox}>
        <SandboxPage />
      </SandboxContext>
    </StrictMode>,
  );
}

async function createSandbox(): Promise<Sandbox> {
  const prefersDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  const settings = pageSettings(window.location.search, window.navigator.language, prefersDark);
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const [{ orgUrl, graphUrl }, mails] = await Promise.all([
    findServers(),
    createDemoMails(Date.now()),
  ]);
  const issueToken = linkToGraph(graphUrl, window.fetch.bind(window), () => outlook);
  const outlook: SimulatedOutlook = createSimulatedOutlook({
    issueToken,
    profile: demoProfile(settings.language, timeZone),
    folders: demoFolders,
    mails,
    dark: settings.dark,
    clock: { setTimeout: (job, delay) => window.setTimeout(job, delay), random: Math.random },
    openWindow: (url) => window.open(url, 'simulated-dialog', 'popup,width=480,height=640'),
  });
  outlook.select(firstMailId);
  const page = createPageStore(settings.paneWidth, Date.now());
  const actions = createActions(
    outlook,
    page,
    createOrgControl(orgUrl, window.fetch.bind(window)),
    {
      now: Date.now,
      stamp: () => crypto.randomUUID(),
      wipeStorage: () => wipeStorage(window),
    },
  );
  return { outlook, page, actions, orgUrl };
}

type Servers = { readonly orgUrl: string; readonly graphUrl: string };

/** Where the simulated org and the simulated Graph listen: the server that brought this page knows. */
async function findServers(): Promise<Servers> {
  const fallback = { orgUrl: 'http://localhost:3001', graphUrl: '' };
  try {
    const response = await fetch('sandbox-config.json');
    return { ...fallback, ...((await response.json()) as Partial<Servers>) };
  } catch {
    return fallback;
  }
}
