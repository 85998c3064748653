import type { JSX } from 'react';
import { fail } from '../core/result.ts';
import { App } from '../taskpane/App.tsx';
import { createPane } from '../taskpane/pane.ts';
import { createServices } from './create-services.ts';

/** The pane over the real Outlook. */
export async function openPane(window: Window & typeof globalThis): Promise<JSX.Element> {
  const services = await createServices({
    office: Office,
    window,
    session: {
      current: () => null,
      renew: () => Promise.resolve(fail({ kind: 'signed-out' })),
      onChange: () => () => undefined,
    },
    signIn: {
      signedIn: () => false,
      signIn: () => Promise.resolve(false),
      signOut: () => Promise.resolve(),
      onChange: () => () => undefined,
    },
    extraHosts: [],
  });
  return <App pane={createPane(services)} />;
}
