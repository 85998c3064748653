import { users } from '../../sandbox/org/demo/people.ts';
import { makeId } from '../../sandbox/org/ids.ts';
import { createOrg, type Org } from '../../sandbox/org/org.ts';
import { plant } from '../../sandbox/org/seed.ts';
import type { Value } from '../../sandbox/org/value.ts';
import type { Figure } from './figure.ts';

/** Records per object; the org has this many Contacts, half as many Accounts, Opportunities and Cases. */
const CONTACTS = 20_000;
const REPEATS = 25;

const email = (n: number): string => `person${String(n)}@company${String(n % 997)}.example`;
const list = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');
const addresses = list(Array.from({ length: 50 }, (_, n) => email(n * 389)));
const account = (n: number): string => makeId('001', 100_000 + n);

/** What is asked, over the indexes that the platform has too; every one should answer in under 20 ms. */
const QUERIES: readonly (readonly [name: string, soql: string])[] = [
  ['id', `SELECT Id, Name, Email FROM Contact WHERE Id = '${makeId('003', 112_345)}'`],
  ['email', `SELECT Id, Name, Account.Name FROM Contact WHERE Email = '${email(777)}'`],
  ['name', "SELECT Id FROM Account WHERE Name = 'Company 4711'"],
  ['lookup', `SELECT Id, Name FROM Contact WHERE AccountId = '${account(42)}'`],
  [
    'emails',
    `SELECT Id, Name, Account.Name, (SELECT Id, Opportunity.Name FROM OpportunityContactRoles) FROM Contact WHERE Email IN (${addresses}) OR Work_Email__c IN (${addresses})`,
  ],
  [
    'semiJoin',
    `SELECT Id, Name, (SELECT Id, Name, StageName FROM Opportunities WHERE IsClosed = false) FROM Account WHERE Id IN (SELECT AccountId FROM Contact WHERE Email IN (${addresses}))`,
  ],
  [
    'owner',
    `SELECT Id FROM Contact WHERE OwnerId = '${users.elena.id}' AND Email IN (${addresses}) AND IsDeleted = false`,
  ],
  ['parentPath', `SELECT Id, CaseNumber FROM Case WHERE Contact.Email IN (${addresses})`],
];

/** Scans, for comparison: no index can answer them. */
const SCANS: readonly (readonly [name: string, soql: string])[] = [
  ['like', "SELECT Id FROM Contact WHERE Name LIKE '%4711%'"],
  ['count', 'SELECT AccountId, COUNT(Id) FROM Contact GROUP BY AccountId LIMIT 100'],
  ['page', 'SELECT Id, Name, Email, Account.Name FROM Contact ORDER BY Name LIMIT 2000'],
];

const SEARCH = `FIND {"person777" OR company3} IN EMAIL FIELDS RETURNING Contact(Id, Name LIMIT 20)`;

/** Time of one request through the whole org, from Request to Response: the median of several. */
export async function orgFigures(): Promise<readonly Figure[]> {
  const org = filledOrg();
  const figures: Figure[] = [];
  for (const [name, soql] of [...QUERIES, ...SCANS]) {
    const value = await median(org, `query?q=${encodeURIComponent(soql)}`);
    figures.push({ name: `org.query.${String(CONTACTS)}.${name}.median`, value, unit: 'ms' });
  }
  const value = await median(org, `search?q=${encodeURIComponent(SEARCH)}`);
  figures.push({ name: `org.search.${String(CONTACTS)}.median`, value, unit: 'ms' });
  return figures;
}

async function median(org: Org, resource: string): Promise<number> {
  const { instanceUrl, accessToken } = org.session();
  const headers = { Authorization: `Bearer ${accessToken}` };
  const times: number[] = [];
  for (let turn = 0; turn < REPEATS; turn += 1) {
    const request = new Request(`${instanceUrl}/services/data/v64.0/${resource}`, { headers });
    const start = performance.now();
    const response = await org.handle(request);
    const text = await response.text();
    times.push(performance.now() - start);
    if (response.status !== 200 || !text.includes('"attributes"')) throw new Error(text);
  }
  times.sort((left, right) => left - right);
  return times[Math.floor(REPEATS / 2)] ?? 0;
}

function filledOrg(): Org {
  const org = createOrg({
    seed: 1,
    switches: { indexDelay: 0 },
    clock: () => new Date('2026-03-18T10:00:00Z'),
  });
  const { engine } = org;
  const work = { engine, now: '2026-03-01T00:00:00.000Z' };
  const add = (object: string, fields: Readonly<Record<string, Value>>): void => {
    plant(work, object, fields, users.elena.id);
  };
  for (let n = 0; n < CONTACTS; n += 1) {
    const Name = `Person ${String(n)}`;
    const AccountId = account(n % (CONTACTS / 2));
    const ContactId = makeId('003', 100_000 + n);
    add('Contact', {
      Id: ContactId,
      Name,
      LastName: Name,
      Email: email(n),
      Work_Email__c: null,
      AccountId,
    });
    if (n % 2 === 1) continue;
    const OpportunityId = makeId('006', 100_000 + n);
    add('Account', { Id: account(n / 2), Name: `Company ${String(n / 2)}` });
    add('Opportunity', {
      Id: OpportunityId,
      Name: 'Deal',
      AccountId,
      StageName: 'Prospecting',
      IsClosed: false,
    });
    add('OpportunityContactRole', { Id: makeId('00K', 100_000 + n), OpportunityId, ContactId });
    add('Case', { Id: makeId('500', 100_000 + n), CaseNumber: String(n), ContactId, AccountId });
  }
  engine.store.settle();
  return org;
}
