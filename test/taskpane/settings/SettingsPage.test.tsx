import { FluentProvider, webLightTheme, type JSXElement } from '@fluentui/react-components';
import { expect, jest, test } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { useState } from 'react';
import { isFreeMail } from '../../../src/core/participants/free-mail.ts';
import { rulesInForce } from '../../../src/core/participants/rules-in-force.ts';
import { effectiveSettings } from '../../../src/core/settings/effective-settings.ts';
import { parsePolicy } from '../../../src/core/settings/parse-policy.ts';
import { applyImport } from '../../../src/core/settings/settings-file.ts';
import {
  addTo,
  choose,
  noSettings,
  resetSettings,
  takeFrom,
  type Settings,
} from '../../../src/core/settings/settings.ts';
import type { IssueView } from '../../../src/taskpane/settings/issue-view.ts';
import type { SettingsModel } from '../../../src/taskpane/settings/settings-model.ts';
import { SettingsPage, type SettingsTab } from '../../../src/taskpane/settings/SettingsPage.tsx';

// The page is drawn whole, and typed into key by key: slow where the machine is busy.
jest.setTimeout(30_000);

type World = Partial<SettingsModel> & {
  rawPolicy?: unknown;
  start?: SettingsTab;
  onBack?: () => void;
};

/** The page over real settings and policy: every action comes back as another value in force. */
function Page({
  settings: first = noSettings,
  rawPolicy = {},
  start = 'general',
  onBack = () => undefined,
  ...rest
}: World): JSXElement {
  const [settings, setSettings] = useState<Settings>(first);
  const policy = parsePolicy(rawPolicy);
  const effective = effectiveSettings(policy, settings);
  const viewer = {
    mailbox: 'me@acme.example',
    salesforceUser: null,
    sharedMailbox: null,
    proxyAddresses: [],
    mailingLists: [],
  };
  let clock = 10;
  const now = (): number => clock++;
  const model: SettingsModel = {
    policy,
    settings,
    effective,
    internalDomains:
      policy.values.corporateDomains.length > 0 ? policy.values.corporateDomains : ['acme.example'],
    rules: rulesInForce(policy, effective, viewer),
    isFreeMail,
    notKept: null,
    dropped: [],
    keeping: 'kept',
    salesforce: { name: 'me@acme.example', onSignIn: () => undefined, onSignOut: () => undefined },
    microsoft: null,
    followed: [],
    choices: 0,
    issues: [],
    choose: (name, value) => {
      setSettings(choose(settings, name, value, now()));
    },
    add: (list, texts) => {
      setSettings(addTo(settings, list, texts, now()));
    },
    take: (list, texts) => {
      setSettings(takeFrom(settings, list, texts, now()));
    },
    importSettings: (preview) => {
      setSettings(applyImport(settings, preview, now()));
    },
    reset: () => {
      setSettings(resetSettings(settings, now()));
    },
    stopFollowing: () => undefined,
    forgetChoices: () => undefined,
    download: () => undefined,
    copy: () => undefined,
    ...rest,
  };
  return (
    <FluentProvider theme={webLightTheme}>
      <SettingsPage model={model} start={start} onBack={onBack} />
    </FluentProvider>
  );
}

const open = (world: World = {}): ReturnType<typeof userEvent.setup> => {
  render(<Page {...world} />);
  return userEvent.setup();
};

const choice = (name: string): HTMLSelectElement => screen.getByRole('combobox', { name });
const onOff = (name: string): HTMLInputElement => screen.getByRole('switch', { name });
const rulesShown = (): readonly (string | null)[] => {
  const list = screen.queryByRole('list', { name: 'Your blocklist' });
  return list
    ? within(list)
        .queryAllByRole('listitem')
        .map(({ textContent }) => textContent)
    : [];
};
const selected = (): string | null => screen.getByRole('tab', { selected: true }).textContent;

