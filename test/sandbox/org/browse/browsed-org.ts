import { users } from '../../../../src/sandbox/org/demo/people.ts';
import { makeId } from '../../../../src/sandbox/org/ids.ts';
import { createOrg, type Org, type OrgOptions } from '../../../../src/sandbox/org/org.ts';
import { plant } from '../../../../src/sandbox/org/seed.ts';
import type { Value } from '../../../../src/sandbox/org/value.ts';

export const id = {
  account: makeId('001', 900),
  contact: makeId('003', 900),
  opportunity: makeId('006', 900),
  mail: makeId('02s', 900),
  mailTask: makeId('00T', 900),
  call: makeId('00T', 901),
  document: makeId('069', 900),
  version: makeId('068', 900),
};

export const HOSTILE = `<img src=x onerror=alert(1)>"'&`;
const NOW = '2026-03-18T10:00:00.000Z';

/** An org with one account, contact, opportunity, saved mail (with its task and a file), and an open task. */
export function browsedOrg(options: OrgOptions = {}): Org {
  const org = createOrg({ seed: 1, clock: () => new Date(NOW), ...options });
  const { engine } = org;
  const add = (object: string, fields: Readonly<Record<string, Value>>): void => {
    plant({ engine, now: NOW }, object, fields, users.elena.id);
  };
  add('Account', { Id: id.account, Name: HOSTILE, Website: 'javascript:alert(1)' });
  add('Contact', {
    Id: id.contact,
    Name: 'Jo One',
    LastName: 'One',
    Email: 'jo@a.example',
    AccountId: id.account,
  });
  add('Opportunity', {
    Id: id.opportunity,
    Name: 'Deal',
    StageName: 'Prospecting',
    AccountId: id.account,
  });
  add('Task', {
    Id: id.mailTask,
    Subject: 'Email: Offer',
    TaskSubtype: 'Email',
    WhatId: id.opportunity,
    AccountId: id.account,
    IsClosed: true,
    Status: 'Completed',
    ActivityDate: '2026-03-17',
  });
  add('EmailMessage', {
    Id: id.mail,
    ActivityId: id.mailTask,
    Subject: `Offer ${HOSTILE}`,
    Name: 'Offer',
    TextBody: 'Dear Jo, here it is.',
    HtmlBody: '<p style="color:red">Dear Jo</p><script>alert(1)</script>',
    FromName: 'Elena',
    MessageDate: '2026-03-17T09:00:00.000Z',
    RelatedToId: id.opportunity,
    Status: '3',
  });
  add('EmailMessageRelation', {
    Id: makeId('0Oz', 900),
    EmailMessageId: id.mail,
    RelationId: id.contact,
    RelationType: 'ToAddress',
  });
  add('EmailMessageRelation', {
    Id: makeId('0Oz', 901),
    EmailMessageId: id.mail,
    RelationId: makeId('003', 901),
    RelationType: 'OtherAddress',
  });
  add('Contact', { Id: makeId('003', 901), Name: 'Al Two', LastName: 'Two' });
  add('Task', {
    Id: id.call,
    Subject: 'Call back',
    WhoId: id.contact,
    WhatId: id.opportunity,
    Status: 'Not Started',
    ActivityDate: '2026-03-20',
  });
  add('ContentDocument', {
    Id: id.document,
    Title: 'offer.html',
    LatestPublishedVersionId: id.version,
  });
  add('ContentVersion', {
    Id: id.version,
    ContentDocumentId: id.document,
    Title: 'offer',
    PathOnClient: 'offer "ü".html',
    FileExtension: 'html',
    IsLatest: true,
  });
  add('ContentDocumentLink', {
    Id: makeId('06A', 900),
    ContentDocumentId: id.document,
    LinkedEntityId: id.mail,
  });
  engine.store.putBytes(id.version, new TextEncoder().encode('<script>alert(1)</script>'));
  engine.store.settle();
  return org;
}

const HOST = 'https://org.sidecar.invalid';

export const get = (org: Org, path: string): Promise<Response> =>
  org.handle(new Request(`${HOST}${path}`));

export const textOfPage = async (org: Org, path: string): Promise<string> =>
  (await get(org, path)).text();

/** Sends a form as the org's own page would. */
export function post(
  org: Org,
  path: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = { Origin: HOST, 'Sec-Fetch-Site': 'same-origin' },
): Promise<Response> {
  const body = new URLSearchParams(fields);
  return org.handle(new Request(`${HOST}${path}`, { method: 'POST', body, headers }));
}
