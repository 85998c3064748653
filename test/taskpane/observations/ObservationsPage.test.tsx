import { FluentProvider, webLightTheme, type JSXElement } from '@fluentui/react-components';
import { expect, jest, test } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { useState } from 'react';
import { isFreeMail } from '../../../src/core/participants/free-mail.ts';
import type { Note } from '../../../src/core/participants/note.ts';
import { recentRules } from '../../../src/core/participants/recent-rules.ts';
import { compileRules } from '../../../src/core/participants/rules.ts';
import { sortAddresses } from '../../../src/core/participants/sort-addresses.ts';
import {
  addTo,
  listed,
  noSettings,
  takeFrom,
  type Settings,
} from '../../../src/core/settings/settings.ts';
import { DoNotSync } from '../../../src/taskpane/observations/DoNotSync.tsx';
import { ObservationsPage } from '../../../src/taskpane/observations/ObservationsPage.tsx';

jest.setTimeout(30_000);

const NOW = 10_000;

const found = [
  'me@acme.example',
  'jonas@acme.example',
  'no-reply@tracking.example',
  'noreply@gmail.com',
  'offers@weekly.example',
  'billing@eu.pay.example',
  '/O=X/CN=Y',
  'marta@halden.example',
].map((address) => ({ address, name: '', role: 'to' as const }));

const blocked = addTo(noSettings, 'blocklist', ['*@weekly.example'], 1);

type World = {
  settings?: Settings;
  notes?: readonly Note[];
  copied?: string[];
  onBack?: () => void;
};

/** The page over the real rules: what it does comes back as other props. */
function Page({
  settings: start = blocked,
  notes = [],
  copied = [],
  onBack = () => undefined,
}: World): JSXElement {
  const [settings, setSettings] = useState(start);
  const [allowed, setAllowed] = useState<readonly string[]>([]);
  const rules = compileRules({
    own: ['me@acme.example'],
    organisationBlocklist: ['*.pay.example'],
    corporateDomains: ['acme.example'],
    blocklist: listed(settings.blocklist),
    mailingLists: [],
    includeInternal: false,
    allowOverride: { internal: true, organisationBlocklist: false },
  });
  return (
    <FluentProvider theme={webLightTheme}>
      <ObservationsPage
        partition={sortAddresses(found, rules, allowed)}
        notes={notes}
        recent={recentRules(
          settings.blocklist,
          found.map(({ address }) => address),
          NOW,
        )}
        isFreeMail={isFreeMail}
        noteActions={{
          onCreate: () => undefined,
          onConnect: null,
          onCopy: (text) => copied.push(text),
          onSettings: null,
        }}
        onAllow={(address, allow) => {
          setAllowed(allow ? [...allowed, address] : allowed.filter((one) => one !== address));
        }}
        onList={(lines, listing) => {
          setSettings((listing ? addTo : takeFrom)(settings, 'blocklist', lines, NOW));
        }}
        onBack={onBack}
      />
    </FluentProvider>
  );
}

const open = (world: World = {}): ReturnType<typeof userEvent.setup> => {
  render(<Page {...world} />);
  return userEvent.setup();
};

const row = (address: string): HTMLElement => {
  const item = screen
    .getAllByRole('listitem')
    .find((one) => within(one).queryByText(address) !== null);
  if (!item) throw new Error(`No row for ${address}`);
  return item;
};
const buttons = (address: string): readonly (string | null)[] =>
  within(row(address))
    .queryAllByRole('button')
    .map(({ textContent }) => textContent);

test('[P7] every filtered address stands with its reason and rule', () => {
  open();
  expect(
    screen.getByRole('heading', { name: 'Some not important emails were filtered:' }),
  ).toBeTruthy();
  expect(
    within(row('me@acme.example')).getByText('Your own address · also: internal domain'),
  ).toBeTruthy();
  expect(within(row('jonas@acme.example')).getByText('Internal domain: acme.example')).toBeTruthy();
  expect(
    within(row('no-reply@tracking.example')).getByText('No-reply or mailer: no-reply@'),
  ).toBeTruthy();
  expect(
    within(row('offers@weekly.example')).getByText('Your blocklist: *@weekly.example'),
  ).toBeTruthy();
  expect(
    within(row('billing@eu.pay.example')).getByText('Organisation blocklist: *.pay.example'),
  ).toBeTruthy();
  expect(within(row('/O=X/CN=Y')).getByText('Not a valid address')).toBeTruthy();
  expect(screen.queryByText('marta@halden.example')).toBeNull();
});

test('[P7] each address offers what may be done, and nothing else', () => {
  open();
  expect(buttons('me@acme.example')).toEqual([]);
  expect(buttons('/O=X/CN=Y')).toEqual([]);
  expect(buttons('billing@eu.pay.example')).toEqual([]);
  expect(buttons('jonas@acme.example')).toEqual(['Allow this time']);
  expect(buttons('no-reply@tracking.example')).toEqual(['Allow this time', 'Block domain']);
  expect(buttons('offers@weekly.example')).toEqual(['Allow this time', 'Remove from my blocklist']);
});

test('[P5] a free-mail domain cannot be blocked as a domain', () => {
  open();
  expect(buttons('noreply@gmail.com')).toEqual(['Allow this time', 'Block this address']);
});

test('[P4] what the organisation set is marked', () => {
  open();
  expect(within(row('jonas@acme.example')).getByLabelText('Set by your organisation')).toBeTruthy();
  expect(
    within(row('billing@eu.pay.example')).getByLabelText('Set by your organisation'),
  ).toBeTruthy();
  expect(
    within(row('offers@weekly.example')).queryByLabelText('Set by your organisation'),
  ).toBeNull();
});

