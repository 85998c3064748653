import type { Actor, Engine } from '../engine.ts';
import { objectOfId } from '../schema/schema.ts';
import { textOf, type Row } from '../value.ts';
import { mayDo } from './rights.ts';

/** None, read, edit, delete (and transfer). Each includes the ones before. */
export type Access = 0 | 1 | 2 | 3;

/** Where the access to a record comes from another one: object → the fields that name it. */
const governedBy: ReadonlyMap<string, readonly string[]> = new Map([
  ['OpportunityContactRole', ['OpportunityId']],
  ['CampaignMember', ['CampaignId']],
  ['EmailMessageRelation', ['EmailMessageId']],
  ['TaskRelation', ['TaskId']],
  ['EventRelation', ['EventId']],
  ['Attachment', ['ParentId']],
  ['FeedItem', ['ParentId']],
  ['FeedComment', ['FeedItemId']],
  ['ContentVersion', ['ContentDocumentId']],
]);

/** Set up by administrators, read by everybody. */
const setup: ReadonlySet<string> = new Set([
  'User',
  'Group',
  'Profile',
  'Organization',
  'RecordType',
  'TaskStatus',
  'OpportunityStage',
]);

const shareLevels = { none: 0, read: 1, edit: 2, all: 3 } as const;
const sharingLevels = { private: 0, read: 1, edit: 2 } as const;

/** What an actor may do with a record, by ownership, sharing and profile together. */
export function accessTo(engine: Engine, actor: Actor, object: string, row: Row): Access {
  const { profile } = actor;
  if (!mayDo(profile, object, 'read')) return 0;
  const shared = profile.modifyAll ? 3 : bySharing(engine, actor, object, row);
  const atLeast = profile.viewAll && shared === 0 ? 1 : shared;
  if (atLeast === 3 && !mayDo(profile, object, 'delete')) return mayEdit(actor, object);
  if (atLeast >= 2 && !mayDo(profile, object, 'edit')) return 1;
  return atLeast;
}

function mayEdit(actor: Actor, object: string): Access {
  return mayDo(actor.profile, object, 'edit') ? 2 : 1;
}

function bySharing(engine: Engine, actor: Actor, object: string, row: Row): Access {
  if (setup.has(object)) return 1;
  if (row['OwnerId'] === actor.id) return 3;
  const id = textOf(row, 'Id');
  const share = engine.rights.shares.find((s) => s.recordId === id && s.userId === actor.id);
  if (share) return shareLevels[share.access];
  if (object === 'EmailMessage') return mailAccess(engine, actor, row);
  if (object === 'ContentDocument') return documentAccess(engine, actor, row);
  if (object === 'ContentDocumentLink') return linkAccess(engine, actor, row);
  const parents = governedBy.get(object);
  if (parents) return childAccess(engine, actor, row, parents);
  const sharing = Object.hasOwn(engine.rights.sharing, object)
    ? engine.rights.sharing[object]
    : undefined;
  return sharingLevels[sharing ?? 'edit'];
}

/** Whoever may change the parent may also take its children away. */
function childAccess(engine: Engine, actor: Actor, row: Row, fields: readonly string[]): Access {
  const parent = fields.map((field) => textOf(row, field)).find((id) => id !== '');
  const level = parent === undefined ? 3 : idAccess(engine, actor, parent);
  return level >= 2 ? 3 : level;
}

/** The access to the record of an id; none when it does not exist. */
export function idAccess(engine: Engine, actor: Actor, id: string): Access {
  const row = engine.store.get(id);
  const object = objectOfId(engine.schema, id);
  if (!row || !object) return 0;
  return accessTo(engine, actor, object.name, row);
}

/** A mail on a case follows the case, any other its Task; whoever created it always has it. */
function mailAccess(engine: Engine, actor: Actor, row: Row): Access {
  if (row['CreatedById'] === actor.id) return 3;
  if (row['IsPrivateDraft'] === true) return 0;
  const governor = textOf(row, 'ParentId') || textOf(row, 'ActivityId');
  return governor === '' ? 1 : idAccess(engine, actor, governor);
}

function documentAccess(engine: Engine, actor: Actor, row: Row): Access {
  for (const link of engine.store.where(
    'ContentDocumentLink',
    'ContentDocumentId',
    row['Id'] ?? null,
  )) {
    const entity = textOf(link, 'LinkedEntityId');
    // Everybody sees every user; a file shared with one is that user's alone.
    if (entity.startsWith('005') ? entity === actor.id : idAccess(engine, actor, entity) > 0)
      return 1;
  }
  return 0;
}

function linkAccess(engine: Engine, actor: Actor, row: Row): Access {
  const entity = textOf(row, 'LinkedEntityId');
  if (entity === actor.id) return 3;
  const document = engine.store.get(textOf(row, 'ContentDocumentId'));
  if (document?.['OwnerId'] === actor.id) return 3;
  const level = entity.startsWith('005') ? 0 : idAccess(engine, actor, entity);
  return level >= 2 ? 3 : level;
}
