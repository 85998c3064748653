import { expect, test } from '@jest/globals';
import {
  accounts,
  cases,
  contacts,
  leads,
  opportunities,
  savedMails,
  users,
} from '../../../src/sandbox/org/demo/people.ts';
import { clientOf, openOrg } from './open-org.ts';

test('every person and record of the list is in the demonstration under its id', () => {
  const { org } = openOrg({ records: 'demo' });
  const lists = [accounts, cases, contacts, leads, opportunities, savedMails, users];
  for (const { id } of lists.flatMap((list) => Object.values<{ readonly id: string }>(list))) {
    expect(org.row(id)).toMatchObject({ Id: id });
  }
});

test('the demonstration is the same in both worlds, and the same every time', () => {
  const rows = (world: 'likely' | 'hostile'): unknown => {
    const { org } = openOrg({ records: 'demo', world });
    return ['Account', 'Contact', 'Lead', 'Opportunity', 'Case', 'ContentVersion'].map((name) =>
      org.rows(name),
    );
  };
  expect(rows('likely')).toEqual(rows('likely'));
  expect(rows('hostile')).toEqual(rows('likely'));
});

test('[R4] days are counted from the clock, so that the windows always show the same', async () => {
  for (const now of ['2026-11-22T10:00:00Z', '2031-02-28T23:59:59Z']) {
    const client = openOrg({ records: 'demo', clock: () => new Date(now) });
    const open = await client.query(
      'SELECT Name FROM Opportunity WHERE IsClosed = false AND CloseDate <= NEXT_N_DAYS:180 ORDER BY Name',
    );
    expect(open).toHaveLength(5);
    const recent = await client.query(
      'SELECT CaseNumber FROM Case WHERE IsClosed = false AND CreatedDate = LAST_N_DAYS:90',
    );
    expect(recent).toHaveLength(3);
  }
});

test('the case of the story has its number, the converted lead its contact', async () => {
  const client = openOrg({ records: 'demo' });
  expect(
    await client.query("SELECT Subject FROM Case WHERE CaseNumber = '00012044'"),
  ).toMatchObject([{ Subject: 'Gateway offline after update' }]);
  expect(
    await client.query('SELECT ConvertedContactId FROM Lead WHERE IsConverted = true'),
  ).toMatchObject([{ ConvertedContactId: contacts.ines.id }]);
});

test("[E6] Elena reads Jonas's saved mail but cannot delete it, her own she can", async () => {
  const client = openOrg({ records: 'demo' });
  const { renewalAsk, renewalAnswer } = savedMails;
  expect((await client.send('DELETE', `sobjects/EmailMessage/${renewalAsk.id}`)).status).toBe(400);
  expect((await client.send('DELETE', `sobjects/EmailMessage/${renewalAnswer.id}`)).status).toBe(
    204,
  );
  const jonas = clientOf(client.org, users.jonas.email);
  expect((await jonas.send('DELETE', `sobjects/EmailMessage/${renewalAsk.id}`)).status).toBe(204);
});

test('a reset brings everything back', async () => {
  const client = openOrg({ records: 'demo' });
  const before = client.org.rows('Account');
  await client.create('Account', { Name: 'New' });
  client.org.rules.validation.push({
    name: 'V',
    object: 'Account',
    on: ['create'],
    when: { always: true },
    message: 'No',
  });
  client.org.reset();
  expect(client.org.rows('Account')).toEqual(before);
  await client.create('Account', { Name: 'New' });
});

test.each([
  { enhancedEmail: false },
  { enhancedEmail: false, emailToCase: false },
  { sharedActivities: false, taskHasType: false, taskMessageIdField: false },
  { personAccounts: true, emailDrafts: true, sidecarKey: true },
])('the demonstration fits an org with %j', (switches) => {
  const { org } = openOrg({ records: 'demo', switches });
  expect(org.rows('Contact')).toHaveLength(Object.keys(contacts).length);
});