test('[P7] Allow this time lets the address in, and Undo takes it back', async () => {
  const user = open();
  await user.click(screen.getByRole('button', { name: 'Allow this time: jonas@acme.example' }));
  expect(screen.queryByText('Internal domain: acme.example')).toBeNull();
  expect(screen.getByText('jonas@acme.example allowed for this email')).toBeTruthy();
  const undo = screen.getByRole('button', { name: 'Undo: jonas@acme.example' });
  expect(document.activeElement).toBe(undo);
  expect(screen.getByRole('status').textContent).toContain('Undo available');
  await user.click(undo);
  expect(screen.getByText('Internal domain: acme.example')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Observations' }));
});

test('[P8] Block domain puts the domain on the blocklist at once, Undo takes it off', async () => {
  const user = open();
  await user.click(screen.getByRole('button', { name: 'Block domain: tracking.example' }));
  expect(screen.getByText('tracking.example is on your blocklist')).toBeTruthy();
  expect(
    within(row('no-reply@tracking.example')).getByText(
      'Your blocklist: tracking.example · also: no-reply or mailer',
    ),
  ).toBeTruthy();
  await user.keyboard('{Enter}');
  expect(
    within(row('no-reply@tracking.example')).getByText('No-reply or mailer: no-reply@'),
  ).toBeTruthy();
});

test('[P7] Remove from my blocklist frees the address, and Undo blocks it again', async () => {
  const user = open();
  await user.click(
    screen.getByRole('button', { name: 'Remove from my blocklist: *@weekly.example' }),
  );
  expect(screen.queryByText('offers@weekly.example')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Undo: *@weekly.example' }));
  expect(
    within(row('offers@weekly.example')).getByText('Your blocklist: *@weekly.example'),
  ).toBeTruthy();
});

test('[P8] after a reload of the pane Undo is still there', () => {
  open({ settings: addTo(noSettings, 'blocklist', ['marta@halden.example'], NOW - 60) });
  expect(screen.getByRole('button', { name: 'Undo: marta@halden.example' })).toBeTruthy();
});

test('[P9] notes say what is good to know, each with its way on', async () => {
  const copied: string[] = [];
  const user = open({
    copied,
    notes: [
      { kind: 'address-unmatched', addresses: ['k@halden.example'] },
      { kind: 'attachments-unreadable', files: [{ name: 'Map.pptx', why: 'cloud-link' }] },
      { kind: 'date-approximate' },
      { kind: 'category-not-set', name: 'Salesforce', why: 'not-in-master-list' },
      { kind: 'policy-broken', problems: [{ kind: 'unknown-setting', path: 'wings' }] },
    ],
  });
  expect(screen.getByRole('heading', { name: 'Good to know about this email' })).toBeTruthy();
  expect(buttons('1 address matches no record')).toEqual(['Create or add…', 'Do not sync']);
  expect(
    screen.getByText('Map.pptx is a cloud link; its address is kept in the text.'),
  ).toBeTruthy();
  expect(buttons('The date is approximate')).toEqual([]);
  expect(
    screen.getByText('For your administrator: policy.json: wings is not a setting'),
  ).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Copy name: Salesforce' }));
  expect(copied).toEqual(['Salesforce']);
});

test('with nothing filtered the page says so', () => {
  render(
    <FluentProvider theme={webLightTheme}>
      <ObservationsPage
        partition={{ participants: [], observations: [] }}
        notes={[]}
        recent={[]}
        isFreeMail={() => false}
        noteActions={{ onCreate: null, onConnect: null, onCopy: null, onSettings: null }}
        onAllow={() => undefined}
        onList={() => undefined}
        onBack={() => undefined}
      />
    </FluentProvider>,
  );
  expect(screen.getByRole('heading', { name: 'Nothing was filtered.' })).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'Good to know about this email' })).toBeNull();
});

test('the focus comes to the title, and Esc goes back', async () => {
  let back = 0;
  const user = open({
    onBack: () => {
      back += 1;
    },
  });
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Observations' }));
  await user.keyboard('{Escape}');
  expect(back).toBe(1);
});

function Unknown({ address }: { address: string }): JSXElement {
  const [rule, setRule] = useState<string | null>(null);
  return (
    <FluentProvider theme={webLightTheme}>
      <DoNotSync
        address={address}
        rule={rule}
        isFreeMail={isFreeMail}
        onList={(wanted, listing) => {
          setRule(listing ? wanted : null);
        }}
      />
    </FluentProvider>
  );
}

test('[P8] Do not sync asks for address or domain, then offers Undo', async () => {
  const user = userEvent.setup();
  render(<Unknown address="k@halden.example" />);
  await user.click(screen.getByRole('button', { name: 'Do not sync: k@halden.example' }));
  await user.click(screen.getByRole('button', { name: 'Everyone at halden.example: Do not sync' }));
  expect(screen.getByText('On your blocklist now')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo: halden.example' }));
  await user.keyboard('{Enter}');
  expect(screen.getByRole('button', { name: 'Do not sync: k@halden.example' })).toBeTruthy();
});

test('[P5] Do not sync on a free-mail address blocks the address alone', async () => {
  const user = userEvent.setup();
  render(<Unknown address="k@gmail.com" />);
  await user.click(screen.getByRole('button', { name: 'Do not sync: k@gmail.com' }));
  expect(screen.getByRole('button', { name: 'Undo: k@gmail.com' })).toBeTruthy();
});

test('[V6] axe finds nothing on the page', async () => {
  const { container } = render(
    <Page
      settings={addTo(blocked, 'blocklist', ['marta@halden.example'], NOW)}
      notes={[
        { kind: 'address-unmatched', addresses: ['k@halden.example'] },
        { kind: 'date-approximate' },
      ]}
    />,
  );
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`),
  ).toEqual([]);
});
