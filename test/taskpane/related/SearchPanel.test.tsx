import { FluentProvider, webLightTheme, type JSXElement } from '@fluentui/react-components';
import { expect, test } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { CrmRecord } from '../../../src/core/crm/records.ts';
import { SearchPanel } from '../../../src/taskpane/related/SearchPanel.tsx';
import type { SearchRecords } from '../../../src/taskpane/related/useRecordSearch.ts';
import { account, contact, lead, ME, opportunity } from '../../core/related/builders.ts';
import { found, someActions } from './world.ts';

const ORG = [
  account('Halden Freight', { Type: 'Customer', OwnerId: ME, 'Owner.Name': 'Elena Fischer' }),
  contact('Erik Halvorsen', null, { Title: 'CFO' }),
  lead('Hale Barrow', null),
  opportunity('Halden renewal', { StageName: 'Proposal' }),
];
const RECENT = [contact('Recent Rita', null)];

type World = { asked?: string[]; search?: SearchRecords; created?: string[]; closed?: string[] };

const overOrg =
  (asked: string[]): SearchRecords =>
  (text) => {
    asked.push(text);
    const wanted = text.toLowerCase();
    return Promise.resolve(
      found(text === '' ? RECENT : ORG.filter(({ name }) => name.toLowerCase().includes(wanted))),
    );
  };

function Panel({ asked = [], search, created = [], closed = [] }: World): JSXElement {
  const [linked, setLinked] = useState<readonly CrmRecord[]>([]);
  return (
    <FluentProvider theme={webLightTheme}>
      <SearchPanel
        search={search ?? overOrg(asked)}
        actions={someActions()}
        willLink={({ id }) => linked.some((one) => one.id === id)}
        isLinked={() => false}
        onToggleLink={(record) => {
          setLinked([...linked, record]);
        }}
        creatable={['Contact', 'Account']}
        onCreate={(object, text) => created.push(`${object} ${text}`)}
        onClose={() => closed.push('closed')}
        failureText={({ kind }) => `failed: ${kind}`}
      />
    </FluentProvider>
  );
}

const names = (): readonly string[] =>
  [...document.querySelectorAll('[data-record-row]')].map((row) => row.textContent);

test('[R7] opens with the box focused and the recently viewed records', async () => {
  render(<Panel />);
  expect(await screen.findByText('Recent records')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Search Salesforce' }));
  expect(names()).toEqual(['Recent Rita']);
});

test('[R7] searches from two characters on, once typing pauses', async () => {
  const user = userEvent.setup();
  const asked: string[] = [];
  render(<Panel asked={asked} />);
  await screen.findByText('Recent records');
  await user.keyboard('hald');
  expect(await screen.findByText('2 results.')).toBeTruthy();
  expect(asked).toEqual(['', 'hald']);
  expect(names()).toEqual(['Halden Freight', 'Halden renewal']);
  expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
    'Hald',
    'Hald',
  ]);
});

test('[R7] results name the owner, and are filtered by kind', async () => {
  const user = userEvent.setup();
  render(<Panel />);
  await user.type(screen.getByRole('searchbox'), 'hal');
  await screen.findByText('4 results.');
  expect(screen.getByText('Customer · Owner: you')).toBeTruthy();
  for (const name of ['All 4', 'People 2', 'Accounts 1', 'Other 1'])
    expect(screen.getByRole('tab', { name })).toBeTruthy();
  await user.click(screen.getByRole('tab', { name: 'People 2' }));
  expect(names()).toEqual(['Erik Halvorsen', 'Hale Barrow']);
});

test('[R7] a hit is linked by its button, which then turns into the mark', async () => {
  const user = userEvent.setup();
  render(<Panel />);
  await user.type(screen.getByRole('searchbox'), 'erik');
  await user.click(await screen.findByRole('button', { name: 'Link Erik Halvorsen' }));
  expect(screen.queryByRole('button', { name: 'Link Erik Halvorsen' })).toBeNull();
  expect(screen.getByRole('img', { name: 'Will be linked when you save' })).toBeTruthy();
});

test('[R7] no result leads to creating what was typed', async () => {
  const user = userEvent.setup();
  const created: string[] = [];
  render(<Panel created={created} />);
  await user.type(screen.getByRole('searchbox'), 'zoe bell');
  expect(await screen.findByText('No results.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Lead' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Contact' }));
  expect(created).toEqual(['Contact zoe bell']);
});

test('[V4] the answer to an earlier question is not shown', async () => {
  const user = userEvent.setup();
  const waiting = new Map<string, (records: readonly CrmRecord[]) => void>();
  const search: SearchRecords = (text) =>
    new Promise((resolve) => {
      waiting.set(text, (records) => {
        resolve(found(records));
      });
    });
  render(<Panel search={search} />);
  const box = screen.getByRole('searchbox');
  await user.type(box, 'ha');
  await waitFor(() => {
    expect(waiting.has('ha')).toBe(true);
  });
  await user.type(box, 'le');
  await waitFor(() => {
    expect(waiting.has('hale')).toBe(true);
  });
  waiting.get('hale')?.([lead('Hale Barrow', null)]);
  expect(await screen.findByText('1 result.')).toBeTruthy();
  waiting.get('ha')?.(ORG);
  await Promise.resolve();
  expect(names()).toEqual(['Hale Barrow']);
});

test('a search that failed says why and shows nothing old', async () => {
  render(<Panel search={() => Promise.resolve({ ok: false, failure: { kind: 'offline' } })} />);
  expect((await screen.findByRole('alert')).textContent).toBe('failed: offline');
  expect(names()).toEqual([]);
});

test('Esc leaves the search', async () => {
  const user = userEvent.setup();
  const closed: string[] = [];
  render(<Panel closed={closed} />);
  await user.keyboard('{Escape}');
  expect(closed).toEqual(['closed']);
});
