import { FluentProvider, webLightTheme, type JSXElement } from '@fluentui/react-components';
import { expect, jest, test } from '@jest/globals';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useStore } from 'zustand';
import type { Mail } from '../../../src/core/mail/mail.ts';
import type { Crm } from '../../../src/core/ports/crm.ts';
import type { DeviceStore } from '../../../src/core/ports/device-store.ts';
import type { MailHost, Selection } from '../../../src/core/ports/mail-host.ts';
import type { SettingsStore } from '../../../src/core/ports/settings-store.ts';
import { readText } from '../../../src/core/reading/read-text.ts';
import { fail, ok } from '../../../src/core/result.ts';
import { parsePolicy } from '../../../src/core/settings/parse-policy.ts';
import { addTo } from '../../../src/core/settings/settings.ts';
import { createSettingsKeeper } from '../../../src/core/settings/settings-keeper.ts';
import { ObservationsView } from '../../../src/taskpane/ObservationsView.tsx';
import { createPane, PaneContext, usePane, type Pane } from '../../../src/taskpane/pane.ts';
import type { Services } from '../../../src/taskpane/services.ts';
import { shown } from '../../../src/taskpane/stores/loadable.ts';
import { memoryDeviceStore } from '../../support/memory-device-store.ts';

jest.setTimeout(30_000);

const who = (address: string): { name: string; address: string } => ({ name: '', address });

const mail: Mail = {
  ref: { itemId: '1', subject: 'News' },
  messageId: '<a@b>',
  conversationId: null,
  itemClass: 'IPM.Note',
  subject: 'News',
  from: who('no-reply@shop.example'),
  sender: null,
  to: [who('me@acme.example'), who('jo@partner.example')],
  cc: [],
  bcc: [],
  recipientsMayBeCut: false,
  createdAt: '2026-11-19T08:00:00Z',
  body: { kind: 'html', html: '<p>Hello</p>' },
  headers: null,
  attachments: [],
  shared: null,
  emlAvailable: false,
};

const selection: Selection = { kind: 'one', ref: mail.ref };
const notHere = () => Promise.resolve(fail({ kind: 'unsupported', needs: 'nothing' } as const));

const host: MailHost = {
  selected: () => selection,
  onSelect: () => () => undefined,
  profile: () => ({ name: 'Me', address: 'me@acme.example', timeZone: 'UTC', language: 'en' }),
  theme: () => ({ dark: false }),
  onTheme: () => () => undefined,
  read: () => Promise.resolve(ok(mail)),
  readAttachment: notHere,
  readEml: notHere,
  readCategories: () => Promise.resolve(ok([])),
  addCategory: notHere,
  removeCategory: notHere,
  readProperties: () => Promise.resolve(ok({})),
  writeProperties: notHere,
  openPage: () => undefined,
};

/** Roaming settings of one mailbox; every pane reads them when it opens. */
function roaming(): SettingsStore {
  let kept: unknown = null;
  return {
    load: () => kept,
    save: (value) => {
      kept = value;
      return Promise.resolve(ok(null));
    },
  };
}

async function openPane(store: SettingsStore, device: DeviceStore): Promise<Pane> {
  const services: Services = {
    host,
    // Nobody is signed in: Salesforce is never asked.
    crm: {} as Crm,
    device,
    settings: createSettingsKeeper(store, device, 'me'),
    policy: { load: () => Promise.resolve({ policy: parsePolicy({}), origin: 'none' }) },
    signIn: {
      signedIn: () => false,
      signIn: () => Promise.resolve(false),
      signOut: () => Promise.resolve(),
      onChange: () => () => undefined,
    },
    readContent: (input) => Promise.resolve(ok(readText(input))),
    platform: {
      now: () => new Date('2026-11-19T09:00:00Z'),
      wait: () => Promise.resolve(),
      sha256: (text) => Promise.resolve(text),
    },
  };
  const pane = createPane(services);
  await pane.session.getState().load();
  pane.mails.getState().start();
  return pane;
}

function Open(): JSXElement | null {
  const { mails } = usePane();
  const opened = useStore(mails, (state) => state.opened);
  return (
    opened && (
      <ObservationsView
        opened={opened}
        onBack={() => undefined}

        onSettings={() => undefined}
      />
    )
  );
}

const show = (pane: Pane): ReturnType<typeof render> =>
  render(
    <FluentProvider theme={webLightTheme}>
      <PaneContext value={pane}>
        <Open />
      </PaneContext>
    </FluentProvider>,
  );

const verdict = ({ mails }: Pane): string | undefined => {
  const { opened } = mails.getState();
  return opened ? shown(opened.understood)?.verdict : undefined;
};

test('[P6] [P8] block → the mail is filtered at once → reload → Undo → it is open again', async () => {
  const [store, device] = [roaming(), memoryDeviceStore()];
  const first = await openPane(store, device);
  const { unmount } = show(first);
  await screen.findByText('no-reply@shop.example');
  expect(verdict(first)).toBe('open');

  const aMinuteAgo = Date.parse('2026-11-19T08:59:00Z') / 1000;
  await act(async () => {
    await first.session
      .getState()
      .change((now) => addTo(now, 'blocklist', ['partner.example'], aMinuteAgo));
    first.mails.getState().reconsider();
  });
  await screen.findByText('Your blocklist: partner.example');
  expect(verdict(first)).toBe('filtered');
  unmount();

  const second = await openPane(store, device);
  show(second);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Undo: partner.example' }));
  await waitFor(() => {
    expect(verdict(second)).toBe('open');
  });
  expect(screen.queryByText('Your blocklist: partner.example')).toBeNull();
});

test('[P7] Allow this time opens a filtered mail, for this mail only', async () => {
  const [store, device] = [roaming(), memoryDeviceStore()];
  const pane = await openPane(store, device);
  show(pane);
  const user = userEvent.setup();
  await user.click(
    await screen.findByRole('button', { name: 'Allow this time: no-reply@shop.example' }),
  );
  expect(await screen.findByText('no-reply@shop.example allowed for this email')).toBeTruthy();
  expect(store.load()).toBeNull();
});