test('[X1] a setting acts at once, without a Save', async () => {
  const user = open();
  await user.selectOptions(choice('Body'), 'Whole email');
  expect(choice('Body').value).toBe('whole');
  await user.click(onOff('Tick likely records'));
  expect(onOff('Tick likely records').checked).toBe(false);
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
});

test('[X2] what the organisation locked is shown, greyed and marked; a preset is marked until it is changed', async () => {
  const user = open({
    rawPolicy: {
      includeInternal: { value: true, mode: 'locked' },
      body: { value: 'whole', mode: 'preset' },
    },
  });
  expect(onOff('Include internal emails in search').disabled).toBe(true);
  expect(onOff('Include internal emails in search').checked).toBe(true);
  expect(screen.getByText('Set by your organisation')).toBeTruthy();
  expect(choice('Body').disabled).toBe(false);
  expect(screen.getByText('Suggested by your organisation')).toBeTruthy();
  await user.selectOptions(choice('Body'), 'New part only');
  expect(screen.queryByText('Suggested by your organisation')).toBeNull();
});

test('[A5] the choice of attachments asks for what it needs', async () => {
  const user = open();
  expect(screen.queryByRole('textbox', { name: 'Kilobytes' })).toBeNull();
  await user.selectOptions(choice('Attachments'), 'Over a size');
  const size: HTMLInputElement = screen.getByRole('textbox', { name: 'Kilobytes' });
  await user.clear(size);
  await user.type(size, '50{Enter}');
  expect(size.value).toBe('50');
  await user.selectOptions(choice('Attachments'), 'Of some types');
  const types: HTMLInputElement = screen.getByRole('textbox', { name: 'File types' });
  await user.clear(types);
  await user.type(types, '.PDF; msg  nonsense!{Enter}');
  expect(types.value).toBe('pdf, msg');
});

test('[R4] a number outside of its limits is named and not taken', async () => {
  const user = open({ start: 'rules' });
  const days: HTMLInputElement = screen.getByRole('textbox', { name: 'Closed Opportunities' });
  await user.clear(days);
  await user.type(days, '99999{Enter}');
  expect(screen.getByText('A whole number from 0 to 3650')).toBeTruthy();
  await user.clear(days);
  await user.type(days, '30{Enter}');
  expect(screen.queryByText('A whole number from 0 to 3650')).toBeNull();
  expect(days.value).toBe('30');
});

