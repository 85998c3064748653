import { makeId } from '../ids.ts';

/** Who may do what. Everything is allowed that is not taken away here. */

export type ObjectRight = 'read' | 'create' | 'edit' | 'delete';

export type Profile = {
  readonly id: string;
  readonly name: string;
  /** Sees and changes every record. */
  readonly modifyAll: boolean;
  readonly viewAll: boolean;
  /** Rights taken away, by object name. */
  readonly denied: Readonly<Record<string, readonly ObjectRight[]>>;
  /** Field-level security, by `Object.Field`. */
  readonly fields: Readonly<Record<string, 'hidden' | 'readOnly'>>;
  /** "Update Email Messages": relations and file links of sent mails may change. */
  readonly updateEmailMessages: boolean;
  readonly queryAllFiles: boolean;
  readonly apiEnabled: boolean;
};

/** Access that others than the owner have: an organisation-wide default per object. */
export type Sharing = 'private' | 'read' | 'edit';

/** Access of one user to one record, whatever the defaults say. Owners keep theirs. */
export type Share = {
  readonly recordId: string;
  readonly userId: string;
  readonly access: 'none' | 'read' | 'edit' | 'all';
};

export type Rights = {
  profiles: Profile[];
  /** By object name; an object that is not named is shared for editing, activities for reading. */
  sharing: Record<string, Sharing>;
  shares: Share[];
};

export const standardProfileId: string = makeId('00e', 1);
export const adminProfileId: string = makeId('00e', 2);

function profile(id: string, name: string, more: Partial<Profile> = {}): Profile {
  return {
    id,
    name,
    modifyAll: false,
    viewAll: false,
    denied: {},
    fields: {},
    updateEmailMessages: false,
    queryAllFiles: false,
    apiEnabled: true,
    ...more,
  };
}

export function defaultRights(): Rights {
  return {
    profiles: [
      profile(standardProfileId, 'Standard User'),
      profile(adminProfileId, 'System Administrator', {
        modifyAll: true,
        viewAll: true,
        updateEmailMessages: true,
        queryAllFiles: true,
      }),
    ],
    sharing: { Task: 'read', Event: 'read' },
    shares: [],
  };
}

/** What a profile may do with an object. */
export function mayDo(profile: Profile, object: string, right: ObjectRight): boolean {
  const denied = Object.hasOwn(profile.denied, object) ? profile.denied[object] : undefined;
  if (!denied) return true;
  return !denied.includes(right) && !(right !== 'create' && denied.includes('read'));
}

/** How far a profile may go with a field. */
export function fieldAccess(
  profile: Profile,
  object: string,
  field: string,
): 'hidden' | 'readOnly' | 'open' {
  const key = `${object}.${field}`;
  return Object.hasOwn(profile.fields, key) ? (profile.fields[key] ?? 'open') : 'open';
}
