import { FluentProvider, webLightTheme, type JSXElement } from '@fluentui/react-components';
import { beforeAll, expect, test } from '@jest/globals';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { CrmRecord, Fields } from '../../../src/core/crm/records.ts';
import { relate } from '../../../src/core/related/relate.ts';
import type { RelateInput } from '../../../src/core/related/relate-input.ts';
import type { AddedTo } from '../../../src/taskpane/related/AddedAddress.tsx';
import { SuggestedRecords } from '../../../src/taskpane/related/SuggestedRecords.tsx';
import type { CreateRecord } from '../../../src/taskpane/related/useCreate.ts';
import {
  account,
  addressee,
  contact,
  phone,
  record,
  signature,
  someAnswer,
  someClues,
  someInput,
} from '../../core/related/builders.ts';
import { catalog, found, view } from './world.ts';

const KATRIN = 'k.brandt@halden.example';
const facts = {
  ...signature({ company: 'Halden Freight AB', phones: [phone('070-174 06 05', '+46701740605')] }),
  name: { value: 'Katrin Brandt', line: 'Katrin Brandt, M.Sc.' },
  title: { value: 'Workshop Lead', line: 'Workshop Lead | Fleet Services' },
};
const katrin = { ...addressee(KATRIN, 'from'), name: 'Katrin Brandt' };
const unknown = (more: Partial<RelateInput> = {}): RelateInput =>
  someInput({
    clues: someClues({ addressees: [katrin], signature: facts }),
    catalog,
    answer: someAnswer(),
    followUps: [
      {
        records: [account('Halden Freight AB', { Website: 'halden.example' })],
        roles: [],
        missing: [],
      },
    ],
    ...more,
  });

type Sent = { readonly object: string; readonly fields: Fields; readonly allowDuplicates: boolean };
type World = {
  of?: RelateInput;
  sent?: Sent[];
  written?: string[];
  create?: CreateRecord;
  people?: readonly CrmRecord[];
  signed?: typeof facts;
};

function Suggested({
  of = unknown(),
  sent = [],
  written = [],
  create,
  people = [],
  signed = facts,
}: World): JSXElement {
  const [open, setOpen] = useState<string | null>(KATRIN);
  const [added, setAdded] = useState<readonly AddedTo[]>([]);
  const [blocked, setBlocked] = useState<readonly string[]>([]);
  const [made, setMade] = useState<readonly CrmRecord[]>([]);
  const isLeft = (address: string): boolean =>
    !blocked.includes(address) && !added.some((one) => one.address === address);
  const related = relate({ ...of, added: made });
  return (
    <FluentProvider theme={webLightTheme}>
      <ul>
        <SuggestedRecords
          related={{
            ...related,
            unknown: related.unknown.filter((one) => isLeft(one.addressee.address)),
          }}
          signature={signed}
          blocked={blocked.map((address) => ({ address, companyDomain: 'halden.example' }))}
          added={added}
          view={view}
          openAddress={open}
          onOpen={setOpen}
          create={
            create ??
            ((object, fields, allowDuplicates) => {
              sent.push({ object, fields, allowDuplicates });
              return Promise.resolve({ ok: true, value: record(object, 'Katrin Brandt', fields) });
            })
          }
          onCreated={(one) => {
            setMade([...made, one]);
          }}
          write={(one, field, value) => {
            written.push(`${one.name} ${field} = ${value ?? 'null'}`);
            return Promise.resolve({ ok: true, value: null });
          }}
          onAdded={(one) => {
            setAdded([...added, one]);
            setMade([...made, one.record]);
          }}
          onAddUndone={(one) => {
            setAdded(added.filter(({ address }) => address !== one.address));
            setMade(made.filter(({ id }) => id !== one.record.id));
          }}
          searchPeople={() => Promise.resolve(found(people))}
          searchAccounts={() => Promise.resolve(found([account('Brightwater')]))}
          onDoNotSync={({ address }) => {
            setBlocked([...blocked, address]);
          }}
          onUndoBlock={(address) => {
            setBlocked(blocked.filter((one) => one !== address));
          }}
          onBlockDomain={(domain) => {
            written.push(`block ${domain}`);
          }}
          failureText={({ kind }) => `failed: ${kind}`}
        />
      </ul>
    </FluentProvider>
  );
}

const valueOf = (label: RegExp | string): string | undefined =>
  screen.getByLabelText<HTMLInputElement>(label).value;

