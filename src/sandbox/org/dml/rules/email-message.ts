import { refuse, type Refusal } from '../../api-error.ts';
import type { Work } from '../../engine.ts';
import type { JunctionList } from '../../schema/object.ts';
import { objectNamed } from '../../schema/schema.ts';
import { textOf, type Row } from '../../value.ts';
import { changedFields, changes, type Draft, type ObjectRules } from '../draft.ts';
import { checkReference } from '../references.ts';
import { removeInternal } from '../remove.ts';
import { createInternal, createRecord, patchInternal } from '../save.ts';
import { htmlToText } from './html-to-text.ts';
import { alignMailTask, makeMailTask, replaceMailTask, wantsTask } from './mail-task.ts';

const draftStatus = '5';

const typeOfList: Readonly<Record<string, string>> = {
  ToIds: 'ToAddress',
  CcIds: 'CcAddress',
  BccIds: 'BccAddress',
};

function readonly(work: Work, fields: readonly string[]): Refusal {
  return refuse(
    'INSUFFICIENT_ACCESS_OR_READONLY',
    'insufficient access rights on object id',
    fields,
    work.engine.switches.readonlyMailStatus,
  );
}

function isDraft(mail: Row | null): boolean {
  return mail?.['Status'] === draftStatus;
}

function prepareMail(work: Work, draft: Draft): void {
  if (draft.before === null) prepareNewMail(work, draft);
  else checkUpdate(work, draft);
  const { row } = draft;
  row['Name'] = (textOf(row, 'Subject') || '[No Subject]').slice(0, 255);
  if (textOf(row, 'TextBody') === '') row['TextBody'] = htmlToText(textOf(row, 'HtmlBody')) || null;
  const parent = textOf(row, 'ParentId');
  const related = textOf(row, 'RelatedToId');
  const differ = parent !== '' && related !== '' && parent !== related;
  if (differ && work.engine.switches.parentMustEqualRelatedTo) {
    throw refuse('FIELD_INTEGRITY_EXCEPTION', 'ParentId and RelatedToId must be the same case.', [
      'RelatedToId',
    ]);
  }
}

function prepareNewMail(work: Work, draft: Draft): void {
  const { row } = draft;
  const { enhancedEmail, fromIdOnCreate } = work.engine.switches;
  const onCase = textOf(row, 'ParentId') !== '';
  if (!onCase && !enhancedEmail) {
    throw refuse('REQUIRED_FIELD_MISSING', 'Required fields are missing: [ParentId]', ['ParentId']);
  }
  row['Status'] ??= onCase ? '0' : '3';
  if (!onCase && row['Status'] !== '3' && !isDraft(row)) {
    throw refuse(
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      `Status: bad value for restricted picklist field: ${textOf(row, 'Status')}`,
      ['Status'],
    );
  }
  if (!onCase && draft.given.has('ActivityId') && textOf(row, 'ActivityId') !== '') {
    throw readonly(work, ['ActivityId']);
  }
  if (!fromIdOnCreate && textOf(row, 'FromId') !== '') {
    throw refuse(
      'INVALID_FIELD_FOR_INSERT_UPDATE',
      'Unable to create/update fields: FromId. Please check the security settings of this field and verify that it is read/write for your profile or permission set.',
      ['FromId'],
    );
  }
  row['ThreadIdentifier'] ??= row['MessageIdentifier'] ?? null;
}

/**
 * Once a mail is no draft, only its own custom fields may change; a client-managed one may also move to
 * another record and change its files; New may become Read.
 */
function checkUpdate(work: Work, draft: Draft): void {
  const { before } = draft;
  if (isDraft(before)) {
    checkDraftUpdate(work, draft);
    return;
  }
  const managed = before?.['IsClientManaged'] === true;
  const refused = changedFields(draft).filter((name) => {
    if (name.endsWith('__c') || name === 'IsExternallyVisible') return false;
    if (name === 'Status') return before?.['Status'] !== '0' || draft.row['Status'] !== '1';
    return !(name === 'RelatedToId' && managed);
  });
  for (const [list] of draft.lists) {
    const files = list.child === 'ContentDocumentLink';
    if (!(files ? mayRelink(work, before) : work.actor.profile.updateEmailMessages)) {
      refused.push(list.name);
    }
  }
  if (refused.length > 0) throw readonly(work, refused);
}

function checkDraftUpdate(work: Work, draft: Draft): void {
  const { before, row } = draft;
  const others = before?.['IsPrivateDraft'] === true && before['CreatedById'] !== work.actor.id;
  const sends = changes(draft, 'Status') && !work.engine.switches.draftMayBeSent;
  if (others || sends) throw readonly(work, sends ? ['Status'] : []);
  if (changes(draft, 'Status')) row['IsPrivateDraft'] = false;
}

/** Whether the file links of a mail may change. */
function mayRelink(work: Work, mail: Row | null): boolean {
  return (
    isDraft(mail) || mail?.['IsClientManaged'] === true || work.actor.profile.updateEmailMessages
  );
}

function afterMail(work: Work, draft: Draft): void {
  for (const [list, ids] of draft.lists) keepList(work, draft, list, ids);
  if (draft.before === null) addSender(work, draft);
  if (work.engine.switches.toAddressListsMatched && draft.before === null)
    listMatched(work, draft.id);
  const mail = work.engine.store.get(draft.id);
  if (!mail) return;
  const hasTask = textOf(mail, 'ActivityId') !== '';
  if (!hasTask && (draft.before === null || isDraft(draft.before)) && wantsTask(work, mail)) {
    makeMailTask(work, mail);
  } else if (draft.before !== null && work.engine.switches.mailUpdateReplacesTask) {
    replaceMailTask(work, draft.id);
  } else {
    alignMailTask(work, draft.id);
  }
}

