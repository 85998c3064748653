import { expect, test } from '@jest/globals';
import { microsoftFailureText } from '../../src/taskpane/session/microsoft-failure-text.ts';
import { strings as observations } from '../../src/taskpane/observations/strings.ts';
import { strings as settings } from '../../src/taskpane/settings/strings.ts';
import { openSandbox, type Sandbox } from './support/open-sandbox.ts';
import { button, ready } from './support/save-flow.ts';

/*
 * Microsoft 365 with the real msal-browser over Outlook's bridge, and the simulated Graph over HTTP on an origin of its own.
 */

const SUBJECT = 'Tender for all partners';
const eml = `From: Marta Lindqvist <marta@halden.example>
To: ${Array.from({ length: 24 }, (_one, n) => `p${String(n)}@partner${String(n)}.example`).join(', ')}
Subject: ${SUBJECT}
Date: Thu, 19 Nov 2026 09:14:00 +0100
Message-ID: <tender-1@halden.example>
Content-Type: text/html

<p>Hello all</p>`;

/** A mail of which Outlook shows 20 recipients and no header: what Graph is for. */
async function openTender(sandbox: Sandbox): Promise<void> {
  await sandbox.outlook.setHabits({ noHeaders: true });
  await sandbox.outlook.openEml('tender.eml', eml);
  await ready(sandbox, SUBJECT);
}

const openObservations = (sandbox: Sandbox): Promise<void> =>
  button(sandbox.pane, /^Observations/).click();

test('[L3] [P1] Connect brings the recipients and the date that Outlook left out; Disconnect forgets it', async () => {
  const sandbox = await openSandbox();
  const { pane, graph } = sandbox;
  await openTender(sandbox);
  await openObservations(sandbox);
  const cut = pane.getByText(/only 20 recipients/);
  await cut.waitFor();
  await pane
    .getByText(/^2[01] addresses match no record/)
    .first()
    .waitFor();
  expect(graph.service.log()).toEqual([]);
  await button(pane, new RegExp(observations.connect)).first().click();
  await cut.waitFor({ state: 'detached' });
  await pane
    .getByText(/^2[45] addresses match no record/)
    .first()
    .waitFor();
  const asked = graph.service.log().filter(({ path }) => path.includes('/messages/'));
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.every(({ prefer }) => prefer === 'IdType="ImmutableId"')).toBe(true);

  // A pane that loads anew is still connected, without a question; no token was kept anywhere.
  await sandbox.outlook.reloadPane();
  await ready(sandbox, SUBJECT);
  await button(pane, 'More…').click();
  await pane.getByRole('menuitem', { name: 'Settings' }).click();
  await pane.getByText('elena.fischer@northwind-telematics.example').first().waitFor();
  await button(pane, settings.disconnect).click();
  await button(pane, settings.connect).waitFor();
});

test('[L3] who declines goes on without it, and reads why; a busy Graph changes nothing', async () => {
  const sandbox = await openSandbox();
  const { pane, graph, outlook } = sandbox;
  await openTender(sandbox);
  await outlook.setHabits({ consent: 'declined' });
  await button(pane, 'More…').click();
  await pane.getByRole('menuitem', { name: 'Settings' }).click();
  await button(pane, settings.connect).click();
  await pane.getByText(microsoftFailureText({ kind: 'denied' })).waitFor();
  await outlook.setHabits({ consent: 'admin' });
  await button(pane, settings.connect).click();
  await pane.getByText(microsoftFailureText({ kind: 'admin-only' })).waitFor();
  await outlook.setHabits({ consent: 'agreed' });
  Object.assign(graph.service.faults, { throttled: 9, retryAfter: 600 });
  await button(pane, settings.connect).click();
  await button(pane, settings.disconnect).waitFor();
  await button(pane, 'Back').click();
  await ready(sandbox, SUBJECT);
  await openObservations(sandbox);
  await pane.getByText(/only 20 recipients/).waitFor();
  sandbox.complaints.expect(/429/);
});
