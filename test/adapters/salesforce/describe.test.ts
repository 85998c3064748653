import { personAccountType } from '../../../src/sandbox/org/schema/objects/account.ts';
import { describe, expect, test } from '@jest/globals';
import { missingRight } from '../../../src/adapters/salesforce/search/learn-missing.ts';
import {
  ownRecordType,
  withRecordType,
} from '../../../src/adapters/salesforce/describe/record-type-values.ts';
import { slimDescribe } from '../../../src/adapters/salesforce/describe/slim.ts';
import { readStoredCatalog } from '../../../src/adapters/salesforce/describe/stored.ts';
import { validFor } from '../../../src/adapters/salesforce/describe/valid-for.ts';
import { viewOf } from '../../../src/adapters/salesforce/soql/view.ts';
import type { Catalog } from '../../../src/core/crm/describe.ts';
import { memoryDeviceStore } from '../../support/memory-device-store.ts';
import { must } from '../../contracts/crm/acme.ts';
import { fixedSession } from '../../../src/adapters/salesforce/fixed-session.ts';
import type { AccessGrant } from '../../../src/core/ports/session.ts';
import { users } from '../../../src/sandbox/org/demo/people.ts';
import { answer, openLine, recordId } from './line.ts';
import { openSimulated } from './open-simulated.ts';

const field = (name: string, more: object = {}) => ({ name, label: name, type: 'string', ...more });

const described = (name: string, fields: readonly object[], children: readonly object[] = []) => {
  const slim = slimDescribe({ name, queryable: true, fields, childRelationships: children });
  if (!slim) throw new Error('No describe');
  return slim;
};

const catalog: Catalog = {
  objects: {
    Contact: described(
      'Contact',
      [
        field('Id'),
        field('Title'),
        field('AccountId', { referenceTo: ['Account'], relationshipName: 'Account' }),
        field('OwnerId', { referenceTo: ['User', 'Group'], relationshipName: 'Owner' }),
      ],
      [{ relationshipName: 'Cases', childSObject: 'Case', field: 'ContactId' }],
    ),
    Account: described('Account', [field('Id'), field('Name'), field('Website')]),
    Case: described('Case', [field('Id'), field('Subject')]),
  },
};

