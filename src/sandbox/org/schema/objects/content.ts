import * as f from '../build.ts';
import { objectType, type ObjectType } from '../object.ts';
import type { Switches } from '../../switches.ts';

const parents = [
  'Account',
  'Campaign',
  'Case',
  'Contact',
  'EmailMessage',
  'Event',
  'Installation__c',
  'Lead',
  'Opportunity',
  'Task',
];

export function contentVersion(switches: Switches): ObjectType {
  const places = parents.filter((name) => name !== 'EmailMessage' || switches.publishFileToMail);
  return objectType({
    name: 'ContentVersion',
    prefix: '068',
    deletable: false,
    undeletable: false,
    labels: {
      ContentSize: 'Size',
      SharingOption: 'Prevent others from sharing and unsharing',
      SharingPrivacy: 'File Privacy on Records',
      Origin: 'Content Origin',
      IsMajorVersion: 'Major Version',
    },
    fields: [
      f.id,
      f.lookup(
        'ContentDocumentId',
        'ContentDocument',
        { up: 'ContentDocument', down: 'ContentVersions', onDelete: 'cascade' },
        'createOnly',
        'required',
        'defaulted',
      ),
      f.bool('IsLatest', 'readOnly'),
      f.url('ContentUrl'),
      f.text('VersionNumber', 20, 'readOnly'),
      f.text('Title', 255, 'required', 'defaulted', 'nameField'),
      f.area('Description', 1000),
      f.text('ReasonForChange', 1000),
      f.pick('SharingOption', 40, ['A:Allowed*', 'R:Restricted'], 'required', 'restricted'),
      f.pick('SharingPrivacy', 40, ['N:Visible*', 'P:Private'], 'required', 'restricted'),
      f.text('PathOnClient', 500, 'createOnly'),
      f.isDeleted,
      f.datetime('ContentModifiedDate', 'createOnly'),
      f.lookup('ContentModifiedById', 'User', { up: 'ContentModifiedBy' }, 'readOnly'),
      f.owner,
      ...f.created,
      ...f.modified,
      f.stamp,
      f.text('FileType', 20, 'readOnly', 'required'),
      f.pick('PublishStatus', 40, ['P', 'R', 'U'], 'readOnly', 'required'),
      f.bytes('VersionData'),
      f.int('ContentSize', 8, 'readOnly'),
      f.text('FileExtension', 40, 'readOnly'),
      f.poly(
        'FirstPublishLocationId',
        [...places, 'User'],
        { up: 'FirstPublishLocation' },
        'createOnly',
      ),
      f.pick('Origin', 40, ['C:Content', 'H:Chatter*'], 'createOnly', 'required', 'restricted'),
      f.text('Checksum', 50, 'readOnly'),
      f.bool('IsMajorVersion', 'createOnly'),
    ],
  });
}

export const contentDocument: ObjectType = objectType({
  name: 'ContentDocument',
  prefix: '069',
  createable: false,
  labels: { ContentSize: 'Size' },
  fields: [
    f.id,
    ...f.created,
    ...f.modified,
    f.bool('IsArchived', 'updateOnly'),
    f.isDeleted,
    f.lookup('OwnerId', 'User', { up: 'Owner' }, 'required', 'defaulted', 'updateOnly'),
    f.stamp,
    f.text('Title', 255, 'required', 'updateOnly', 'nameField'),
    f.pick('PublishStatus', 40, ['P', 'R', 'U'], 'readOnly', 'required'),
    f.lookup(
      'LatestPublishedVersionId',
      'ContentVersion',
      { up: 'LatestPublishedVersion' },
      'readOnly',
    ),
    f.area('Description', 1000, 'updateOnly'),
    f.int('ContentSize', 8, 'readOnly'),
    f.text('FileType', 20, 'readOnly'),
    f.text('FileExtension', 40, 'readOnly'),
    f.datetime('ContentModifiedDate', 'readOnly'),
  ],
});

