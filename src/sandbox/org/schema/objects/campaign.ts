import * as f from '../build.ts';
import { objectType, type ObjectType } from '../object.ts';

export const campaign: ObjectType = objectType({
  name: 'Campaign',
  prefix: '701',
  feedEnabled: true,
  labels: { IsActive: 'Active', ParentId: 'Parent Campaign ID' },
  fields: [
    f.id,
    f.isDeleted,
    f.text('Name', 80, 'required', 'nameField'),
    f.lookup('ParentId', 'Campaign', { up: 'Parent', down: 'ChildCampaigns' }),
    f.pick('Type', 40, [
      'Conference',
      'Webinar',
      'Trade Show',
      'Email',
      'Referral Program',
      'Other',
    ]),
    f.pick('Status', 40, ['Planned*', 'In Progress', 'Completed', 'Aborted']),
    f.date('StartDate'),
    f.date('EndDate'),
    f.currency('ExpectedRevenue', 0),
    f.currency('BudgetedCost', 0),
    f.currency('ActualCost', 0),
    f.bool('IsActive'),
    f.area('Description', 32000),
    f.owner,
    ...f.created,
    ...f.modified,
    f.stamp,
    f.date('LastActivityDate', 'readOnly'),
    ...f.viewed,
  ],
});

export const campaignMember: ObjectType = objectType({
  name: 'CampaignMember',
  prefix: '00v',
  searchable: false,
  labels: { HasResponded: 'Responded' },
  fields: [
    f.id,
    f.isDeleted,
    f.lookup(
      'CampaignId',
      'Campaign',
      { up: 'Campaign', down: 'CampaignMembers', onDelete: 'cascade' },
      'createOnly',
      'required',
    ),
    f.lookup(
      'LeadId',
      'Lead',
      { up: 'Lead', down: 'CampaignMembers', onDelete: 'cascade' },
      'createOnly',
    ),
    f.lookup(
      'ContactId',
      'Contact',
      { up: 'Contact', down: 'CampaignMembers', onDelete: 'cascade' },
      'createOnly',
    ),
    f.pick('Status', 40, ['Sent*', 'Responded']),
    f.bool('HasResponded', 'readOnly'),
    ...f.created,
    ...f.modified,
    f.stamp,
    f.date('FirstRespondedDate', 'readOnly'),
    f.poly('LeadOrContactId', ['Contact', 'Lead'], { up: null }, 'readOnly'),
  ],
});