test('[V9] My other addresses: one is added in its one spelling, nonsense is refused, one is removed', async () => {
  const user = open();
  await user.click(screen.getByRole('button', { name: /^My other addresses/, expanded: false }));
  const field = screen.getByRole('textbox', { name: 'Address' });
  await user.type(field, 'nonsense{Enter}');
  expect(screen.getByText('Not a valid address')).toBeTruthy();
  await user.clear(field);
  await user.type(field, 'Me@Home.example{Enter}');
  expect(screen.getByRole('button', { name: 'Remove me@home.example' })).toBeTruthy();
  expect(screen.getByRole('button', { name: /me@home.example/, expanded: true })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Remove me@home.example' }));
  expect(screen.queryByRole('button', { name: 'Remove me@home.example' })).toBeNull();
});

test('[X1] the search box finds settings of every group by their words', async () => {
  const user = open();
  await user.type(screen.getByRole('searchbox', { name: 'Search settings' }), 'opportunities days');
  expect(screen.getByRole('textbox', { name: 'Closed Opportunities' })).toBeTruthy();
  expect(screen.queryByRole('combobox', { name: 'Body' })).toBeNull();
  await user.type(screen.getByRole('searchbox'), ' zzz');
  expect(screen.getByText('No setting has these words.')).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(choice('Body')).toBeTruthy();
});

test('[P4] pasted rules are added at once, those that are none stay in the field and are named', async () => {
  const user = open({ start: 'blocklist' });
  const field: HTMLTextAreaElement = screen.getByRole('textbox', { name: 'Add to my blocklist' });
  await user.click(field);
  await user.paste('Shop.example; *@*.news.example\nnot a rule, *, gmail.com');
  await user.click(screen.getByRole('button', { name: 'Add' }));
  expect([...rulesShown()].sort()).toEqual(['*@*.news.example', 'gmail.com', 'shop.example']);
  expect(screen.getByText('“not a rule”: not an address, a domain or a pattern')).toBeTruthy();
  expect(screen.getByText('“*”: would catch nearly everybody')).toBeTruthy();
  expect(screen.getByText(/gmail\.com is used by many unrelated people/)).toBeTruthy();
  expect(field.value).toBe('not a rule\n*');
});

test('[P4] a rule is removed, and the focus stays in the list', async () => {
  const settings = addTo(noSettings, 'blocklist', ['a.example', 'b.example'], 1);
  const user = open({ start: 'blocklist', settings });
  await user.click(screen.getByRole('button', { name: 'Remove b.example' }));
  expect(rulesShown()).toEqual(['a.example']);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove a.example' }));
});

test('[P3] which rule would catch: every one, the one that decides first', async () => {
  const user = open({
    start: 'blocklist',
    rawPolicy: { blocklist: ['*.pay.example'] },
    settings: addTo(noSettings, 'blocklist', ['pay.example'], 1),
  });
  const field = screen.getByRole('textbox', { name: 'Address' });
  await user.type(field, 'x@eu.pay.example');
  expect(screen.getByText('Organisation blocklist: *.pay.example')).toBeTruthy();
  expect(screen.getByText('Your blocklist: pay.example')).toBeTruthy();
  await user.clear(field);
  await user.type(field, 'jo@free.example');
  expect(screen.getByText('No rule catches this address.')).toBeTruthy();
});

test('[P4] organisation rules are shown, marked, and cannot be removed', () => {
  open({
    start: 'blocklist',
    rawPolicy: { blocklist: ['lawyers.example'], corporateDomains: ['acme.example'] },
  });
  const list = screen.getByRole('list', { name: 'Your organisation’s blocklist' });
  expect(within(list).getByText('lawyers.example')).toBeTruthy();
  expect(within(list).queryByRole('button')).toBeNull();
  expect(screen.getAllByText('Set by your organisation').length).toBe(2);
});

test('[X1] an import shows its changes first, and changes nothing when cancelled', async () => {
  const user = open();
  const file = new File(
    [
      JSON.stringify({
        format: 'sidecar-settings',
        preferences: { body: 'whole' },
        blocklist: ['b.example'],
        wings: 1,
      }),
    ],
    'settings.json',
    { type: 'application/json' },
  );
  const picker = screen.getByLabelText<HTMLInputElement>('Settings file');
  await user.upload(picker, file);
  expect(await screen.findByText('Body: New part only → Whole email')).toBeTruthy();
  expect(screen.getByText('Blocklist: adds b.example')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(choice('Body').value).toBe('new');
  await user.upload(picker, file);
  await user.click(await screen.findByRole('button', { name: 'Apply' }));
  expect(choice('Body').value).toBe('whole');
  expect(screen.getByText('Settings imported.')).toBeTruthy();
});

test('[X1] a file that holds no settings is refused in words', async () => {
  const user = open();
  await user.upload(
    screen.getByLabelText<HTMLInputElement>('Settings file'),
    new File(['{}'], 'x.json', { type: 'application/json' }),
  );
  expect(await screen.findByText('This file holds no Sidecar settings.')).toBeTruthy();
});

test('[X1] export hands out the settings as a file and as text', async () => {
  const files: string[] = [];
  const user = open({
    settings: addTo(noSettings, 'blocklist', ['b.example'], 1),
    download: (name, text) => {
      files.push(`${name} ${text}`);
    },
  });
  await user.click(screen.getByRole('button', { name: 'Export' }));
  expect(files[0]).toContain('sidecar-settings.json');
  expect(
    screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your settings' }).value,
  ).toContain('b.example');
});

// Fluent's focus keeper leaves an open dialog aria-hidden where there is no layout: it is looked up by its words here.
test('[X1] reset asks first and says what is lost', async () => {
  const settings = addTo(choose(noSettings, 'body', 'whole', 1), 'blocklist', ['b.example'], 1);
  const user = open({ settings });
  await user.click(screen.getByRole('button', { name: 'Reset…' }));
  expect(await screen.findByText('Reset all settings?')).toBeTruthy();
  expect(screen.getByText(/1 entry of your lists is removed/)).toBeTruthy();
  await user.click(screen.getByText('Keep'));
  expect(screen.queryByText('Reset all settings?')).toBeNull();
  expect(choice('Body').value).toBe('whole');
  await user.click(screen.getByRole('button', { name: 'Reset…' }));
  await user.click(await screen.findByText('Reset'));
  expect(screen.queryByText('Reset all settings?')).toBeNull();
  expect(choice('Body').value).toBe('new');
});

test('[X3] a full store says what happened and what helps', () => {
  open({ notKept: { kind: 'full', limitBytes: 32_768, neededBytes: 40_000 } });
  expect(
    screen.getByText(/at most 32 KB of settings; these need 40 KB.*Remove some rules/),
  ).toBeTruthy();
});

test.each([
  ['kept', 'Kept: unfinished saves survive a restart'],
  ['session', 'This session: sign in again after closing'],
  ['memory', 'Memory: nothing survives, the outbox is off'],
] as const)('[X5] storage %s is told', (keeping, text) => {
  open({ keeping });
  expect(screen.getByText(text)).toBeTruthy();
});

const issue: IssueView = {
  id: '1',
  subject: 'Re: Fleet',
  mailDate: '17 Nov',
  when: 'today, 09:31',
  state: 'failed',
  cause: 'The org is out of file storage.',
  code: 'STORAGE_LIMIT_EXCEEDED',
  recordIds: ['02sAA'],
  onRetry: () => undefined,
  onOpen: null,
  onDismiss: () => undefined,
};

test('[X4] issues are told with cause and code, and copied for support without mail content', async () => {
  const copied: string[] = [];
  const user = open({
    issues: [issue],
    copy: (text) => {
      copied.push(text);
    },
  });
  await user.click(screen.getByRole('tab', { name: 'Issues 1' }));
  expect(screen.getByText('17 Nov · failed today, 09:31')).toBeTruthy();
  expect(screen.getByText('The org is out of file storage.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Retry: Re: Fleet' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Open record/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Copy for support' }));
  expect(copied).toEqual([
    'failed · today, 09:31 · STORAGE_LIMIT_EXCEEDED · issue 1 · record 02sAA',
  ]);
});

test('[X4] without issues the tab says so', () => {
  open({ start: 'issues' });
  expect(screen.getByText('Everything was saved.')).toBeTruthy();
});

test('tabs change with the arrow keys, Esc goes back, the focus starts at the title', async () => {
  let back = 0;
  const user = open({
    onBack: () => {
      back += 1;
    },
  });
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Settings' }));
  await user.click(screen.getByRole('tab', { name: 'Linking rules' }));
  expect(selected()).toBe('Linking rules');
  await user.keyboard('{Escape}');
  expect(back).toBe(1);
});

test.each(['general', 'rules', 'blocklist', 'issues'] as const)(
  '[V6] axe finds nothing on the tab %s',
  async (start) => {
    const rawPolicy = {
      blocklist: ['o.example'],
      kind: { value: 'Task', mode: 'locked' },
      attachments: { largerThanKb: 5 },
    };
    const { container } = render(
      <Page
        start={start}
        rawPolicy={rawPolicy}
        issues={[issue]}
        settings={addTo(noSettings, 'blocklist', ['b.example'], 1)}
      />,
    );
    // No layout, no colours: those are checked in the browser.
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`),
    ).toEqual([]);
  },
);
