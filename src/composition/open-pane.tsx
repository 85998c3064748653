import type { JSX } from 'react';
import { App } from '../taskpane/App.tsx';
import { createPane } from '../taskpane/pane.ts';
import { createServices } from './create-services.ts';
import { salesforceAccount } from './salesforce-account.ts';

/** The pane over the real Outlook. */
export async function openPane(window: Window & typeof globalThis): Promise<JSX.Element> {
  const services = await createServices({
    office: Office,
    window,
    account: (parts) => salesforceAccount(Office, window, parts),
    extraHosts: [],
    graphBase: 'https://graph.microsoft.com/v1.0',
  });
  return <App pane={createPane(services)} />;
}
