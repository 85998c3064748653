import { refuse } from '../../api-error.ts';
import type { Work } from '../../engine.ts';
import { personAccountType } from '../../schema/objects/account.ts';
import { objectNamed } from '../../schema/schema.ts';
import { textOf, type Row } from '../../value.ts';
import { changedFields, changes, type Draft, type ObjectRules } from '../draft.ts';
import { createInternal, patchInternal } from '../save.ts';

/** `First Last`, as the platform composes Name. */
function fullName(row: Row): string {
  return [textOf(row, 'FirstName'), textOf(row, 'LastName')]
    .filter((part) => part !== '')
    .join(' ');
}

function setFullName(_work: Work, draft: Draft): void {
  draft.row['Name'] = fullName(draft.row);
}

/** Cases show the reach of their contact as it is now. */
function refreshCases(work: Work, draft: Draft): void {
  if (!['Email', 'Phone', 'MobilePhone', 'Fax'].some((field) => changes(draft, field))) return;
  for (const row of work.engine.store.where('Case', 'ContactId', draft.id)) {
    patchInternal(work, 'Case', row, {
      ContactEmail: draft.row['Email'] ?? null,
      ContactPhone: draft.row['Phone'] ?? null,
      ContactMobile: draft.row['MobilePhone'] ?? null,
      ContactFax: draft.row['Fax'] ?? null,
    });
  }
}

export const contactRules: ObjectRules = { prepare: setFullName, after: refreshCases };
export const userRules: ObjectRules = { prepare: setFullName };

export const leadRules: ObjectRules = {
  prepare: (work, draft) => {
    setFullName(work, draft);
    if (draft.before?.['IsConverted'] === true && changedFields(draft).length > 0) {
      throw refuse('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead', []);
    }
    if (draft.before === null && draft.row['IsConverted'] === true) {
      throw refuse(
        'INVALID_FIELD_FOR_INSERT_UPDATE',
        'Unable to create/update fields: IsConverted. Please check the security settings of this field and verify that it is read/write for your profile or permission set.',
        ['IsConverted'],
      );
    }
  },
};

const personToContact = [
  ['FirstName', 'FirstName'],
  ['LastName', 'LastName'],
  ['Salutation', 'Salutation'],
  ['PersonEmail', 'Email'],
  ['PersonMobilePhone', 'MobilePhone'],
  ['PersonTitle', 'Title'],
  ['Phone', 'Phone'],
] as const;

export const accountRules: ObjectRules = {
  prepare: (work, draft) => {
    if (!work.engine.switches.personAccounts) return;
    const person = draft.row['RecordTypeId'] === personAccountType;
    draft.row['IsPersonAccount'] = person;
    const demanded = person ? 'LastName' : 'Name';
    if (textOf(draft.row, demanded) === '') {
      throw refuse('REQUIRED_FIELD_MISSING', `Required fields are missing: [${demanded}]`, [
        demanded,
      ]);
    }
    if (person) setFullName(work, draft);
  },
  after: (work, draft) => {
    if (draft.row['IsPersonAccount'] === true) keepPersonContact(work, draft);
  },
};

/** The hidden Contact of a person account, which activities and mails point to. */
function keepPersonContact(work: Work, draft: Draft): void {
  const contact = objectNamed(work.engine.schema, 'Contact');
  if (!contact) return;
  const fields: Record<string, string | null> = { AccountId: draft.id, Name: fullName(draft.row) };
  for (const [from, to] of personToContact) fields[to] = textOf(draft.row, from) || null;
  const known = work.engine.store.get(textOf(draft.row, 'PersonContactId'));
  if (known) {
    patchInternal(work, 'Contact', known, fields);
    return;
  }
  const PersonContactId = createInternal(work, contact, fields);
  patchInternal(work, 'Account', { ...draft.row }, { PersonContactId });
}
