import { FluentProvider, webLightTheme, type JSXElement } from '@fluentui/react-components';
import { beforeAll, expect, test } from '@jest/globals';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { RecordId } from '../../../src/core/crm/ids.ts';
import type { TimelineEntry } from '../../../src/core/ports/crm.ts';
import { relate } from '../../../src/core/related/relate.ts';
import type { RelateInput } from '../../../src/core/related/relate-input.ts';
import type { OlderPlan } from '../../../src/core/related/related.ts';
import { AsOf } from '../../../src/taskpane/related/AsOf.tsx';
import { RelatedPanel } from '../../../src/taskpane/related/RelatedPanel.tsx';
import type { RecordActions } from '../../../src/taskpane/related/RecordItem.tsx';
import {
  account,
  addressee,
  contact,
  id,
  JONAS,
  link,
  opportunity,
  role,
  someAnswer,
  someClues,
  someInput,
  summary,
} from '../../core/related/builders.ts';
import { catalog, someActions } from './world.ts';

const JO = 'jo@acme.example';

const input = (
  answer: Parameters<typeof someAnswer>[0] = {},
  more: Partial<RelateInput> = {},
): RelateInput =>
  someInput({
    clues: someClues({ addressees: [addressee(JO, 'from')] }),
    catalog,
    answer: someAnswer({
      contacts: [
        contact('Jo Bell', JO, { AccountId: 'Acme', Title: 'Buyer', 'Account.Name': 'Acme' }),
      ],
      accounts: [account('Acme', { Type: 'Customer', BillingCity: 'Bremen' })],
      opportunities: [
        opportunity('Renewal', {
          StageName: 'Proposal',
          Amount: 86400,
          CurrencyIsoCode: 'EUR',
          CloseDate: '2026-12-12',
        }),
        opportunity('Pilot', { AccountId: 'Acme', StageName: 'Qualification' }),
      ],
      roles: [role('Jo Bell', 'Renewal', 'Decision Maker')],
      ...answer,
    }),
    ...more,
  });

type World = {
  of?: RelateInput;
  isSaved?: boolean;
  actions?: Partial<RecordActions>;
  older?: OlderPlan[];
  searched?: string[];
  quick?: string[];
};

/** The panel as the pane wires it: open rows, tabs and link choices are kept around it. */
function Panel({
  of = input(),
  isSaved = false,
  actions = {},
  older = [],
  searched = [],
  quick = [],
}: World): JSXElement {
  const [open, setOpen] = useState<readonly RecordId[]>([]);
  const [tab, setTab] = useState('All');
  const [choices, setChoices] = useState<Readonly<Record<string, boolean>>>({});
  const will = ({ record, tick }: { record: { id: RecordId }; tick: unknown }): boolean =>
    choices[record.id] ?? tick !== null;
  return (
    <FluentProvider theme={webLightTheme}>
      <RelatedPanel
        related={relate(of)}
        incomplete={of.answer.incomplete ?? []}
        actions={someActions({
          isOpen: (record) => open.includes(record.id),
          onOpen: (record, isOpen) => {
            setOpen(isOpen ? [...open, record.id] : open.filter((one) => one !== record.id));
          },
          ...actions,
        })}
        willLink={will}
        onToggleLink={(one) => {
          setChoices({ ...choices, [one.record.id]: !will(one) });
        }}
        onQuickSave={({ record }) => quick.push(record.name)}
        isSaved={isSaved}
        tab={tab}
        onTab={setTab}
        onSearch={() => searched.push('search')}
        onNew={null}
        olderLoading={null}
        onOlder={(plan) => older.push(plan)}
        suggested={{ count: 0, list: null }}
      />
    </FluentProvider>
  );
}

const rows = (): readonly string[] =>
  screen
    .getAllByRole('button')
    .filter((button) => button.hasAttribute('data-record-row'))
    .map((button) => button.getAttribute('aria-label') ?? '');

// The details arrive with the first row that is opened; from then on they are there at once.
beforeAll(async () => {
  await import('../../../src/taskpane/related/RecordDetails.tsx');
  render(<Panel />);
  await userEvent.click(screen.getByRole('button', { name: /^Contact: Jo Bell/ }));
  await screen.findByRole('button', { name: 'Open Jo Bell in Salesforce' });
  cleanup();
}, 60_000);

