import type { CancelSignal } from '../cancel.ts';
import type { Catalog, ObjectDescription } from '../crm/describe.ts';
import type { RecordId } from '../crm/ids.ts';
import type {
  CrmRecord,
  Fields,
  Kind,
  SavedEmail,
  SavedEmailSummary,
  SavedFile,
} from '../crm/records.ts';
import type { FollowUpAnswer, FollowUpPlan, SearchAnswer, SearchPlan } from '../crm/search.ts';
import type { WriteAnswer, WriteStep } from '../crm/write.ts';
import type { Result } from '../result.ts';

/** Why the org did not do what was asked. Closed: adding a kind breaks the build until it has a text. */
export type CrmFailure =
  /** No answer to a read. */
  | { readonly kind: 'offline' }
  /** No answer to a write: it may have happened. Look it up before anything else (W4). */
  | { readonly kind: 'outcome-unknown' }
  | { readonly kind: 'signed-out' }
  /** Object, field or record is not the user's to use; `right` is what to ask for: `delete EmailMessage`. */
  | {
      readonly kind: 'not-allowed';
      readonly message: string;
      readonly right: string;
      /** The ref or id of the step refused, where it was one of a transaction. */
      readonly step?: string | null;
    }
  /** Refused with the org's own words, at the fields that it names; `step` is the ref or id of the step refused. */
  | {
      readonly kind: 'rejected';
      readonly code: string;
      readonly message: string;
      readonly fields: readonly string[];
      readonly step: string | null;
    }
  | {
      readonly kind: 'duplicate';
      readonly message: string;
      readonly matches: readonly CrmRecord[];
      readonly canSaveAnyway: boolean;
    }
  /** A unique key is taken: the mail is saved already (W3). */
  | { readonly kind: 'already-there'; readonly message: string; readonly step: string | null }
  /** The record is deleted or cannot be seen any more. */
  | { readonly kind: 'gone' }
  /** The guard of a transaction found another state; nothing was written (E7). */
  | { readonly kind: 'changed-elsewhere' }
  | { readonly kind: 'locked'; readonly message: string }
  | { readonly kind: 'limit'; readonly which: 'calls' | 'storage'; readonly message: string }
  | { readonly kind: 'api-off'; readonly message: string }
  | { readonly kind: 'server'; readonly status: number; readonly message: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'unexpected'; readonly message: string };

export type CrmUser = {
  readonly id: RecordId;
  readonly orgId: RecordId;
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly timeZone: string;
  /** Where records open in a browser, e.g. `https://acme.my.salesforce.com`. No trailing slash. */
  readonly instanceUrl: string;
};

export type FileUpload = {
  /** File name with extension; becomes PathOnClient and, without extension, Title. */
  readonly name: string;
  readonly base64: string;
};

/** Hears of each call that carries files: which, and what became of each. A call that is not made is answered all the same. */
export type UploadListener = {
  readonly sending: (files: readonly FileUpload[]) => void;
  readonly answered: (
    files: readonly FileUpload[],
    results: readonly Result<UploadedFile, CrmFailure>[],
  ) => void;
};

export type UploadedFile = { readonly documentId: RecordId; readonly versionId: RecordId };

export type TimelineEntry = {
  readonly id: RecordId;
  readonly kind: 'email' | 'task' | 'event' | 'call';
  readonly subject: string;
  /** Date or instant, ISO. */
  readonly when: string | null;
  readonly done: boolean;
  readonly owner: string;
};

/** Records that belong to another one, as its page in Salesforce lists them. */
export type RelatedList = {
  readonly object: string;
  readonly records: readonly CrmRecord[];
  /** Contact roles, by the id of the record at their other end. */
  readonly roles: Readonly<Record<string, string>>;
  /** There are more than these. */
  readonly more: boolean;
};

export type TimelinePage = {
  readonly entries: readonly TimelineEntry[];
  readonly more: boolean;
  /** What belongs to the record beside its activities; with the first page only. */
  readonly lists: readonly RelatedList[];
};

export type TaskWords = {
  readonly subject: string;
  readonly description: string;
  /** ISO. */
  readonly since: string;
};

export type ReadBackAsk = {
  readonly key: string;
  /** The key's short form, for Tasks whose field is too small for the key. */
  readonly keyHash?: string | null;
  readonly taskKeyField: string | null;
  /** The record just written: found by id, so also where no field can hold the key (W5). */
  readonly id: RecordId | null;
  readonly kind: Kind;
  /** The Task that stood behind a deleted EmailMessage: whether Salesforce removes it with the mail is not documented. */
  readonly leftoverTask: RecordId | null;
};