/** Makes the rows behind an id list; on update the list replaces what was there. */
function keepList(work: Work, draft: Draft, list: JunctionList, ids: readonly string[]): void {
  const object = objectNamed(work.engine.schema, list.child);
  if (!object) return;
  const type = typeOfList[list.name];
  const wanted = new Set(ids);
  for (const row of work.engine.store.where(list.child, list.childField, draft.id)) {
    if (type !== undefined && row['RelationType'] !== type) continue;
    const id = textOf(row, type === undefined ? 'ContentDocumentId' : 'RelationId');
    if (wanted.has(id)) wanted.delete(id);
    else if (draft.before !== null) removeInternal(work, object, row);
  }
  const unlocked = {
    ...work,
    actor: { ...work.actor, profile: { ...work.actor.profile, updateEmailMessages: true } },
  };
  for (const id of wanted) {
    if (type === undefined) {
      createRecord(unlocked, object, {
        LinkedEntityId: draft.id,
        ContentDocumentId: id,
        ShareType: 'V',
      });
      continue;
    }
    const field = object.fields.get('relationid');
    const person = field ? checkReference(work, field, id) : null;
    checkNotConverted(person);
    relate(work, draft.id, type, id, person);
  }
}

function relate(work: Work, mailId: string, type: string, id: string, person: Row | null): void {
  const object = objectNamed(work.engine.schema, 'EmailMessageRelation');
  if (!object) return;
  createInternal(work, object, {
    EmailMessageId: mailId,
    RelationId: id,
    RelationType: type,
    RelationAddress: person ? textOf(person, 'Email') || null : null,
    RelationObjectType: objectOf(id),
  });
}

function checkNotConverted(person: Row | null): void {
  if (person?.['IsConverted'] !== true) return;
  throw refuse('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead', ['RelationId']);
}

function objectOf(id: string): string | null {
  return { '003': 'Contact', '00Q': 'Lead', '005': 'User' }[id.slice(0, 3)] ?? null;
}

/** FromId is the sender's relation too. */
function addSender(work: Work, draft: Draft): void {
  const id = textOf(draft.row, 'FromId');
  if (id !== '') relate(work, draft.id, 'FromAddress', id, work.engine.store.get(id));
}

/** In some orgs the address fields list the matched people's addresses as well. */
function listMatched(work: Work, mailId: string): void {
  const mail = work.engine.store.get(mailId);
  if (!mail) return;
  const patch: Record<string, string> = {};
  for (const type of Object.values(typeOfList)) {
    const matched = work.engine.store
      .where('EmailMessageRelation', 'EmailMessageId', mailId)
      .filter((row) => row['RelationType'] === type)
      .map((row) => textOf(row, 'RelationAddress'));
    const all = [textOf(mail, type), ...matched].filter((address) => address !== '');
    if (matched.length > 0) patch[type] = all.join('; ');
  }
  patchInternal(work, 'EmailMessage', mail, patch);
}

export const emailMessageRules: ObjectRules = {
  prepare: prepareMail,
  after: afterMail,
  afterDelete: (work, row) => {
    const task = objectNamed(work.engine.schema, 'Task');
    const own = work.engine.store.get(textOf(row, 'ActivityId'));
    if (task && own && work.engine.switches.deleteMailDeletesTask) removeInternal(work, task, own);
  },
};

function mailOf(work: Work, relation: Row): Row | null {
  return work.engine.store.get(textOf(relation, 'EmailMessageId'));
}

/** The people of a mail that is no draft are fixed, but for users with a special permission. */
export const emailMessageRelationRules: ObjectRules = {
  prepare: (work, draft) => {
    const { row } = draft;
    const fixed = !isDraft(mailOf(work, row)) && !work.actor.profile.updateEmailMessages;
    const allowed = draft.before === null && work.engine.switches.relationRowsOnSentMail;
    if (fixed && !allowed) throw readonly(work, ['EmailMessageId']);
    const id = textOf(row, 'RelationId');
    const person = id === '' ? null : work.engine.store.get(id);
    if (!person && textOf(row, 'RelationAddress') === '') {
      throw refuse('REQUIRED_FIELD_MISSING', 'Required fields are missing: [RelationId]', [
        'RelationId',
      ]);
    }
    checkNotConverted(person);
    row['RelationAddress'] ??= person?.['Email'] ?? null;
    row['RelationObjectType'] = objectOf(id);
  },
  after: (work, draft) => {
    alignMailTask(work, textOf(draft.row, 'EmailMessageId'));
  },
  beforeDelete: (work, row) => {
    if (!isDraft(mailOf(work, row)) && !work.actor.profile.updateEmailMessages) {
      throw readonly(work, []);
    }
  },
  afterDelete: (work, row) => {
    alignMailTask(work, textOf(row, 'EmailMessageId'));
  },
};

/** Refuses a change to the files of a sent mail that no client manages; other records are let pass. */
export function checkMailFiles(work: Work, mailId: string): void {
  const mail = mailId.startsWith('02s') ? work.engine.store.get(mailId) : null;
  if (mail && !mayRelink(work, mail)) throw readonly(work, ['LinkedEntityId']);
}
