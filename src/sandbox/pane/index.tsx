import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createServices } from '../../composition/create-services.ts';
import { App } from '../../taskpane/App.tsx';
import { createPane } from '../../taskpane/pane.ts';
import { enterPane } from '../outlook/enter-pane.ts';
import { orgSession } from './org-session.ts';

void start();

/** The pane's second composition root: the same pane as in Outlook, over the simulated Outlook of the page around it. */
async function start(): Promise<void> {
  const outlook = enterPane(window);
  const root = document.getElementById('root');
  if (!outlook || !root) throw new Error('Open sandbox.html: this page is only its pane');
  const { session, signIn, orgUrl, graphUrl } = await orgSession(window.fetch.bind(window));
  const services = await createServices({
    office: outlook.office(),
    window,
    account: () => Promise.resolve({ session, signIn }),
    extraHosts: [new URL(orgUrl).host],
    graphBase: `${graphUrl}/v1.0`,
  });
  createRoot(root).render(
    <StrictMode>
      <App pane={createPane(services)} />
    </StrictMode>,
  );
}