// The forms arrive with the first card that is opened; from then on they are there at once.
beforeAll(async () => {
  await import('../../../src/taskpane/related/UnknownAddressBody.tsx');
  render(<Suggested />);
  await screen.findByRole('textbox', { name: /First name/ });
  cleanup();
}, 60_000);

test('[R8] a new contact is prefilled from the signature, each value with the line that it came from', () => {
  render(<Suggested />);
  expect(screen.getByText('Sender · not in Salesforce')).toBeTruthy();
  expect(valueOf(/First name/)).toBe('Katrin');
  expect(valueOf(/Last name/)).toBe('Brandt');
  expect(valueOf('Title')).toBe('Workshop Lead');
  expect(valueOf('Mobile')).toBe('+46701740605');
  expect(screen.getAllByText('“Katrin Brandt, M.Sc.”').length).toBeGreaterThan(0);
  expect(screen.getByText('“Workshop Lead | Fleet Services”')).toBeTruthy();
  expect(screen.getByText('Halden Freight AB')).toBeTruthy();
  expect(screen.getByText('Matched by domain halden.example')).toBeTruthy();
});

test('[R8] a company that only the domain suggests is told as a guess', async () => {
  const user = userEvent.setup();
  render(<Suggested signed={{ ...facts, company: null }} />);
  await user.click(screen.getByRole('tab', { name: 'Account' }));
  expect(valueOf(/Account name/i)).toBe('Halden');
  const guess = 'A guess from halden.example, please check';
  expect(screen.getByText(guess)).toBeTruthy();
  await user.type(screen.getByLabelText(/Account name/i), ' Ltd');
  expect(screen.queryByText(guess)).toBeNull();
});

test('[R8] only objects that the user may create are offered', () => {
  render(<Suggested />);
  expect(screen.getByRole('tab', { name: 'Contact' })).toBeTruthy();
  expect(screen.getByRole('tab', { name: 'Account' })).toBeTruthy();
  expect(screen.queryByRole('tab', { name: 'Lead' })).toBeNull();
});

test('[R8] required fields of describe are asked for before anything is sent', async () => {
  const user = userEvent.setup();
  const sent: Sent[] = [];
  render(<Suggested sent={sent} />);
  await user.click(screen.getByRole('button', { name: 'Create contact' }));
  expect(screen.getByText('Lead source is required')).toBeTruthy();
  expect(sent).toEqual([]);
  await user.selectOptions(screen.getByLabelText(/Lead source/), 'Email');
  await user.click(screen.getByRole('button', { name: 'Create contact' }));
  expect(sent).toEqual([
    {
      object: 'Contact',
      allowDuplicates: false,
      fields: {
        FirstName: 'Katrin',
        LastName: 'Brandt',
        Title: 'Workshop Lead',
        Email: KATRIN,
        MobilePhone: '+46701740605',
        AccountId: 'Halden Freight AB',
        Source__c: 'Email',
      },
    },
  ]);
  expect(screen.queryByText(KATRIN)).toBeNull();
});

test('*All fields* shows the other fields that the user may fill', async () => {
  const user = userEvent.setup();
  render(<Suggested />);
  expect(screen.queryByLabelText('Department')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'All fields' }));
  expect(screen.getByLabelText('Department')).toBeTruthy();
  expect(screen.queryByLabelText('Locked')).toBeNull();
});

test('[R8] the account can be another one', async () => {
  const user = userEvent.setup();
  const sent: Sent[] = [];
  render(<Suggested sent={sent} />);
  await user.click(screen.getByRole('button', { name: 'Change: Account' }));
  await user.click(await screen.findByRole('button', { name: 'Account: Brightwater' }));
  expect(screen.getByText('Brightwater')).toBeTruthy();
  await user.selectOptions(screen.getByLabelText(/Lead source/), 'Web');
  await user.click(screen.getByRole('button', { name: 'Create contact' }));
  expect(sent[0]?.fields['AccountId']).toBe('Brightwater');
});

const choose = async (user: ReturnType<typeof userEvent.setup>): Promise<void> => {
  await user.selectOptions(screen.getByLabelText(/Lead source/), 'Email');
  await user.click(screen.getByRole('button', { name: 'Create contact' }));
};