describe('describe', () => {
  test('a bitmap tells which controlling values a picklist value is valid for', () => {
    // 1010 0000 1…: the first, third and ninth value.
    const values = Array.from({ length: 9 }, (_none, at) => `v${String(at)}`);
    expect(validFor('oIAA', values)).toEqual(['v0', 'v2', 'v8']);
    expect(validFor('gA==', ['false', 'true'])).toEqual(['false']);
    expect(validFor('not base64!', values)).toEqual([]);
    expect(validFor('', values)).toEqual([]);
  });

  test('a dependent picklist keeps what it depends on', () => {
    const { fields } = described('X', [
      field('Country', { picklistValues: [{ value: 'DE' }, { value: 'SE' }] }),
      field('City', {
        controllerName: 'Country',
        picklistValues: [
          { value: 'Berlin', validFor: 'gAAA' },
          { value: 'Lund', validFor: 'QAAA', active: false, label: 'Lund (old)' },
        ],
      }),
    ]);
    expect(fields['City']?.picklist).toMatchObject([
      { value: 'Berlin', label: 'Berlin', active: true, validFor: ['DE'] },
      { value: 'Lund', label: 'Lund (old)', active: false, validFor: ['SE'] },
    ]);
    expect(fields['Country']?.picklist[0]?.validFor).toBeNull();
  });

  test.each([null, 5, 'x', [], {}, { name: 'X' }, { name: 'X', fields: [] }, { fields: [{}] }])(
    'an answer cut short (%j) is no describe',
    (body) => {
      expect(slimDescribe(body)).toBeNull();
    },
  );

  test.each([
    null,
    [],
    { at: 'yesterday', catalog },
    { at: 5 },
    { at: 5, catalog: { objects: { Contact: { name: 'Contact' } } } },
    {
      at: 5,
      catalog: { objects: { Contact: { name: 'Contact', children: {}, fields: { A: 1 } } } },
    },
  ])('[R1] a broken cache is not used: %j', (value) => {
    expect(readStoredCatalog(value)).toBeNull();
  });

  test('[R1] a broken cache costs one call, not the pane', async () => {
    const store = memoryDeviceStore();
    must(await openSimulated({}, store).crm.catalog());
    const kept = await store.all('describe');
    for (const [key] of kept.ok ? kept.value : []) await store.put('describe', key, { at: 1 });
    const world = openSimulated({}, store);
    expect(Object.keys(must(await world.crm.catalog()).objects)).toContain('Contact');
    expect(world.calls()).toBe(1);
  });

  test('[R10] describe answers cut short cost the object, not the pane, and are asked for again at the next use', async () => {
    const { org } = openSimulated();
    const { userId, orgId, ...rest } = org.session();
    const store = memoryDeviceStore();
    let cut = true;
    const open = () =>
      openLine(
        async ({ url, init }) => {
          const whole = await org.fetch(url, init);
          if (!cut || !url.endsWith('/composite')) return whole;
          const body = (await whole.json()) as { compositeResponse: { body: object }[] };
          const parts = body.compositeResponse.map((part) =>
            'name' in part.body && part.body.name === 'Case'
              ? { ...part, body: { name: 'Case', fields: [{ name: '' }] } }
              : part,
          );
          return answer(200, JSON.stringify({ compositeResponse: parts }));
        },
        fixedSession({ ...rest, userId: recordId(userId), orgId: recordId(orgId) }),
        ['org.sidecar.invalid'],
        store,
      );
    const first = open();
    const objects = Object.keys(must(await first.crm.catalog()).objects);
    expect(objects).toContain('Contact');
    expect(objects).not.toContain('Case');
    cut = false;
    const later = open();
    must(await later.crm.catalog());
    await new Promise((next) => setTimeout(next, 50));
    expect(Object.keys(must(await later.crm.catalog()).objects)).toContain('Case');
    expect(later.sent).toHaveLength(1);
    // Half an answer is no answer: nothing of it is used.
    const broken = openLine(
      () => Promise.resolve(answer(200, '{"compositeResponse":[{"body":{"name":"Acc')),
      fixedSession({ ...rest, userId: recordId(userId), orgId: recordId(orgId) }),
      ['org.sidecar.invalid'],
    );
    expect((await broken.crm.catalog()).ok).toBe(false);
  });

  test('a token handed in by hand is asked whose it is, once', async () => {
    const { org } = openSimulated();
    const { instanceUrl, accessToken, userId, orgId } = org.session();
    const { crm, sent } = openLine(
      ({ url, init }) => org.fetch(url, init),
      fixedSession({ instanceUrl, accessToken }),
      ['org.sidecar.invalid'],
    );
    expect(must(await crm.user())).toMatchObject({ id: userId, orgId });
    must(await crm.catalog());
    expect(sent.map(({ url }) => new URL(url).pathname)).toEqual([
      '/services/oauth2/userinfo',
      '/services/data/v64.0/composite',
    ]);
  });

  test('what is known of one user is not used for the next one who signs in', async () => {
    const { org } = openSimulated();
    const grantOf = (username: string): AccessGrant => {
      const { userId, orgId, ...rest } = org.session(username);
      return { ...rest, userId: recordId(userId), orgId: recordId(orgId) };
    };
    let grant = grantOf(users.elena.email);
    const session = { ...fixedSession(grant), current: () => grant };
    const { crm } = openLine(({ url, init }) => org.fetch(url, init), session, [
      'org.sidecar.invalid',
    ]);
    expect(must(await crm.user()).name).toBe('Elena Fischer');
    grant = grantOf(users.jonas.email);
    expect(must(await crm.user()).name).toBe('Jonas Weber');
    const both = [crm.user(), crm.catalog()];
    grant = grantOf(users.ada.email);
    await Promise.all(both);
    expect(must(await crm.user()).name).toBe('Ada Novak');
  });

  test('[R10] what was missing stays known on the device', async () => {
    const store = memoryDeviceStore();
    const first = openSimulated({}, store);
    must(await first.crm.catalog());
    first.hide('Account', 'Website');
    must(await first.crm.followUp({ kind: 'accountsByDomain', domains: ['acme.example'] }));
    first.calls();
    const again = first.reopened();
    const answer = must(
      await again.followUp({
        kind: 'bySignature',
        phones: ['5550111'],
        websites: ['acme.example'],
        companies: [],
        fullName: null,
      }),
    );
    expect(first.calls()).toBe(1);
    expect(answer.missing).toContainEqual({ object: 'Account', field: 'Website' });
  });
});

describe('[R10] what a refused query was missing', () => {
  const view = viewOf(catalog, []);
  const missing = (message: string, code = 'INVALID_FIELD', object = 'Contact') =>
    missingRight(view, object, { code, message, fields: [], body: {} });

  test.each([
    ["No such column 'Title' on entity 'Contact'.", { object: 'Contact', field: 'Title' }],
    ["No such column 'Website' on entity 'Account'.", { object: 'Account', field: 'Website' }],
    [
      "Keine Spalte „x“ 'Website' bei 'Account' vorhanden.",
      { object: 'Account', field: 'Website' },
    ],
    [
      "Didn't understand relationship 'Account' in field path.",
      { object: 'Contact', field: 'Account' },
    ],
    ["Didn't understand relationship 'Cases' in FROM part.", { object: 'Contact', field: 'Cases' }],
    ["No such column 'Unheard' on entity 'Contact'.", null],
    ['Something else altogether.', null],
  ])('%s', (message, right) => {
    expect(missing(message)).toEqual(right);
  });

  test('names in the statement above the message are not taken for what is missing', () => {
    const message =
      "\nSELECT Id FROM Contact WHERE Name = 'Title'\n ^\nERROR at Row:1:Column:8\nNo such column 'OwnerId' on entity 'Contact'.";
    expect(missing(message)).toEqual({ object: 'Contact', field: 'OwnerId' });
  });

  test('an object is missing only when the org says that it is the object', () => {
    expect(missing("sObject type 'Contact' is not supported.", 'INVALID_TYPE')).toEqual({
      object: 'Contact',
      field: null,
    });
    expect(missing("sObject type 'Case' is not supported.", 'INVALID_TYPE')).toEqual({
      object: 'Case',
      field: null,
    });
    expect(missing("No such column 'X' on entity 'Contact'.")).toBeNull();
    expect(missing('Too slow', 'QUERY_TIMEOUT')).toBeNull();
  });

  test('what is missing is left out wherever it stood', () => {
    const without = viewOf(catalog, [
      { object: 'Account', field: 'Name' },
      { object: 'Contact', field: 'Cases' },
      { object: 'Contact', field: 'Owner' },
    ]);
    expect(view.reads('Contact', 'Account.Name')).toBe(true);
    expect(without.reads('Contact', 'Account.Name')).toBe(false);
    expect(without.reads('Contact', 'Account.Website')).toBe(true);
    expect(without.child('Contact', 'Cases')).toBeNull();
    expect(without.reads('Contact', 'Owner.Name')).toBe(false);
    expect(view.reads('Contact', 'Owner.Email')).toBe(false);
    expect(
      viewOf(catalog, [{ object: 'Account', field: null }]).reads('Contact', 'Account.Name'),
    ).toBe(false);
  });
});

