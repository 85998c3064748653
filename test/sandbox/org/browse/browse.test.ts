import { expect, test } from '@jest/globals';
import { makeRow } from '../../../../src/sandbox/org/store/store.ts';
import { createOrg } from '../../../../src/sandbox/org/org.ts';
import { textOf } from '../../../../src/sandbox/org/value.ts';
import { timelineOf } from '../../../../src/sandbox/org/browse/timeline.ts';
import { browsedOrg, get, HOSTILE, id, post, textOfPage } from './browsed-org.ts';

const PAGES = [
  '/browse',
  '/browse/log',
  '/browse/faults',
  '/browse/world',
  '/browse/Account',
  '/browse/EmailMessage',
  `/browse/Account/${id.account}`,
  `/browse/Contact/${id.contact}`,
  `/browse/Opportunity/${id.opportunity}`,
  `/browse/EmailMessage/${id.mail}`,
  `/browse/Task/${id.call}`,
  `/browse/ContentVersion/${id.version}`,
];

test.each(PAGES)(
  '[O3] %s shows itself, with a policy that lets nothing foreign run',
  async (path) => {
    const response = await get(browsedOrg(), path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none';.*form-action 'self'/,
    );
    const text = await response.text();
    expect(text).toContain('<h1>');
    expect(text).not.toMatch(/<img|onerror=alert\(1\)>|<script>|href="javascript:/);
  },
);

test('[O3] what records hold is escaped', async () => {
  const text = await textOfPage(browsedOrg(), `/browse/Account/${id.account}`);
  expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;');
  expect(text).not.toContain(HOSTILE);
});

test('[O3] the overview counts the records of each object', async () => {
  expect(await textOfPage(browsedOrg(), '/browse')).toMatch(
    /EmailMessage<\/code><\/td>\s*<td class="number">1</,
  );
});

test('[O3] a list filters by text and pages', async () => {
  const org = browsedOrg();
  expect(await textOfPage(org, '/browse/Contact?q=jo%40a')).toContain('1 record, page 1 of 1');
  expect(await textOfPage(org, '/browse/Contact?q=nobody')).toContain('0 records');
  expect(await textOfPage(org, '/browse/Contact?page=99')).toContain('2 records, page 1 of 1');
});

test('[R6] a mail and the task that came with it are one entry of the timeline', () => {
  const org = browsedOrg();
  const kinds = (recordId: string): string[] =>
    timelineOf(org.engine, recordId, '2026-03-18').map(
      ({ kind, open }) => `${kind}${open ? ' open' : ''}`,
    );
  expect(kinds(id.opportunity)).toEqual(['Task open', 'Email']);
  expect(kinds(id.account)).toEqual(['Email']);
  expect(kinds(id.contact)).toEqual(['Task open', 'Email']);
});

test('[O4] whether a relation of type OtherAddress shows is a switch of the world', () => {
  for (const shown of [true, false]) {
    const org = browsedOrg({ switches: { otherAddressOnTimeline: shown } });
    const al = org.rows('Contact').find((row) => row['Name'] === 'Al Two');
    const entries = timelineOf(org.engine, textOf(al ?? {}, 'Id'), '2026-03-18');
    expect(entries).toHaveLength(shown ? 1 : 0);
  }
});

test('[O3] a record page has fields, links to other records, timeline and related lists', async () => {
  const text = await textOfPage(browsedOrg(), `/browse/Opportunity/${id.opportunity}`);
  expect(text).toContain(`href="/browse/Account/${id.account}"`);
  expect(text).toMatch(/Upcoming and overdue \(1\)/);
  expect(text).toMatch(/Past \(1\)/);
  expect(text).toMatch(/Emails \(1\)/);
});

test('[O3] files of a mail can be downloaded, and never run', async () => {
  const org = browsedOrg();
  expect(await textOfPage(org, `/browse/EmailMessage/${id.mail}`)).toContain(
    `href="/browse/file/${id.version}"`,
  );
  const response = await get(org, `/browse/file/${id.version}`);
  expect(await response.text()).toBe('<script>alert(1)</script>');
  expect(response.headers.get('content-type')).toBe('application/octet-stream');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename="offer ___.html"; filename*=UTF-8''offer%20%22%C3%BC%22.html`,
  );
});

test('[O3] the body of a mail is shown in a frame without scripts and without the org', async () => {
  const org = browsedOrg();
  expect(await textOfPage(org, `/browse/EmailMessage/${id.mail}`)).toContain(
    `sandbox src="/browse/body/${id.mail}"`,
  );
  const policy = (await get(org, `/browse/body/${id.mail}`)).headers.get('content-security-policy');
  expect(policy).toMatch(/^sandbox; default-src 'none'/);
  expect(policy).not.toContain('script');
});

test('[D9] a picture that the body of a mail refers to is shown, any other file is downloaded', async () => {
  const org = browsedOrg();
  const path = `/sfc/servlet.shepherd/version/download/${id.version}`;
  const file = await get(org, path);
  expect(file.headers.get('content-disposition')).toContain('attachment');
  const row = org.row(id.version);
  org.engine.store.put('ContentVersion', makeRow({ ...row, PathOnClient: 'logo.PNG' }));
  const picture = await get(org, path);
  expect(picture.headers.get('content-type')).toBe('image/png');
  expect(picture.headers.get('content-security-policy')).toContain('sandbox');
  expect((await get(org, '/sfc/servlet.shepherd/version/download/x')).status).toBe(404);
});

test.each([
  [`/${id.contact}`, `/browse/Contact/${id.contact}`],
  [`/${id.contact.slice(0, 15)}`, `/browse/Contact/${id.contact}`],
  [`/lightning/r/EmailMessage/${id.mail}/view`, `/browse/EmailMessage/${id.mail}`],
  [`/lightning/r/${id.mail}/view`, `/browse/EmailMessage/${id.mail}`],
])('[R6] the Salesforce link %s leads to %s', async (link, page) => {
  const response = await get(browsedOrg(), link);
  expect([response.status, response.headers.get('location')]).toEqual([302, page]);
});

test.each([
  '/browse/Nowhere',
  '/browse/Account/001000000000001AAA',
  `/browse/Contact/${id.account}`,
  '/browse/file/x',
  '/browse/%E0%A4%A',
  '/lightning/r/Account/x/view',
  '/browse/__proto__',
  '/browse/constructor',
  '/browse/Account/x/y',
])('there is no page at %s', async (path) => {
  expect((await get(browsedOrg(), path)).status).toBe(404);
});

test('other addresses are left to the org', async () => {
  const response = await get(browsedOrg(), '/services/data');
  expect(response.headers.get('content-type')).toContain('application/json');
});

test('[O3] every record of the demonstration has a page, reached by its id', async () => {
  const org = createOrg({ records: 'demo', seed: 1 });
  const ids = [...org.engine.schema.objects.values()].flatMap(({ name }) =>
    org.rows(name).map((row) => textOf(row, 'Id')),
  );
  expect(ids.length).toBeGreaterThan(20);
  for (const each of ids) {
    const link = await get(org, `/${each}`);
    const page = await get(org, link.headers.get('location') ?? '');
    expect([each, page.status]).toEqual([each, 200]);
  }
});

test('[O3] the log shows method, path, subrequests and cost', async () => {
  const org = browsedOrg();
  const { accessToken, instanceUrl } = org.session();
  await org.handle(
    new Request(`${instanceUrl}/services/data/v64.0/query?q=SELECT+Id+FROM+Account`, {
      headers: { Authorization: `Bearer ${accessToken}` },
    }),
  );
  const text = await textOfPage(org, '/browse/log');
  expect(text).toMatch(/1 request, 1 API call\s/);
  expect(text).toContain('q=SELECT Id FROM Account');
  await post(org, '/browse/log/clear', {});
  expect(org.log()).toEqual([]);
});

test('[O3] a fault set by form strikes, and is taken away again', async () => {
  const org = browsedOrg();
  await post(org, '/browse/faults/add', {
    kind: 'serverError',
    verb: 'GET',
    path: '/query',
    times: '2',
    after: '',
    ms: '',
    status: '502',
  });
  expect(org.faults.list()).toEqual([
    { kind: 'serverError', method: 'GET', path: '/query', times: 2, status: 502 },
  ]);
  expect(await textOfPage(org, '/browse/faults')).toContain(
    'Server error (5xx), nothing done · GET · paths with “/query” · 2 times · status 502',
  );
  await post(org, '/browse/faults/remove', { at: '0' });
  expect(org.faults.list()).toEqual([]);
  await post(org, '/browse/faults/add', { kind: 'constructor' });
  expect(org.faults.list()).toEqual([]);
});

test('[O3] rules of the administrator are set and taken away by form', async () => {
  const org = browsedOrg();
  await post(org, '/browse/rules/add', {
    kind: 'validation',
    object: 'task',
    on: 'create,update',
    field: 'Subject',
    part: 'x',
    message: 'No x',
  });
  await post(org, '/browse/rules/add', {
    kind: 'triggers',
    object: 'Task',
    on: 'delete',
    field: '',
    part: '',
    message: 'Stays',
  });
  await post(org, '/browse/rules/duplicates/add', {
    object: 'Contact',
    fields: 'LastName, Email',
    then: 'block',
    message: 'Twice',
  });
  await post(org, '/browse/rules/locks/add', { recordId: id.call.slice(0, 15), kind: 'approval' });
  expect(org.rules.validation).toMatchObject([
    {
      object: 'Task',
      on: ['create', 'update'],
      when: { field: 'Subject', contains: 'x' },
      message: 'No x',
      field: 'Subject',
    },
  ]);
  expect(org.rules.triggers).toMatchObject([
    { object: 'Task', on: ['delete'], when: { always: true } },
  ]);
  expect(org.rules.duplicates).toMatchObject([{ fields: ['LastName', 'Email'], action: 'block' }]);
  expect(org.rules.locks).toEqual([{ recordId: id.call, kind: 'approval' }]);
  const text = await textOfPage(org, '/browse/faults');
  expect(text).toContain('Subject holds “x”');
  for (const list of ['validation', 'triggers', 'duplicates', 'locks'])
    await post(org, `/browse/rules/${list}/remove`, { at: '0' });
  expect([org.rules.validation, org.rules.triggers, org.rules.duplicates, org.rules.locks]).toEqual(
    [[], [], [], []],
  );
});

test('[O3] rights are taken away and given back by form', async () => {
  const org = browsedOrg();
  const profile = org.rights.profiles[0]?.id ?? '';
  await post(org, '/browse/rights/deny', { profile, object: 'Task', right: 'delete' });
  await post(org, '/browse/rights/field', {
    profile,
    object: 'contact',
    field: 'email',
    access: 'hidden',
  });
  expect(org.rights.profiles[0]).toMatchObject({
    denied: { Task: ['delete'] },
    fields: { 'Contact.Email': 'hidden' },
  });
  expect(await textOfPage(org, '/browse/faults')).toContain(
    'Standard User: Contact.Email is hidden',
  );
  await post(org, '/browse/rights/restore', { at: '0' });
  await post(org, '/browse/rights/restore', { at: '0' });
  expect(org.rights.profiles[0]).toMatchObject({ denied: { Task: [] }, fields: {} });
});

test('[O4] switches of the world are set by form, only to values that they have', async () => {
  const org = browsedOrg();
  await post(org, '/browse/world/set', {
    deleteMailDeletesTask: 'false',
    readonlyMailStatus: '403',
    indexDelay: '5',
    deletedRowStatus: '999',
    constructor: 'true',
  });
  expect(org.switches()).toMatchObject({
    deleteMailDeletesTask: false,
    readonlyMailStatus: 403,
    indexDelay: 5,
    deletedRowStatus: 404,
  });
  await post(org, '/browse/world/preset', { world: 'hostile' });
  expect(org.switches()).toMatchObject({ deleteTaskDeletesMail: true, indexDelay: 600 });
});

test('[O3] reset brings the org back to the beginning', async () => {
  const org = browsedOrg();
  const response = await post(org, '/browse/reset', { records: 'empty' });
  expect([response.status, response.headers.get('location')]).toEqual([303, '/browse']);
  expect(org.rows('Account')).toEqual([]);
});

test('a form of another site is refused', async () => {
  const org = browsedOrg();
  const foreign = { Origin: 'https://evil.example' };
  expect((await post(org, '/browse/reset', { records: 'empty' }, foreign)).status).toBe(403);
  expect(
    (await post(org, '/browse/reset', { records: 'empty' }, { 'Sec-Fetch-Site': 'cross-site' }))
      .status,
  ).toBe(403);
  expect(org.rows('Account')).toHaveLength(1);
  expect((await post(org, '/browse/nonsense', {})).status).toBe(404);
});
