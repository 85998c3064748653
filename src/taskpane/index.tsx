import './restore-history.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { isDarkNow } from '../adapters/office/theme.ts';
import { Starting } from './Starting.tsx';

/** How long Office may take to say where it runs; without its script it never does. Milliseconds. */
const OFFICE_WAIT = 10_000;

void start();

/** Also false where Microsoft's script did not arrive at all. */
async function inOutlook(): Promise<boolean> {
  if (typeof Office === 'undefined') return false;
  const tooLate = new Promise<null>((resolve) => {
    setTimeout(() => {
      resolve(null);
    }, OFFICE_WAIT);
  });
  const told = await Promise.race([Office.onReady(), tooLate]);
  return told?.host === Office.HostType.Outlook;
}

/** The pane in Outlook; a plain browser is shown where it belongs. */
async function start(): Promise<void> {
  const place = document.getElementById('root');
  if (!place) return;
  const root = createRoot(place);
  if (!(await inOutlook())) {
    const { OpenInOutlook } = await import('./open-in-outlook.tsx');
    root.render(<OpenInOutlook />);
    return;
  }
  root.render(<Starting dark={isDarkNow(Office, window)} />);
  const { openPane } = await import('../composition/open-pane.tsx');
  root.render(<StrictMode>{await openPane(window)}</StrictMode>);
}
