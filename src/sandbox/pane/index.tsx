import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { isDarkNow } from '../../adapters/office/theme.ts';
import { Starting } from '../../taskpane/Starting.tsx';
import { enterPane } from '../outlook/enter-pane.ts';
import { orgSession } from './org-session.ts';

void start();

/** The pane's second composition root: the same pane as in Outlook, over the simulated Outlook of the page around it. */
async function start(): Promise<void> {
  const outlook = enterPane(window);
  const place = document.getElementById('root');
  if (!outlook || !place) throw new Error('Open sandbox.html: this page is only its pane');
  const root = createRoot(place);
  root.render(<Starting dark={isDarkNow(outlook.office(), window)} />);
  // In two steps as in Outlook, so that what is measured here is what happens there.
  const [{ createServices }, { App }, { createPane }] = await Promise.all([
    import('../../composition/create-services.ts'),
    import('../../taskpane/App.tsx'),
    import('../../taskpane/pane.ts'),
  ]);
  const { session, signIn, orgUrl, graphUrl } = await orgSession(window.fetch.bind(window));
  const services = await createServices({
    office: outlook.office(),
    window,
    account: () => Promise.resolve({ session, signIn }),
    extraHosts: [new URL(orgUrl).host],
    graphBase: `${graphUrl}/v1.0`,
  });
  root.render(
    <StrictMode>
      <App pane={createPane(services)} />
    </StrictMode>,
  );
}