test('[R8] a duplicate rule shows the matches; *Create anyway* only where the rule allows', async () => {
  const user = userEvent.setup();
  const tries: boolean[] = [];
  const create: CreateRecord = (object, fields, allowDuplicates) => {
    tries.push(allowDuplicates);
    return Promise.resolve(
      allowDuplicates
        ? { ok: true, value: record(object, 'Katrin Brandt', fields) }
        : {
            ok: false,
            failure: {
              kind: 'duplicate',
              message: 'Use one of these records?',
              matches: [contact('K. Brandt', 'old@halden.example')],
              canSaveAnyway: true,
            },
          },
    );
  };
  render(<Suggested create={create} />);
  await choose(user);
  expect((await screen.findByRole('alert')).textContent).toContain(
    'Salesforce knows someone like this',
  );
  expect(screen.getByRole('button', { name: 'Use K. Brandt' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Create anyway' }));
  expect(tries).toEqual([false, true]);
});

test('[R8] *Use this one* on a duplicate puts the address into an empty field of it', async () => {
  const user = userEvent.setup();
  const written: string[] = [];
  const known = contact('K. Brandt', 'old@halden.example', { Work__c: null });
  const create: CreateRecord = () =>
    Promise.resolve({
      ok: false,
      failure: { kind: 'duplicate', message: '', matches: [known], canSaveAnyway: false },
    });
  render(<Suggested create={create} written={written} />);
  await choose(user);
  expect(screen.queryByRole('button', { name: 'Create anyway' })).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Use K. Brandt' }));
  expect(screen.getByText(`${KATRIN} goes into Contact Work Email`)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Add' }));
  expect(written).toEqual([`K. Brandt Work__c = ${KATRIN}`]);
});

test('[D12] a refusal stands at the field that it names, and nothing typed is lost', async () => {
  const user = userEvent.setup();
  const create: CreateRecord = () =>
    Promise.resolve({
      ok: false,
      failure: {
        kind: 'rejected',
        code: 'X',
        message: 'Mobile must be national',
        fields: ['MobilePhone'],
        step: null,
      },
    });
  render(<Suggested create={create} />);
  await choose(user);
  expect(await screen.findByText('Mobile must be national')).toBeTruthy();
  expect(screen.queryByText(/^failed/)).toBeNull();
  expect(valueOf(/First name/)).toBe('Katrin');
});

test('a failure without a field is told below the form', async () => {
  const user = userEvent.setup();
  render(<Suggested create={() => Promise.resolve({ ok: false, failure: { kind: 'offline' } })} />);
  await choose(user);
  expect((await screen.findByRole('alert')).textContent).toBe('failed: offline');
});

test('[R8] where every email field is full, replacing one is asked, and can be undone', async () => {
  const user = userEvent.setup();
  const written: string[] = [];
  const people = [contact('Kat Brandt', 'old@halden.example', { Work__c: 'work@halden.example' })];
  render(<Suggested people={people} written={written} />);
  await user.click(screen.getByRole('button', { name: 'Add to existing…' }));
  await user.click(await screen.findByRole('button', { name: 'Contact: Kat Brandt' }));
  expect(screen.getByText('Replace Contact Email old@halden.example?')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Replace' }));
  await user.click(await screen.findByRole('button', { name: `Undo: take ${KATRIN} out again` }));
  expect(written).toEqual([
    `Kat Brandt Email = ${KATRIN}`,
    'Kat Brandt Email = old@halden.example',
  ]);
  expect(screen.getByText('Sender · not in Salesforce')).toBeTruthy();
});

test('[R3] a hit of the signature is offered for the address', async () => {
  const user = userEvent.setup();
  const hit = contact('Katrin', null, { MobilePhone: '070 174 06 05', Work__c: null });
  render(<Suggested of={unknown({ followUps: [{ records: [hit], roles: [], missing: [] }] })} />);
  const list = screen.getByRole('list', { name: 'Use this one and add the address' });
  await user.click(within(list).getByRole('button'));
  expect(screen.getByText(`${KATRIN} goes into Contact Email`)).toBeTruthy();
});

test('[P8] *Do not sync* leaves a row with the way back, and the whole domain on offer', async () => {
  const user = userEvent.setup();
  const written: string[] = [];
  render(<Suggested written={written} />);
  await user.click(screen.getByRole('button', { name: 'Do not sync' }));
  expect(screen.getByText('On your blocklist now')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Block domain' }));
  expect(written).toEqual(['block halden.example']);
  await user.click(screen.getByRole('button', { name: `Undo: ${KATRIN} is synced again` }));
  expect(screen.getByText('Sender · not in Salesforce')).toBeTruthy();
});
