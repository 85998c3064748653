import { expect } from '@jest/globals';
import type { RecordId } from '../../../src/core/crm/ids.ts';
import type { SearchPlan } from '../../../src/core/crm/search.ts';
import type { WriteStep, WriteValue } from '../../../src/core/crm/write.ts';
import type { Crm, CrmFailure, FileUpload, UploadedFile } from '../../../src/core/ports/crm.ts';
import type { Result } from '../../../src/core/result.ts';
import type { CrmWorld, OpenCrm } from './world.ts';

/** The value of an answer that must not be a failure. */
export function must<T>(result: Result<T, CrmFailure>): T {
  if (!result.ok) throw new Error(`Failed: ${JSON.stringify(result.failure)}`);
  return result.value;
}

/** One file by itself. */
export async function uploadOne(
  crm: Pick<Crm, 'uploadAll'>,
  file: FileUpload,
): Promise<Result<UploadedFile, CrmFailure>> {
  const [result] = await crm.uploadAll([file]);
  if (!result) throw new Error('No answer to the file');
  return result;
}

export const failureOf = (result: Result<unknown, CrmFailure>): CrmFailure | null =>
  result.ok ? null : result.failure;

export function expectFailure(
  result: Result<unknown, CrmFailure>,
  failure: Partial<CrmFailure>,
): void {
  expect(failureOf(result)).toMatchObject(failure);
}

/** A small company: one account with two people, deals and a case. */
export type Acme = {
  readonly world: CrmWorld;
  readonly account: RecordId;
  readonly jo: RecordId;
  readonly kim: RecordId;
  readonly renewal: RecordId;
};

export async function openAcme(open: OpenCrm): Promise<Acme> {
  const world = await open('known');
  const account = await world.insert('Account', {
    Name: 'Acme Corp',
    Website: 'https://www.acme.example',
    Phone: '+1 (415) 555-0100',
  });
  const jo = await world.insert('Contact', {
    FirstName: 'Jo',
    LastName: 'Berg',
    Email: 'jo@acme.example',
    Phone: '+1 415 555 0111',
    AccountId: account,
  });
  const kim = await world.insert('Contact', {
    LastName: 'Kim',
    Email: 'kim@acme.example',
    AccountId: account,
  });
  const renewal = await world.insert('Opportunity', {
    Name: 'Acme Renewal',
    StageName: 'Qualification',
    CloseDate: '2026-12-20',
    AccountId: account,
  });
  await world.insert('OpportunityContactRole', {
    OpportunityId: renewal,
    ContactId: jo,
    Role: 'Decision Maker',
    IsPrimary: true,
  });
  must(await world.crm.catalog());
  world.calls();
  return { world, account, jo, kim, renewal };
}

export const KEY = 'offer-1@acme.example';

export const planFor = (more: Partial<SearchPlan> = {}): SearchPlan => ({
  emails: [],
  key: null,
  threadKeys: [],
  recordIds: [],
  caseNumbers: [],
  windows: {
    opportunityClosedSince: '2025-11-22',
    opportunityCloseUntil: '2027-05-21',
    caseCreatedSince: '2026-08-24',
  },
  taskKeyField: 'Message_ID__c',
  droppedEmailFields: [],
  ...more,
});

type Values = Readonly<Record<string, WriteValue>>;

export const anEmail = (fields: Values = {}): WriteStep => ({
  kind: 'create',
  ref: 'email',
  object: 'EmailMessage',
  fields: {
    Subject: 'Offer',
    TextBody: 'Hello',
    HtmlBody: '<p>Hello</p>',
    MessageDate: '2026-11-20T09:30:00Z',
    Incoming: true,
    Status: '3',
    FromAddress: 'someone@else.example',
    FromName: 'Someone',
    MessageIdentifier: `<${KEY}>`,
    IsClientManaged: true,
    ...fields,
  },
});

export const aTask = (fields: Values = {}): WriteStep => ({
  kind: 'create',
  ref: 'email',
  object: 'Task',
  fields: {
    Subject: 'Offer',
    Description: 'Hello',
    ActivityDate: '2026-11-20',
    Status: 'Completed',
    TaskSubtype: 'Email',
    Message_ID__c: KEY,
    ...fields,
  },
});

/** Saves an email record and gives its id and the state that a guard names. */
export async function saved(
  world: CrmWorld,
  step: WriteStep,
): Promise<{ readonly id: RecordId; readonly changedAt: string; readonly object: string }> {
  const { created } = must(await world.crm.write([step]));
  const id = created['email'];
  if (!id || step.kind !== 'create') throw new Error('Nothing was made');
  const row = world.rows(step.object).find((one) => one['Id'] === id);
  return { id, changedAt: String(row?.['LastModifiedDate']), object: step.object };
}
