import type { ObjectRules } from '../draft.ts';
import { eventRules, eventRelationRules } from './event.ts';
import { emailMessageRules, emailMessageRelationRules } from './email-message.ts';
import * as content from './content.ts';
import * as people from './people.ts';
import * as sales from './sales.ts';
import { taskRelationRules, taskRules } from './task.ts';

const none: ObjectRules = {};

const byObject: ReadonlyMap<string, ObjectRules> = new Map([
  ['Account', people.accountRules],
  ['Contact', people.contactRules],
  ['Lead', people.leadRules],
  ['User', people.userRules],
  ['Opportunity', sales.opportunityRules],
  ['OpportunityContactRole', sales.contactRoleRules],
  ['Case', sales.caseRules],
  ['CampaignMember', sales.campaignMemberRules],
  ['Task', taskRules],
  ['TaskRelation', taskRelationRules],
  ['Event', eventRules],
  ['EventRelation', eventRelationRules],
  ['EmailMessage', emailMessageRules],
  ['EmailMessageRelation', emailMessageRelationRules],
  ['ContentVersion', content.contentVersionRules],
  ['ContentDocument', content.contentDocumentRules],
  ['ContentDocumentLink', content.contentDocumentLinkRules],
  ['Attachment', content.attachmentRules],
  ['FeedComment', content.feedCommentRules],
]);

/** What one object does beyond the rules that hold for all. */
export function rulesOf(object: string): ObjectRules {
  return byObject.get(object) ?? none;
}
