/** Names of the calls that pass from the pane to the host; habits can single them out. */
export type OfficeCall =
  | 'body.getAsync'
  | 'getAllInternetHeadersAsync'
  | 'getAttachmentContentAsync'
  | 'getAsFileAsync'
  | 'getSharedPropertiesAsync'
  | 'getSelectedItemsAsync'
  | 'loadCustomPropertiesAsync'
  | 'customProperties.saveAsync'
  | 'categories.getAsync'
  | 'categories.addAsync'
  | 'categories.removeAsync'
  | 'masterCategories.addAsync'
  | 'roamingSettings.saveAsync'
  | 'addHandlerAsync';

export type Permission = 'ReadItem' | 'ReadWriteItem' | 'ReadWriteMailbox';

/** What the real Outlook does on its bad days. Each is a switch. */
export type Habits = {
  /** Highest requirement set: 5 stands for Mailbox 1.5. */
  readonly mailboxSet: number;
  /** What the manifest asks for. Office throws at once where it is too little. */
  readonly permission: Permission;
  /** Milliseconds from a call to its answer. */
  readonly latency: number;
  /** Answers take between none and twice the latency, and overtake each other. */
  readonly outOfOrder: boolean;
  readonly itemChanged: 'once' | 'twice' | 'never' | 'reload';
  /** What a call gets that was asked on one mail and answered on the next. */
  readonly lateAnswer: 'next-mail' | 'error';
  readonly silent: readonly OfficeCall[] | 'all';
  /** Calls that throw at once, as for a missing right. */
  readonly throwing: readonly OfficeCall[] | 'all';
  /** How many recipients of a field are told; the web shows 20 while the list is folded. */
  readonly recipientsCut: number | null;
  readonly leftOut: readonly ('from' | 'itemId' | 'internetMessageId')[];
  /** The web answers with empty headers in Sent Items. */
  readonly headersInSentItems: boolean;
  readonly noHeaders: boolean;
  readonly noCategories: 'null' | 'list';
  /** How reports (non-delivery, read) appear: like mails, as no item, or as no item without the event. */
  readonly reports: 'shown' | 'null' | 'unannounced';
  /** Nothing is shown to the pane, whatever is selected: no Reading Pane, a mailbox that the address list hides. */
  readonly noItem: boolean;
  readonly storage: 'allowed' | 'blocked';
  /** Calls beyond this number fail while others are under way. */
  readonly callsAtOnce: number;
  /** The code that `displayDialogAsync` fails with, or null. */
  readonly dialogError: number | null;
  /** Whether Outlook signs in at Microsoft for add-ins (requirement set NestedAppAuth 1.1). */
  readonly nestedAuth: boolean;
  /** What becomes of a question for consent: the user agrees, declines, may not (an administrator must), or it cannot be asked. */
  readonly consent: 'agreed' | 'declined' | 'admin' | 'withdrawn' | 'no-network' | 'disabled';
};

/** An ordinary day in Outlook on the web, habits and all. */
export const ordinary: Habits = {
  mailboxSet: 16,
  permission: 'ReadWriteItem',
  latency: 30,
  outOfOrder: false,
  itemChanged: 'once',
  lateAnswer: 'next-mail',
  silent: [],
  throwing: [],
  recipientsCut: 20,
  leftOut: [],
  headersInSentItems: false,
  noHeaders: false,
  noCategories: 'null',
  reports: 'shown',
  noItem: false,
  storage: 'allowed',
  callsAtOnce: 3,
  dialogError: null,
  nestedAuth: true,
  consent: 'agreed',
};

export const includesCall = (calls: readonly OfficeCall[] | 'all', call: OfficeCall): boolean =>
  calls === 'all' || calls.includes(call);
