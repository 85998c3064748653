import { expect, test } from '@jest/globals';
import { createOrg, type Org } from '../../../../src/sandbox/org/org.ts';

/** `/query?columns=true`, which the Salesforce CLI asks after every query, to head its tables. */

type Column = {
  readonly columnName: string;
  readonly displayName: string;
  readonly aggregate: boolean;
  readonly joinColumns: readonly Column[];
};

type Told = { readonly status: number; readonly body: unknown };

const openOrg = (): Org => createOrg({ seed: 1, records: 'demo' });

async function ask(org: Org, soql: string, more = '&columns=true'): Promise<Told> {
  const { instanceUrl, accessToken } = org.session();
  const response = await org.fetch(
    `${instanceUrl}/services/data/v67.0/query?q=${encodeURIComponent(soql)}${more}`,
    { headers: { Authorization: `Bearer ${accessToken}` } },
  );
  return { status: response.status, body: await response.json() };
}

async function columns(soql: string): Promise<readonly Column[]> {
  const { body } = await ask(openOrg(), soql);
  return (body as { columnMetadata: readonly Column[] }).columnMetadata;
}

/** `Owner.Name`, `Contacts[LastName]`, `most=max(Amount)`. */
function outline({ columnName, displayName, aggregate, joinColumns }: Column): string {
  if (joinColumns.length === 0)
    return aggregate || columnName !== displayName ? `${columnName}=${displayName}` : columnName;
  const inner = joinColumns.map(outline);
  return aggregate ? `${columnName}[${inner.join(' ')}]` : `${columnName}.(${inner.join(' ')})`;
}

test('a column has the keys of a real answer, and tells what its field is', async () => {
  expect(await ask(openOrg(), 'SELECT Id, LastName, IsDeleted FROM Contact')).toEqual({
    status: 200,
    body: {
      columnMetadata: [
        {
          aggregate: false,
          apexType: 'Id',
          booleanType: false,
          columnName: 'Id',
          custom: false,
          displayName: 'Id',
          foreignKeyName: null,
          insertable: false,
          joinColumns: [],
          numberType: false,
          textType: false,
          updatable: false,
        },
        expect.objectContaining({
          apexType: 'String',
          columnName: 'LastName',
          insertable: true,
          textType: true,
          updatable: true,
        }),
        expect.objectContaining({
          apexType: 'Boolean',
          columnName: 'IsDeleted',
          booleanType: true,
          textType: false,
        }),
      ],
      entityName: 'Contact',
      groupBy: false,
      idSelected: true,
      keyPrefix: '003',
    },
  });
});

test.each([
  ['SELECT account.OWNER.name, Id, Account.Name FROM Contact', 'Account.(Owner.(Name) Name) Id'],
  ['SELECT c.Id, c.Owner.Name FROM Contact c', 'Id Owner.(Name)'],
  [
    'SELECT Name, (SELECT LastName, Owner.Name FROM Contacts) FROM Account',
    'Name Contacts[LastName Owner.(Name)]',
  ],
  [
    'SELECT toLabel(Status), TYPEOF What WHEN Account THEN Phone, Name ELSE Name END FROM Task',
    'Status=tolabel(Status) What.(Phone Name)',
  ],
  [
    'SELECT AccountId, AVG(Amount), MAX(Amount) most, COUNT(Id) FROM Opportunity GROUP BY AccountId',
    'AccountId expr0=avg(Amount) most=max(Amount) expr1=count(Id)',
  ],
  ['SELECT COUNT() FROM Account', 'expr0=count()'],
])('%s has the columns %s', async (soql, expected) => {
  expect((await columns(soql)).map(outline).join(' ')).toBe(expected);
});

test('columns are named as the records of the answer are', async () => {
  const soql =
    'SELECT StageName, Account.Name, COUNT(Id), MIN(CloseDate) earliest FROM Opportunity GROUP BY StageName, Account.Name';
  const { body } = await ask(openOrg(), soql, '');
  const [record = {}] = (body as { records: Readonly<Record<string, unknown>>[] }).records;
  const names = (await columns(soql)).map(({ columnName }) => columnName);
  expect(names).toEqual(Object.keys(record).filter((name) => name !== 'attributes'));
});

test('FIELDS(ALL) has a column for each field that the user may see, hidden ones have none', async () => {
  const org = openOrg();
  const soql = 'SELECT FIELDS(ALL) FROM Contact LIMIT 1';
  const { body } = await ask(org, soql, '');
  const [record = {}] = (body as { records: Readonly<Record<string, unknown>>[] }).records;
  const told = (await ask(org, soql)).body as { columnMetadata: readonly Column[] };
  const names = told.columnMetadata.map(({ columnName }) => columnName);
  expect(names.toSorted()).toEqual(
    Object.keys(record)
      .filter((name) => name !== 'attributes')
      .toSorted(),
  );
});

test.each(['SELECT Nope FROM Account', 'SELECT Id FROM Nope', 'SELECT'])(
  '%s is refused with the words of the query itself',
  async (soql) => {
    const org = openOrg();
    const refusal = await ask(org, soql, '');
    expect(refusal.status).toBe(400);
    expect(await ask(org, soql)).toEqual(refusal);
  },
);