test('[R5] a row reads as one sentence: what it is, whether it will be linked, its facts, why it is here', () => {
  render(<Panel />);
  expect(rows()).toEqual([
    'Contact: Jo Bell, will be linked, Buyer · Acme. Why it is here: jo@acme.example · Contact Email',
    'Account: Acme, Customer · Bremen. Why it is here: Account of Jo Bell',
    'Opportunity: Renewal, will be linked, Proposal · €86,400 · closes 12 Dec, stage 3 of 6. Why it is here: Jo Bell is Decision Maker',
    'Opportunity: Pilot, Qualification, stage 2 of 6. Why it is here: Open, on the same account',
  ]);
});

test('[R6] tabs name their object and count, and show its records only', async () => {
  const user = userEvent.setup();
  render(<Panel />);
  expect(screen.getAllByRole('tab').map((tab) => tab.getAttribute('aria-label'))).toEqual([
    'All, 4',
    'Contacts, 1',
    'Accounts, 1',
    'Opportunities, 2',
  ]);
  await user.click(screen.getByRole('tab', { name: 'Opportunities, 2' }));
  expect(rows().map((name) => name.split(',')[0])).toEqual([
    'Opportunity: Renewal',
    'Opportunity: Pilot',
  ]);
});

test('[R6] an open row shows its facts and what can be done', async () => {
  const user = userEvent.setup();
  const shown: string[] = [];
  render(<Panel actions={{ onShow: ({ name }) => shown.push(name) }} />);
  const row = screen.getByRole('button', { name: /^Contact: Jo Bell/ });
  expect(row.getAttribute('aria-expanded')).toBe('false');
  await user.click(row);
  expect(row.getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByText('jo@acme.example', { selector: 'dd *' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Open Jo Bell in Salesforce' }));
  expect(shown).toEqual(['Jo Bell']);
  await user.click(row);
  expect(screen.queryByRole('button', { name: 'Open Jo Bell in Salesforce' })).toBeNull();
});

test('[R11] what is ticked can be left out, and the other way round', async () => {
  const user = userEvent.setup();
  render(<Panel />);
  await user.click(screen.getByRole('button', { name: /^Contact: Jo Bell/ }));
  await user.click(screen.getByRole('button', { name: 'Don’t link Jo Bell' }));
  expect(rows()[0]).not.toContain('will be linked');
  await user.click(screen.getByRole('button', { name: 'Link Jo Bell' }));
  expect(rows()[0]).toContain('will be linked');
});

const entry = (more: Partial<TimelineEntry>): TimelineEntry => ({
  id: id(more.subject ?? 'x'),
  kind: 'email',
  subject: 'Quote',
  when: '2026-11-17T08:00:00Z',
  done: true,
  owner: 'Jonas Weber',
  ...more,
});

test('[R6] the timeline tells upcoming from past, and loads more on demand', async () => {
  const user = userEvent.setup();
  const pages: TimelineEntry[][] = [
    [
      entry({ subject: 'Price letter', kind: 'task', done: false, when: '2026-11-21' }),
      entry({ subject: 'Board', kind: 'event', done: false, when: '2026-11-25T13:00:00Z' }),
      entry({ subject: 'Quote', owner: 'Elena Fischer' }),
    ],
    [entry({ subject: 'First call', kind: 'call', when: '2025-11-12' })],
  ];
  const offsets: number[] = [];
  render(
    <Panel
      actions={{
        loadTimeline: (_record, offset) => {
          offsets.push(offset);
          return Promise.resolve({
            ok: true,
            value: {
              entries: pages[offsets.length - 1] ?? [],
              more: offsets.length === 1,
              lists: [],
            },
          });
        },
      }}
    />,
  );
  await user.click(screen.getByRole('button', { name: /^Opportunity: Renewal/ }));
  const upcoming = await screen.findByRole('list', { name: 'Upcoming' });
  expect(
    within(upcoming)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual([
    'Price letterTask · due 21 Nov · overdue · Jonas Weber',
    'BoardEvent · 25 Nov, 14:00 · Jonas Weber',
  ]);
  await user.click(screen.getByRole('button', { name: 'More' }));
  const past = screen.getByRole('list', { name: 'Past' });
  expect(
    within(past)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['QuoteEmail · 17 Nov · by you', 'First callCall · 12 Nov 2025 · Jonas Weber']);
  expect(offsets).toEqual([0, 3]);
  expect(screen.queryByRole('button', { name: 'More' })).toBeNull();
});

test('[R6] what belongs to an open record stands in lists beside its activity', async () => {
  const user = userEvent.setup();
  const shown: string[] = [];
  const people = [contact('Ann Bell', null, { Title: 'CFO' }), contact('Bo', null)];
  const lists = [
    { object: 'Contact', records: people, roles: { [id('Ann Bell')]: 'Decider' }, more: true },
  ];
  render(
    <Panel
      actions={{
        loadTimeline: () =>
          Promise.resolve({ ok: true, value: { entries: [], more: false, lists } }),
        onShow: ({ name }) => shown.push(name),
      }}
    />,
  );
  await user.click(screen.getByRole('button', { name: /^Opportunity: Renewal/ }));
  await user.click(await screen.findByRole('tab', { name: 'Contacts 2+' }));
  const list = screen.getByRole('list', { name: 'Contacts' });
  expect(
    within(list)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['Ann BellDecider · CFO', 'Bo']);
  await user.click(within(list).getByRole('button', { name: 'Open Ann Bell in Salesforce' }));
  expect(shown).toEqual(['Ann Bell']);
  await user.click(screen.getByRole('tab', { name: 'Activity' }));
  expect(screen.getByText('No activity yet')).toBeTruthy();
});

test('[R6] a long list shows its likeliest, and the rest on demand', () => {
  const many = Array.from({ length: 60 }, (_, n) => contact(`Person ${String(n)}`, JO));
  render(<Panel of={input({ contacts: many, accounts: [], opportunities: [], roles: [] })} />);
  // By role each of these rows takes jsdom some hundredths of a second.
  const shown = (): number => document.querySelectorAll('[data-record-row]').length;
  expect(shown()).toBe(50);
  const more = screen.getByText('10 more – show');
  expect(more.getAttribute('aria-label')).toBe('10 more – show: Contacts');
  fireEvent.click(more);
  expect(shown()).toBe(60);
});

test('[X2] the policy chooses up to four fields of a card, each with its label where the value alone is a riddle', () => {
  const cardFields = { Contact: ['Department', 'IsVip__c', 'Nothing__c', 'Title', 'Phone'] };
  const jo = contact('Jo Bell', JO, {
    Title: 'Buyer',
    Department: 'Fleet',
    IsVip__c: true,
    Phone: '1',
  });
  const described = catalog.objects['Contact'];
  const field = described?.fields['Title'];
  if (!described || !field) throw new Error('Contact is not described');
  const vip = { ...field, name: 'IsVip__c', label: 'VIP', type: 'boolean' };
  const withVip = {
    objects: {
      ...catalog.objects,
      Contact: { ...described, fields: { ...described.fields, IsVip__c: vip } },
    },
  };
  const { view } = someActions();
  render(
    <Panel
      of={input({ contacts: [jo], accounts: [], opportunities: [], roles: [] })}
      actions={{ view: { ...view, catalog: withVip, cardFields } }}
    />,
  );
  expect(screen.getByText('Fleet · VIP Yes · Buyer')).toBeTruthy();
});

test('a timeline that cannot be read says so and can be asked again', async () => {
  const user = userEvent.setup();
  let works = false;
  render(
    <Panel
      actions={{
        loadTimeline: () =>
          Promise.resolve(
            works
              ? {
                  ok: true as const,
                  value: { entries: [entry({ subject: 'Back' })], more: false, lists: [] },
                }
              : { ok: false as const, failure: { kind: 'offline' as const } },
          ),
      }}
    />,
  );
  await user.click(screen.getByRole('button', { name: /^Account: Acme/ }));
  expect(await screen.findByText(/could not be read/)).toBeTruthy();
  works = true;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Back')).toBeTruthy();
});

test('[R4] what a window hides is offered, and asks for exactly these people and accounts', async () => {
  const user = userEvent.setup();
  const older: OlderPlan[] = [];
  render(<Panel of={input({}, { olderShown: ['Case'] })} older={older} />);
  await user.click(screen.getByRole('button', { name: 'Older – show: Opportunities' }));
  expect(older).toEqual([
    { kind: 'older', object: 'Opportunity', accountIds: ['Acme'], contactIds: ['Jo Bell'] },
  ]);
  expect(screen.queryByRole('button', { name: 'Older Cases – show' })).toBeNull();
});

test('[R6] a saved mail shows what it is linked to, not what would be', () => {
  const saved = [summary('this@acme.example', [link('Opportunity', 'Pilot')], { by: JONAS })];
  render(<Panel of={input({ saved })} isSaved />);
  expect(screen.getAllByRole('img', { name: 'Linked to this email' })).toHaveLength(1);
  expect(screen.queryByRole('img', { name: 'Will be linked when you save' })).toBeNull();
  expect(rows().find((name) => name.includes('Pilot'))).toContain('linked to this email');
});

test('nothing found says so and leads to the search', async () => {
  const user = userEvent.setup();
  const searched: string[] = [];
  render(<Panel of={someInput()} searched={searched} />);
  expect(screen.getByRole('heading', { name: 'No matching records' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Search' }));
  expect(searched).toEqual(['search']);
});

test('[R10] an object that the user may not see is named', () => {
  const missing = [
    { object: 'Case', field: null },
    { object: 'Contact', field: 'Secret__c' },
  ];
  render(<Panel of={input({ missing })} />);
  expect(screen.getByText('Not shown, you lack the right to see: Case')).toBeTruthy();
});

test('↑ and ↓ go from row to row', async () => {
  const user = userEvent.setup();
  render(<Panel />);
  screen.getByRole('button', { name: /^Contact: Jo Bell/ }).focus();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Opportunity: Renewal/);
  await user.keyboard('{ArrowUp}');
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Account: Acme/);
});

test('a record named like markup is text', () => {
  const contacts = [contact('<img src=x onerror=alert(1)>', JO)];
  const { container } = render(<Panel of={input({ contacts })} />);
  expect(container.querySelector('img')).toBeNull();
  expect(rows()[0]).toContain('<img src=x onerror=alert(1)>');
});

test('[V5] what Salesforce did not answer this time is named; the rest is there', () => {
  const incomplete = [{ object: 'Case', message: 'busy' }];
  render(<Panel of={input({ incomplete })} />);
  expect(rows().length).toBeGreaterThan(1);
  expect(screen.getByText('Not answered by Salesforce this time: Cases')).toBeTruthy();
});

test('[V5] records that may be out of date say of when they are, with the way to newer ones', async () => {
  const user = userEvent.setup();
  let asked = 0;
  const { view } = someActions();
  const asOf = (state: { stale: boolean; failed: boolean; now: string }): JSXElement => (
    <FluentProvider theme={webLightTheme}>
      <AsOf
        askedAt="2026-11-19T09:00:00Z"
        {...state}
        now={new Date(state.now)}
        formats={view.formats}
        onRefresh={() => {
          asked += 1;
        }}
      />
    </FluentProvider>
  );
  const fresh = { stale: false, failed: false, now: '2026-11-19T09:10:00Z' };
  const { rerender } = render(asOf(fresh));
  expect(screen.queryByText(/^Records as of/)).toBeNull();
  rerender(asOf({ ...fresh, failed: true }));
  expect(screen.getByText(/^Records as of 19 Nov, \d\d:00$/)).toBeTruthy();
  rerender(asOf({ ...fresh, now: '2026-11-19T10:00:00Z' }));
  expect(screen.getByText(/^Records as of/)).toBeTruthy();
  rerender(asOf({ ...fresh, stale: true }));
  expect(screen.getByText(/before your last save$/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  expect(asked).toBe(1);
});

test('[R6] each card saves with one press of a button that names it, and the focus stays on the card', async () => {
  const quick: string[] = [];
  render(<Panel quick={quick} />);
  const user = userEvent.setup();
  screen.getByRole('button', { name: /^Opportunity: Renewal/ }).focus();
  await user.tab();
  expect(document.activeElement).toBe(
    screen.getByRole('button', { name: 'Quick save to Renewal' }),
  );
  await user.keyboard('{Enter}');
  expect(quick).toEqual(['Renewal']);
  const row = screen.getByRole('button', { name: /^Opportunity: Renewal/ });
  expect(document.activeElement).toBe(row);

  // An open card says it in words, and once.
  await user.keyboard('{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Quick save to Renewal' }));
  expect(quick).toEqual(['Renewal', 'Renewal']);
});

test('[V2] a saved mail offers no quick save: its links change in the dialog', () => {
  render(<Panel isSaved />);
  expect(screen.queryByRole('button', { name: /^Quick save/ })).toBeNull();
});