export const contentDocumentLink: ObjectType = objectType({
  name: 'ContentDocumentLink',
  prefix: '06A',
  searchable: false,
  undeletable: false,
  mruEnabled: false,
  recordTypes: [],
  fields: [
    f.id,
    f.poly(
      'LinkedEntityId',
      [...parents, 'User'],
      { up: 'LinkedEntity', down: 'ContentDocumentLinks', onDelete: 'cascade' },
      'createOnly',
      'required',
    ),
    f.lookup(
      'ContentDocumentId',
      'ContentDocument',
      { up: 'ContentDocument', down: 'ContentDocumentLinks', onDelete: 'cascade' },
      'createOnly',
      'required',
    ),
    f.isDeleted,
    f.stamp,
    f.pick('ShareType', 40, ['V:Viewer', 'C:Collaborator', 'I:Inferred'], 'restricted'),
    f.pick('Visibility', 40, ['AllUsers', 'InternalUsers', 'SharedUsers'], 'restricted'),
  ],
});

export const attachment: ObjectType = objectType({
  name: 'Attachment',
  prefix: '00P',
  labels: { Name: 'File Name', IsPrivate: 'Private' },
  fields: [
    f.id,
    f.isDeleted,
    f.poly(
      'ParentId',
      parents,
      { up: 'Parent', down: 'Attachments', onDelete: 'cascade' },
      'createOnly',
      'required',
    ),
    f.text('Name', 255, 'required', 'nameField'),
    f.bool('IsPrivate'),
    f.text('ContentType', 120),
    f.int('BodyLength', 8, 'readOnly'),
    f.bytes('Body', 'required'),
    f.owner,
    ...f.created,
    ...f.modified,
    f.stamp,
    f.area('Description', 500),
  ],
});

export const feedItem: ObjectType = objectType({
  name: 'FeedItem',
  prefix: '0D5',
  undeletable: false,
  recordTypes: [],
  fields: [
    f.id,
    f.poly(
      'ParentId',
      [...parents, 'User'],
      { up: 'Parent', onDelete: 'cascade' },
      'createOnly',
      'required',
    ),
    f.pick(
      'Type',
      40,
      ['TextPost*', 'ContentPost', 'EmailMessageEvent'],
      'createOnly',
      'restricted',
    ),
    ...f.created,
    ...f.modified,
    f.stamp,
    f.isDeleted,
    f.int('CommentCount', 8, 'readOnly'),
    f.text('Title', 255),
    f.area('Body', 10000),
    f.lookup('RelatedRecordId', 'ContentVersion', { up: null }, 'createOnly'),
  ],
});

export const feedComment: ObjectType = objectType({
  name: 'FeedComment',
  prefix: '0D7',
  undeletable: false,
  recordTypes: [],
  fields: [
    f.id,
    f.lookup(
      'FeedItemId',
      'FeedItem',
      { up: 'FeedItem', down: 'FeedComments', onDelete: 'cascade' },
      'createOnly',
      'required',
    ),
    f.poly('ParentId', [...parents, 'User'], { up: null }, 'readOnly'),
    ...f.created,
    f.stamp,
    f.isDeleted,
    f.area('CommentBody', 10000, 'required'),
  ],
});

export const installation: ObjectType = objectType({
  name: 'Installation__c',
  prefix: 'a00',
  feedEnabled: true,
  fields: [
    f.id,
    f.owner,
    f.isDeleted,
    f.text('Name', 80, 'nameField'),
    ...f.created,
    ...f.modified,
    f.stamp,
    f.lookup('Account__c', 'Account', { up: 'Account__r', down: 'Installations__r' }),
    f.pick('Status__c', 255, ['Planned*', 'Installed', 'Removed'], 'restricted'),
    f.date('Installed_On__c'),
    f.double('Units__c', 18, 0),
    f.email('Site_Email__c', 80),
    f.text('Serial__c', 40, 'externalId', 'unique'),
  ],
});
