import type { Switches } from '../switches.ts';
import type { Field } from './field.ts';
import type { ObjectType } from './object.ts';
import { account } from './objects/account.ts';
import * as activity from './objects/activity.ts';
import { campaign, campaignMember } from './objects/campaign.ts';
import { caseObject } from './objects/case.ts';
import { contact } from './objects/contact.ts';
import * as content from './objects/content.ts';
import { emailMessage, emailMessageRelation } from './objects/email.ts';
import { lead } from './objects/lead.ts';
import * as sales from './objects/opportunity.ts';
import * as org from './objects/user.ts';

/** One way down: a field of a child object that names this object. */
export type Child = { readonly object: ObjectType; readonly field: Field };

export type Schema = {
  /** By lower-case name, in name order. */
  readonly objects: ReadonlyMap<string, ObjectType>;
  readonly byPrefix: ReadonlyMap<string, ObjectType>;
  /** By the parent's name. */
  readonly children: ReadonlyMap<string, readonly Child[]>;
};

/** The schema of an org with these settings. Without any use of email the mail objects are absent. */
export function buildSchema(switches: Switches): Schema {
  const mail = switches.enhancedEmail || switches.emailToCase;
  const all = [
    account(switches.personAccounts),
    contact,
    lead,
    sales.opportunity,
    sales.opportunityContactRole,
    sales.opportunityStage,
    caseObject,
    campaign,
    campaignMember,
    org.user,
    org.group,
    org.profile,
    org.organization,
    org.recordType,
    org.userRecordAccess,
    activity.task(switches),
    activity.event(switches),
    ...(switches.sharedActivities ? [activity.taskRelation] : []),
    activity.eventRelation,
    activity.taskStatus,
    ...(mail ? [emailMessage(switches), emailMessageRelation] : []),
    content.contentVersion(switches),
    content.contentDocument,
    content.contentDocumentLink,
    content.attachment,
    content.feedItem,
    content.feedComment,
    content.installation,
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
  const objects = new Map(all.map((object) => [object.name.toLowerCase(), object]));
  return { objects, byPrefix: prefixes(all), children: childrenOf(all) };
}

/** The object of that name in any case. */
export function objectNamed(schema: Schema, name: string): ObjectType | null {
  return schema.objects.get(name.toLowerCase()) ?? null;
}

/** The object that an id belongs to, by its first three characters. */
export function objectOfId(schema: Schema, id: string): ObjectType | null {
  return schema.byPrefix.get(id.slice(0, 3)) ?? null;
}

function prefixes(all: readonly ObjectType[]): ReadonlyMap<string, ObjectType> {
  const map = new Map<string, ObjectType>();
  for (const object of all) if (object.keyPrefix !== null) map.set(object.keyPrefix, object);
  return map;
}

function childrenOf(all: readonly ObjectType[]): ReadonlyMap<string, readonly Child[]> {
  const map = new Map<string, Child[]>();
  for (const object of all) {
    for (const field of object.fields.values()) {
      for (const target of field.referenceTo) {
        const list = map.get(target) ?? [];
        list.push({ object, field });
        map.set(target, list);
      }
    }
  }
  return map;
}
