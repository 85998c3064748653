import { parseRecordId, type RecordId } from '../../../src/core/crm/ids.ts';
import type { Kind } from '../../../src/core/crm/records.ts';
import type { Org } from '../../../src/sandbox/org/org.ts';
import type { OrgRow } from '../../contracts/crm/world.ts';
import type { EditWorld } from './edit-world.ts';
import { textOf } from './snapshot.ts';

export const KEY = 'offer@acme.example';

export type SavedMail = {
  readonly id: RecordId;
  readonly kind: Kind;
  readonly jo: RecordId;
  readonly ann: RecordId;
  readonly deal: RecordId;
};

const base64 = (text: string): string => Buffer.from(text).toString('base64');

function send(org: Org, method: string, path: string, fields: OrgRow): Promise<Response> {
  const { instanceUrl, accessToken } = org.session();
  return org.fetch(`${instanceUrl}/services/data/v64.0/sobjects/${path}`, {
    method,
    headers: { Authorization: `Bearer ${accessToken}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(fields),
  });
}

/** A change that the user of the panes makes elsewhere, past the port under test. */
export async function changeElsewhere(org: Org, path: string, fields: OrgRow): Promise<void> {
  const answer = await send(org, 'PATCH', path, fields);
  if (!answer.ok) throw new Error(await answer.text());
}

/** A row made by the user of the panes, past the port under test. */
async function insertOwn(org: Org, object: string, fields: OrgRow): Promise<RecordId> {
  const answer = await send(org, 'POST', object, fields);
  const body = (await answer.json()) as { readonly id?: unknown };
  const id = parseRecordId(String(body.id));
  if (!id) throw new Error(JSON.stringify(body));
  return id;
}

async function people({ insert }: EditWorld) {
  const account = await insert('Account', { Name: 'Acme' });
  const contact = (FirstName: string, Email: string) =>
    insert('Contact', { FirstName, LastName: 'Lee', Email, AccountId: account });
  const jo = await contact('Jo', 'jo@acme.example');
  const ann = await contact('Ann', 'ann@acme.example');
  const deal = await insert('Opportunity', {
    Name: 'Renewal',
    StageName: 'Prospecting',
    CloseDate: '2026-12-24',
    AccountId: account,
  });
  return { jo, ann, deal };
}

/** Files with a share type and a visibility of their own, and an old-style attachment whose bytes die with the record. */
async function attach({ insert, org }: EditWorld, id: RecordId): Promise<void> {
  const version = await insertOwn(org, 'ContentVersion', {
    Title: 'quote',
    PathOnClient: 'quote.pdf',
    VersionData: base64('quote'),
  });
  const ContentDocumentId = org.row(version)?.['ContentDocumentId'];
  await insert('ContentDocumentLink', {
    ContentDocumentId: textOf(ContentDocumentId),
    LinkedEntityId: id,
    ShareType: 'V',
    Visibility: 'InternalUsers',
  });
  await insert('Attachment', { Name: 'old.txt', ParentId: id, Body: base64('old') });
}

/** A mail as Sidecar saved it, with everything that an edit could lose; owned by the user of the panes. */
export async function saveMail(
  world: EditWorld,
  kind: Kind,
  withPeople = true,
): Promise<SavedMail> {
  const { org, insert } = world;
  const who = await people(world);
  const owner = org.session().userId;
  const shared = org.switches().sharedActivities;
  const id =
    kind === 'EmailMessage'
      ? await insertOwn(org, 'EmailMessage', {
          Subject: 'Offer',
          HtmlBody: '<p>New</p>',
          TextBody: 'New',
          Status: '3',
          IsClientManaged: true,
          Incoming: true,
          MessageDate: '2026-11-19T08:14:00.000Z',
          FromAddress: 'jo@acme.example',
          FromName: 'Jo Lee',
          ToAddress: 'me@own.example',
          MessageIdentifier: `<${KEY}>`,
          ClientThreadIdentifier: '<first@acme.example>',
          Headers: 'X-Mailer: x',
          RelatedToId: who.deal,
          ...(withPeople && org.switches().fromIdOnCreate && { FromId: who.jo }),
        })
      : await insert('Task', {
          Subject: 'Offer',
          Description: 'From: Jo Lee <jo@acme.example>\n\nNew',
          TaskSubtype: 'Email',
          Status: 'Completed',
          Priority: 'High',
          ActivityDate: '2026-11-19',
          ReminderDateTime: '2026-11-30T08:00:00.000Z',
          IsReminderSet: true,
          CallDisposition: 'kept',
          WhoId: who.jo,
          WhatId: who.deal,
          OwnerId: owner,
          Message_ID__c: KEY,
        });
  if (kind === 'Task' && shared)
    await insert('TaskRelation', { TaskId: id, RelationId: who.ann, IsWhat: false });
  if (kind === 'EmailMessage' && withPeople && org.switches().relationRowsOnSentMail)
    await insert('EmailMessageRelation', {
      EmailMessageId: id,
      RelationId: who.ann,
      RelationType: 'OtherAddress',
    });
  await attach(world, id);
  return { id, kind, ...who };
}
