import { parseRecordId, type RecordId } from '../../../core/crm/ids.ts';
import type { CrmRecord } from '../../../core/crm/records.ts';
import type { ContactRole, SearchAnswer, SearchPlan } from '../../../core/crm/search.ts';
import { partBody } from '../composite.ts';
import { mergeRecords, readRecord, readRecords, textOf } from '../records/crm-record.ts';
import { flatFields } from '../records/flat-fields.ts';
import { emailFields } from '../soql/fields.ts';
import type { View } from '../soql/view.ts';
import { asJson, asText, isJson, rowsOf, type Json } from '../wire.ts';
import type { Asked } from './ask.ts';

/** A contact role row; null when it names no two records. */
export function readRole(row: Json, contactId?: RecordId | null): ContactRole | null {
  const fields = flatFields(row);
  const contact = contactId ?? parseRecordId(textOf(fields, 'ContactId'));
  const opportunity = parseRecordId(textOf(fields, 'OpportunityId'));
  return contact && opportunity
    ? {
        contactId: contact,
        opportunityId: opportunity,
        role: textOf(fields, 'Role') || null,
        primary: fields['IsPrimary'] === true,
      }
    : null;
}

/** The opportunity or contact that a contact role row leads to, with the fields asked for through it. */
export const throughRole = (
  view: View,
  end: 'Opportunity' | 'Contact',
  row: Json,
): CrmRecord | null => readRecord(view, end, { ...asJson(row[end]), Id: row[`${end}Id`] });

export const opportunityThroughRole = (view: View, row: Json): CrmRecord | null =>
  throughRole(view, 'Opportunity', row);

const roleRows = (contact: Json): readonly Json[] => rowsOf(contact['OpportunityContactRoles']);

function rolesOf(contacts: readonly Json[]): readonly ContactRole[] {
  return contacts.flatMap((contact) => {
    const id = parseRecordId(asText(contact['Id']));
    return roleRows(contact).flatMap((row) => readRole(row, id) ?? []);
  });
}

const childRows = (parents: readonly Json[], relationship: string): readonly Json[] =>
  parents.flatMap((parent) => rowsOf(parent[relationship]));

/** Rows that were asked for by id, as parts of their own. */
export function rowsById(
  asked: Asked,
  parts: readonly { readonly ref: string; readonly object: string }[],
): readonly CrmRecord[] {
  return parts.flatMap(({ ref, object }) => {
    const body = partBody(asked.answers, ref, { action: 'read', object, step: null });
    const record =
      body.ok && isJson(body.value) ? readRecord(asked.view, object, body.value) : null;
    return record ?? [];
  });
}

type Records = Pick<
  SearchAnswer,
  'contacts' | 'leads' | 'accounts' | 'opportunities' | 'cases' | 'others' | 'roles' | 'emailFields'
>;

/** The records of all answers, each once, by object. */
export function readRelated(
  asked: Asked,
  byId: readonly CrmRecord[],
  added: readonly { readonly ref: string; readonly object: string }[],
  plan: Pick<SearchPlan, 'droppedEmailFields'>,
): Records {
  const { view } = asked;
  const contacts = asked.rows('contacts');
  const accounts = asked.rows('accounts');
  const both = [...contacts, ...accounts];
  const kept = ['Contact', 'Lead', 'Account', 'Opportunity', 'Case', 'Task', 'EmailMessage'];
  const of = (object: string, rows: readonly Json[], more: readonly CrmRecord[] = []) =>
    mergeRecords([
      ...readRecords(view, object, rows),
      ...more,
      ...byId.filter((record) => record.object === object),
    ]);
  return {
    contacts: of('Contact', contacts),
    leads: of('Lead', asked.rows('leads')),
    accounts: of('Account', accounts),
    opportunities: of(
      'Opportunity',
      childRows(accounts, 'Opportunities'),
      childRows(contacts, 'OpportunityContactRoles').flatMap(
        (row) => opportunityThroughRole(view, row) ?? [],
      ),
    ),
    cases: of('Case', [...childRows(both, 'Cases'), ...asked.rows('casesByNumber')]),
    others: mergeRecords([
      ...added.flatMap(({ ref, object }) => readRecords(view, object, asked.rows(ref))),
      ...byId.filter(({ object }) => !kept.includes(object)),
    ]),
    roles: rolesOf(contacts),
    emailFields: Object.fromEntries(
      ['Contact', 'Lead', ...added.map(({ object }) => object)].map((object) => [
        object,
        emailFields(view, object, plan.droppedEmailFields),
      ]),
    ),
  };
}