export type ReadBack = {
  /** Every email record with this key, and the one asked for by id. */
  readonly records: readonly SavedEmailSummary[];
  /** Files linked to the record asked for by id. */
  readonly files: readonly SavedFile[];
  /** True when the Task of the deleted record is still there. */
  readonly leftoverTask: boolean;
};

/**
 * Salesforce, in the words of this product. Every method resolves to a Result and never rejects; reads fail as `offline`, writes
 * without an answer as `outcome-unknown`. Writes are never repeated here. A call that is cancelled answers `cancelled`.
 */
export type Crm = {
  /** Who is signed in. One call at first, then from the session. */
  user(signal?: CancelSignal): Promise<Result<CrmUser, CrmFailure>>;
  /** What the user can see and do. Cached on the device, revalidated at most daily (R1). */
  catalog(signal?: CancelSignal): Promise<Result<Catalog, CrmFailure>>;
  /** An object as a record type has it: its picklists offer what that type offers (D7). Asked for once per record type. */
  describeRecordType(
    object: string,
    recordType: string,
    signal?: CancelSignal,
  ): Promise<Result<ObjectDescription, CrmFailure>>;
  /** Everything one mail asks for, in one call (R1); a query that hits a missing right is repaired once (R10). */
  searchForMail(plan: SearchPlan, signal?: CancelSignal): Promise<Result<SearchAnswer, CrmFailure>>;
  followUp(plan: FollowUpPlan, signal?: CancelSignal): Promise<Result<FollowUpAnswer, CrmFailure>>;
  /** Email records that carry this key, by every way of W0; fresh, never cached. */
  findSaved(
    key: string,
    taskKeyField: string | null,
    signal?: CancelSignal,
    /** The key's short form, for Tasks whose field is too small for the key. */
    keyHash?: string | null,
  ): Promise<Result<readonly SavedEmailSummary[], CrmFailure>>;
  /**
   * Email Tasks of the signed-in user with these very words, made since then; where no field of the Task holds the mail's key, they
   * are all that a lost answer leaves to look for.
   */
  findTaskByWords(ask: TaskWords): Promise<Result<readonly SavedEmailSummary[], CrmFailure>>;
  /**
   * One email record with relations, files and rights, in one call. `parts` = ids of all parts of a split body, which are read as the
   * one mail that they are (D10); those that are gone are left out.
   */
  readSaved(
    id: RecordId,
    kind: Kind,
    signal?: CancelSignal,
    parts?: readonly RecordId[],
  ): Promise<Result<SavedEmail, CrmFailure>>;
  /** All steps in one transaction, in the order given. */
  write(steps: readonly WriteStep[]): Promise<Result<WriteAnswer, CrmFailure>>;
  /**
   * Private files of the user's, not yet linked to anything, one result each in the order given. Small ones share a call of up to
   * 10 MB, one call after the other (W9); cancelling stops before the next one. `on` hears of each.
   */
  uploadAll(
    files: readonly FileUpload[],
    signal?: CancelSignal,
    on?: UploadListener,
  ): Promise<readonly Result<UploadedFile, CrmFailure>[]>;
  /**
   * Files of the user's that hang on no record yet and were made since then, by name and size: one, or null, for each file asked
   * for. An upload without an answer is looked for so.
   */
  findLooseFiles(
    ask: { readonly since: string; readonly files: readonly FileUpload[] },
    signal?: CancelSignal,
  ): Promise<Result<readonly (UploadedFile | null)[], CrmFailure>>;
  /** What the org holds after a write, in one call (D13, W3). */
  readBack(ask: ReadBackAsk, signal?: CancelSignal): Promise<Result<ReadBack, CrmFailure>>;
  /** Bytes of an old-style Attachment, base64. */
  readAttachmentBody(id: RecordId, signal?: CancelSignal): Promise<Result<string, CrmFailure>>;
  /**
   * Records by the user's words among `objects`, or, where that is null, among all that a mail may be linked to and the user may
   * see (R7). Empty text gives the recently viewed.
   */
  search(
    text: string,
    objects: readonly string[] | null,
    signal?: CancelSignal,
  ): Promise<Result<readonly CrmRecord[], CrmFailure>>;
  /** One new record made from the pane (R8). `allowDuplicates` answers an alert of a duplicate rule. */
  create(
    object: string,
    fields: Fields,
    allowDuplicates: boolean,
  ): Promise<Result<CrmRecord, CrmFailure>>;
  update(object: string, id: RecordId, fields: Fields): Promise<Result<null, CrmFailure>>;
  /** Past and upcoming activities of a record, newest first; an EmailMessage and its own Task are one entry (R6). One call. */
  timeline(
    record: { readonly id: RecordId; readonly object: string },
    offset: number,
    signal?: CancelSignal,
  ): Promise<Result<TimelinePage, CrmFailure>>;
};
