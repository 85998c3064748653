import type { ChildSelect } from '../soql/select.ts';

/** What the summary of a saved email is read from. */
export const EMAIL_FIELDS = [
  'Subject',
  'MessageIdentifier',
  'ThreadIdentifier',
  'ClientThreadIdentifier',
  'MessageDate',
  'Incoming',
  'FromId',
  'From.Name',
  'From.Type',
  'RelatedToId',
  'RelatedTo.Name',
  'RelatedTo.Type',
  'ParentId',
  'Parent.CaseNumber',
  'Parent.Subject',
  'ActivityId',
  'Activity.OwnerId',
  'Activity.Owner.Name',
  'CreatedById',
  'CreatedBy.Name',
  'CreatedDate',
  'LastModifiedDate',
] as const;

export const EMAIL_CHILDREN: readonly ChildSelect[] = [
  {
    relationship: 'EmailMessageRelations',
    fields: [
      'RelationId',
      'Relation.Name',
      'RelationObjectType',
      'RelationType',
      'RelationAddress',
    ],
  },
];

export const TASK_FIELDS = [
  'Subject',
  'TaskSubtype',
  'ActivityDate',
  'WhoId',
  'Who.Name',
  'Who.Type',
  'WhatId',
  'What.Name',
  'What.Type',
  'OwnerId',
  'Owner.Name',
  'CreatedById',
  'CreatedBy.Name',
  'CreatedDate',
  'LastModifiedDate',
] as const;

export const TASK_CHILDREN: readonly ChildSelect[] = [
  {
    relationship: 'TaskRelations',
    fields: ['Id', 'RelationId', 'Relation.Name', 'Relation.Type', 'IsWhat'],
  },
];
