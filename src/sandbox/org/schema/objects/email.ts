import * as f from '../build.ts';
import { objectType, type ObjectType } from '../object.ts';
import { draftStatus, mailStatuses } from '../picklists.ts';
import type { Switches } from '../../switches.ts';
import { activityTargets } from './activity.ts';

const people = ['Contact', 'Lead', 'User'];

/** Without Enhanced Email mails hang on cases only, and RelatedToId is not there. */
export function emailMessage(switches: Switches): ObjectType {
  const relatedTo = f.poly('RelatedToId', activityTargets, { up: 'RelatedTo', down: 'Emails' });
  const idList = (name: string) => ({
    name,
    child: 'EmailMessageRelation',
    childField: 'EmailMessageId',
    referenceTo: people,
  });
  return objectType({
    name: 'EmailMessage',
    prefix: '02s',
    feedEnabled: true,
    labels: {
      ParentId: 'Case ID',
      FromAddress: 'From Address',
      ValidatedFromAddress: 'From',
      CcAddress: 'CC Address',
      BccAddress: 'BCC Address',
      HtmlBody: 'HTML Body',
      Incoming: 'Is Incoming',
      MessageIdentifier: 'Message ID',
      ThreadIdentifier: 'Thread ID',
      ClientThreadIdentifier: 'Client Thread ID',
      Name: 'Email Message Name',
      ReplyToEmailMessageId: 'Email Message ID',
      FirstOpenedDate: 'First Opened',
      LastOpenedDate: 'Last Opened',
      IsOpened: 'Opened?',
      IsBounced: 'Bounced?',
    },
    recordTypes: [],
    junctionLists: [
      ...(switches.enhancedEmail ? ['BccIds', 'CcIds', 'ToIds'].map(idList) : []),
      {
        name: 'ContentDocumentIds',
        child: 'ContentDocumentLink',
        childField: 'LinkedEntityId',
        referenceTo: ['ContentDocument'],
      },
    ],
    fields: [
      f.id,
      f.lookup(
        'ParentId',
        'Case',
        { up: 'Parent', down: 'EmailMessages', onDelete: 'cascade' },
        'createOnly',
      ),
      f.lookup('ActivityId', 'Task', { up: 'Activity' }, 'createOnly'),
      ...f.created,
      ...f.modified,
      f.stamp,
      f.area('TextBody', 131072),
      f.area('HtmlBody', 131072),
      f.area('Headers', 32000),
      f.text('Subject', 3000),
      f.text('Name', 255, 'readOnly', 'required', 'idLookup', 'nameField'),
      f.text('FromName', 1000),
      f.email('FromAddress', 1000),
      f.pick('ValidatedFromAddress', 255, [], 'restricted'),
      f.text('ToAddress', 4000),
      f.text('CcAddress', 4000),
      f.text('BccAddress', 4000),
      f.bool('Incoming', 'createOnly'),
      f.bool('HasAttachment', 'readOnly'),
      f.pick(
        'Status',
        40,
        [...mailStatuses, ...(switches.emailDrafts ? [draftStatus] : [])],
        'required',
        'restricted',
        'defaulted',
      ),
      f.datetime('MessageDate'),
      f.isDeleted,
      f.lookup('ReplyToEmailMessageId', 'EmailMessage', { up: 'ReplyToEmailMessage' }),
      f.bool('IsExternallyVisible', 'readOnly'),
      f.text('MessageIdentifier', 765, 'idLookup', 'groupable'),
      f.text('ThreadIdentifier', 765, 'idLookup', 'groupable'),
      f.text('ClientThreadIdentifier', 765),
      f.poly('FromId', people, { up: 'From' }, 'createOnly'),
      f.bool('IsClientManaged', 'createOnly'),
      ...(switches.emailDrafts ? [f.bool('IsPrivateDraft')] : []),
      ...(switches.enhancedEmail ? [relatedTo] : []),
      f.bool('IsTracked'),
      f.bool('IsOpened', 'readOnly'),
      f.datetime('FirstOpenedDate'),
      f.datetime('LastOpenedDate'),
      f.bool('IsBounced'),
      f.text('AttachmentIds', 32768),
      f.pick('AutomationType', 40, ['AiAssisted', 'AiAutomated'], 'createOnly', 'restricted'),
      ...(switches.sidecarKey
        ? [f.text('Sidecar_Key__c', 255, 'externalId', 'unique', 'caseSensitive')]
        : []),
    ],
  });
}

export const emailMessageRelation: ObjectType = objectType({
  name: 'EmailMessageRelation',
  prefix: '0Oz',
  searchable: false,
  undeletable: false,
  mruEnabled: false,
  recordTypes: [],
  fields: [
    f.id,
    f.lookup(
      'EmailMessageId',
      'EmailMessage',
      { up: 'EmailMessage', down: 'EmailMessageRelations', onDelete: 'cascade' },
      'createOnly',
      'required',
    ),
    f.poly('RelationId', people, {
      up: 'Relation',
      down: 'EmailMessageRelations',
      onDelete: 'cascade',
    }),
    f.pick(
      'RelationType',
      40,
      ['ToAddress', 'CcAddress', 'BccAddress', 'FromAddress', 'OtherAddress'],
      'createOnly',
      'required',
      'restricted',
    ),
    f.text('RelationAddress', 255, 'createOnly'),
    f.text('RelationObjectType', 50, 'readOnly'),
    ...f.created,
    f.stamp,
    f.isDeleted,
  ],
});
