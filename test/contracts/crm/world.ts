import type { RecordId } from '../../../src/core/crm/ids.ts';
import type { Crm } from '../../../src/core/ports/crm.ts';

/** How an org and the line to it can misbehave. Each strikes the next requests, until it is cleared or as often as said. */
export type Trouble =
  /** Requests never arrive. */
  | 'offline'
  /** Everything is done, then the answer is lost. */
  | 'answer-lost'
  | 'session-ended'
  | 'call-limit'
  | 'server-error'
  | 'storage-full'
  | 'row-lock'
  | 'maintenance';

export type OrgRow = Readonly<Record<string, unknown>>;

/** What the suite has to see and do of the org behind the port, past the port. */
export type CrmWorld = {
  readonly crm: Crm;
  /** Another pane on the same device, as after a restart. */
  readonly reopened: () => Crm;
  /** A record made by a colleague with all rights. */
  readonly insert: (object: string, fields: OrgRow) => Promise<RecordId>;
  readonly change: (object: string, id: RecordId, fields: OrgRow) => Promise<void>;
  readonly remove: (object: string, id: RecordId) => Promise<void>;
  /** Live rows, whatever rights say. */
  readonly rows: (object: string) => readonly OrgRow[];
  /** The org keeps instants in whole seconds: changes within one are not told apart. */
  readonly passTime: (seconds: number) => void;
  /** API calls since this was last asked. */
  readonly calls: () => number;
  readonly strike: (trouble: Trouble, times?: number) => void;
  readonly calm: () => void;
  /** Takes a field (or a right to an object) from the user. */
  readonly hide: (object: string, field: string | null) => void;
  readonly deny: (object: string, right: 'create' | 'edit' | 'delete') => void;
  /** A validation rule of the administrator's on new records. */
  readonly forbid: (object: string, field: string, contains: string, message: string) => void;
  readonly warnOfDuplicates: (object: string, field: string, action: 'alert' | 'block') => void;
  /** False where the org lets nobody add people to a sent mail. */
  readonly takesPeople: boolean;
};

/** `first` = a device that has never seen the org; `known` = one that has, so that describe costs nothing. */
export type OpenCrm = (device: 'first' | 'known') => Promise<CrmWorld> | CrmWorld;
