/**
 * The part of Office.js that Sidecar uses. The real `Office` fits it (proved by test/adapters/office/office-api.test.ts), and so
 * does the simulated Outlook. What hosts are known to leave out is optional or nullable here, although Microsoft's typings
 * promise it: the compiler then asks for the guard.
 */
export type OfficeRuntime = {
  readonly AsyncResultStatus: { readonly Succeeded: unknown };
  readonly CoercionType: { readonly Html: string };
  readonly EventType: OfficeEventTypes;
  readonly MailboxEnums: {
    /** A number in the typings, a string at run time. */
    readonly CategoryColor: { readonly Preset7: string | number };
    readonly ItemType: { readonly Appointment: string };
  };
  readonly context: OfficeContext;
};

/** Numbers in the typings, strings at run time: never compared with literals, only handed back to Office. */
type OfficeEventType = string | number;

type OfficeEventTypes = {
  readonly ItemChanged: OfficeEventType;
  readonly OfficeThemeChanged?: OfficeEventType;
  readonly SelectedItemsChanged?: OfficeEventType;
};

type OfficeContext = {
  readonly displayLanguage: string;
  readonly mailbox: OfficeMailbox;
  readonly officeTheme?: OfficeThemeColours | null;
  readonly partitionKey?: string;
  readonly requirements: { isSetSupported(name: string, minVersion?: string): boolean };
  readonly roamingSettings: OfficeRoamingSettings;
  readonly ui: { openBrowserWindow?(url: string): void };
};

export type OfficeThemeColours = { readonly bodyBackgroundColor?: string };

export type OfficeResult<T> = {
  readonly status: unknown;
  readonly value?: T | null;
  readonly error?: OfficeError | null;
};
export type OfficeError = { readonly code: number; readonly message: string };
export type OfficeDone<T> = (result: OfficeResult<T>) => void;

export type OfficeMailbox = {
  /** Null when nothing readable is selected, undefined for kinds of items that Office does not know. */
  readonly item?: OfficeItem | null;
  readonly userProfile: {
    readonly displayName: string;
    readonly emailAddress: string;
    readonly timeZone: string;
    /** `enterprise` = on a server of the company; since Mailbox 1.6. */
    readonly accountType?: string;
  };
  readonly masterCategories?: {
    addAsync(categories: OfficeCategory[], done: OfficeDone<unknown>): void;
  };
  addHandlerAsync(
    type: OfficeEventType,
    handler: (event?: unknown) => void,
    done?: OfficeDone<unknown>,
  ): void;
  getSelectedItemsAsync?(done: OfficeDone<readonly unknown[]>): void;
};

type OfficeCategory = { displayName: string; color: string | number };

export type OfficeAddress = {
  readonly displayName?: string | null;
  readonly emailAddress?: string | null;
};

export type OfficeAttachment = {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly attachmentType: string;
  readonly isInline: boolean;
  readonly contentType?: string | null;
  readonly contentId?: string | null;
};

/** A snapshot of one selection. Its properties are read-only and not enumerable: copying it with a spread gives nothing. */
export type OfficeItem = {
  readonly itemId?: string | null;
  readonly itemType?: string;
  readonly itemClass?: string | null;
  /** An object with `getAsync` while the mail is being written. */
  readonly subject?: unknown;
  readonly internetMessageId?: string | null;
  readonly conversationId?: string | null;
  readonly dateTimeCreated?: Date | null;
  readonly from?: OfficeAddress | null;
  readonly sender?: OfficeAddress | null;
  readonly to?: readonly OfficeAddress[] | null;
  readonly cc?: readonly OfficeAddress[] | null;
  readonly attachments?: readonly OfficeAttachment[] | null;
  readonly body?: {
    getAsync(type: string, done: OfficeDone<string>): void;
  };
  readonly categories?: OfficeItemCategories;
  getAllInternetHeadersAsync?(done: OfficeDone<string>): void;
  getAttachmentContentAsync?(id: string, done: OfficeDone<OfficeAttachmentContent>): void;
  getAsFileAsync?(done: OfficeDone<string>): void;
  /** Only there when the mail lies in a shared folder or mailbox. */
  getSharedPropertiesAsync?(done: OfficeDone<OfficeSharedProperties>): void;
  loadCustomPropertiesAsync?(done: OfficeDone<OfficeCustomProperties>): void;
};

export type OfficeItemCategories = {
  getAsync(done: OfficeDone<readonly { readonly displayName: string }[]>): void;
  addAsync(names: string[], done: OfficeDone<unknown>): void;
  removeAsync(names: string[], done: OfficeDone<unknown>): void;
};

export type OfficeAttachmentContent = { readonly content: string; readonly format: string };

export type OfficeSharedProperties = {
  readonly targetMailbox?: string | null;
  readonly owner?: string | null;
  /** Bits: read 1, write 2, delete own 4, delete all 8, edit own 16, edit all 32. */
  readonly delegatePermissions: number;
};

export type OfficeCustomProperties = {
  get(name: string): unknown;
  set(name: string, value: string): void;
  remove(name: string): void;
  saveAsync(done: OfficeDone<unknown>): void;
};

export type OfficeRoamingSettings = {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  saveAsync(done?: OfficeDone<unknown>): void;
};