describe('[D7] record types', () => {
  const ratings = (catalogue: Catalog) =>
    catalogue.objects['Account']?.fields['Rating']?.picklist.map(({ value, active }) => [
      value,
      active,
    ]);

  test('a picklist offers what the record type of a new row offers; other values keep their label', async () => {
    const world = openSimulated({ switches: { personAccounts: true } });
    expect(ratings(must(await world.crm.catalog()))).toEqual([
      ['Hot', true],
      ['Warm', true],
      ['Cold', false],
    ]);
    const asked = world.org.log().filter(({ path }) => path.includes('/ui-api/'));
    expect(asked).toHaveLength(1);
  });

  test('another record type is asked for once, and offers its own values', async () => {
    const world = openSimulated({ switches: { personAccounts: true } });
    const business = ratings(must(await world.crm.catalog()));
    world.org.clearLog();
    const values = async (): Promise<unknown> => {
      const described = must(await world.crm.describeRecordType('Account', personAccountType));
      return described.fields['Rating']?.picklist.map(({ value, active }) => [value, active]);
    };
    const first = await values();
    expect(first).not.toEqual(business);
    expect(first).toEqual([
      ['Hot', true],
      ['Warm', true],
      ['Cold', true],
    ]);
    expect(await values()).toEqual(first);
    expect(world.org.log().filter(({ path }) => path.includes('/ui-api/'))).toHaveLength(1);
    // What it is asked for afterwards is the user's own type as before.
    expect(ratings(must(await world.crm.catalog()))).toEqual(business);
  });

  test('the record type itself is a choice by name', async () => {
    const { crm } = openSimulated({ switches: { personAccounts: true } });
    const { fields } = must(await crm.catalog()).objects['Account'] ?? {};
    expect(fields?.['RecordTypeId']).toMatchObject({
      type: 'picklist',
      picklist: [
        { label: 'Business Account', isDefault: true },
        { label: 'Person Account', isDefault: false },
      ],
    });
  });

  test('an org without record types of its own costs no further call', async () => {
    const world = openSimulated();
    expect(ratings(must(await world.crm.catalog()))?.every(([, active]) => active)).toBe(true);
    expect(world.org.log().some(({ path }) => path.includes('/ui-api/'))).toBe(false);
  });

  test('where the UI API does not answer, the values of describe stay', async () => {
    const world = openSimulated({ switches: { personAccounts: true } });
    world.org.faults.set({ kind: 'serverError', path: '/ui-api/' });
    expect(ratings(must(await world.crm.catalog()))?.every(([, active]) => active)).toBe(true);
  });

  test('values of a dependent picklist keep what they depend on', () => {
    const object = described('Task', [
      field('Country', { type: 'picklist', picklistValues: [{ value: 'DE' }, { value: 'SE' }] }),
      field('City', {
        type: 'picklist',
        controllerName: 'Country',
        picklistValues: [
          { value: 'Berlin', validFor: 'gAAA' },
          { value: 'Lund', validFor: 'QAAA' },
        ],
      }),
    ]);
    const { fields } = withRecordType(object, {
      picklistFieldValues: {
        City: {
          controllerValues: { DE: 0, SE: 1 },
          defaultValue: { value: 'Lund' },
          values: [{ value: 'Lund', label: 'Lund', validFor: [0, 1] }],
        },
      },
    });
    expect(fields['City']?.picklist).toMatchObject([
      { value: 'Berlin', active: false, isDefault: false },
      { value: 'Lund', active: true, isDefault: true, validFor: ['DE', 'SE'] },
    ]);
    expect(fields['Country']).toEqual(object.fields['Country']);
  });

  test.each([null, {}, { recordTypeInfos: [{ defaultRecordTypeMapping: true, master: true }] }])(
    '%j names no record type of the org’s own',
    (answered) => {
      expect(ownRecordType(answered)).toBeNull();
    },
  );
});
