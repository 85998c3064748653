/**
 * What no document settles about Salesforce, and what differs from org to org. Each has the value that most
 * likely holds and the one that hurts most; the sandbox runs in the likely world, the suites in both.
 */
export type Switches = {
  readonly deleteMailDeletesTask: boolean;
  readonly deleteTaskDeletesMail: boolean;
  readonly mailUpdateReplacesTask: boolean;
  readonly messageIdentifierUnique: boolean;
  readonly idListsOnCreate: boolean;
  readonly fileIdsOnCreate: boolean;
  readonly fromIdOnCreate: boolean;
  readonly relationRowsOnSentMail: boolean;
  readonly publishFileToMail: boolean;
  readonly toAddressListsMatched: boolean;
  readonly parentMustEqualRelatedTo: boolean;
  readonly draftMayBeSent: boolean;
  readonly readonlyMailStatus: 400 | 403;
  readonly deletedRowStatus: 400 | 404;
  readonly otherAddressOnTimeline: boolean;
  readonly mailInRecordAccess: boolean;
  readonly referencesInArrays: boolean;
  readonly referencesInCollections: boolean;
  readonly nullReferenceFails: boolean;
  readonly subrequestHeaders: boolean;
  readonly subrequestUrlLimit: boolean;
  readonly duplicateResultKey: 'duplicateResut' | 'duplicateResult';
  readonly duplicateStatus: 'alertOnly' | 'always';
  readonly sforceHeadersInPreflight: boolean;
  readonly multipartCors: boolean;
  readonly unknownOriginPreflight: boolean;
  readonly trimsTextAreas: boolean;
  readonly taskHasType: boolean;
  readonly sharedActivities: boolean;
  readonly enhancedEmail: boolean;
  readonly emailToCase: boolean;
  readonly emailDrafts: boolean;
  readonly personAccounts: boolean;
  readonly taskMessageIdField: boolean;
  readonly sidecarKey: boolean;
  readonly oauthCors: boolean;
  readonly rotateRefreshTokens: boolean;
  /** Seconds until a new record is found by SOSL. */
  readonly indexDelay: number;
};

export type World = 'likely' | 'hostile';

type Row<T> = { readonly likely: T; readonly hostile: T; readonly why: string };

/** `why` gives the reason for the likely value. */
export const switchTable: { readonly [Name in keyof Switches]: Row<Switches[Name]> } = {
  deleteMailDeletesTask: {
    likely: true,
    hostile: false,
    why: 'Practice reports that the timeline entry goes with the mail; no document says so.',
  },
  deleteTaskDeletesMail: {
    likely: false,
    hostile: true,
    why: 'The lookup from mail to Task shows no cascade in the partial captures.',
  },
  mailUpdateReplacesTask: {
    likely: false,
    hostile: true,
    why: 'The object reference says that an update may delete the Task and make another; it need not.',
  },
  messageIdentifierUnique: {
    likely: false,
    hostile: true,
    why: 'Described as idLookup but never as unique; several users save the same mail in practice.',
  },
  idListsOnCreate: {
    likely: true,
    hostile: false,
    why: 'ToIds, CcIds and BccIds are documented for create; the samples are Apex, not REST.',
  },
  fileIdsOnCreate: {
    likely: true,
    hostile: false,
    why: 'ContentDocumentIds is documented for create; no REST sample was found.',
  },
  fromIdOnCreate: {
    likely: true,
    hostile: false,
    why: 'Described as createable; how it acts beside a FromAddress relation is not documented.',
  },
  relationRowsOnSentMail: {
    likely: true,
    hostile: false,
    why: 'The reference inserts the sender relation after the mail; for Sent mails a permission is named for updates only.',
  },
  publishFileToMail: {
    likely: true,
    hostile: false,
    why: 'Task is known as a target of FirstPublishLocationId; EmailMessage is equally plausible.',
  },
  toAddressListsMatched: {
    likely: false,
    hostile: true,
    why: 'The reference puts an address either in ToAddress or in ToIds; read-backs may show both.',
  },
  parentMustEqualRelatedTo: {
    likely: false,
    hostile: true,
    why: 'Documented as "unexpected results" when ParentId and RelatedToId differ, not as an error.',
  },
  draftMayBeSent: {
    likely: true,
    hostile: false,
    why: 'Drafts are updateable in every field, Status among them; sending by API is not described.',
  },
  readonlyMailStatus: {
    likely: 400,
    hostile: 403,
    why: 'INSUFFICIENT_ACCESS_OR_READONLY is known from practice; its HTTP status is not.',
  },
  deletedRowStatus: {
    likely: 404,
    hostile: 400,
    why: 'The row in the recycle bin has no resource; the other reading is a failed save.',
  },
  otherAddressOnTimeline: {
    likely: true,
    hostile: false,
    why: 'Relations put mails on timelines; none of the texts excludes the type OtherAddress.',
  },
  mailInRecordAccess: {
    likely: false,
    hostile: false,
    why: 'UserRecordAccess answers for objects of the sharing settings; EmailMessage is not one.',
  },
  referencesInArrays: {
    likely: true,
    hostile: false,
    why: 'References are documented for body values; an array element is one, but no sample shows it.',
  },
  referencesInCollections: {
    likely: true,
    hostile: false,
    why: 'A collection subrequest has a body like any other; no sample shows references in it.',
  },
  nullReferenceFails: {
    likely: false,
    hostile: true,
    why: 'A reference to a field that is null depends on the API version in a text that was cut off.',
  },
  subrequestHeaders: {
    likely: true,
    hostile: false,
    why: 'Sub-request headers are documented; which of the Sforce headers act there is not listed.',
  },
  subrequestUrlLimit: {
    likely: false,
    hostile: true,
    why: 'A sub-request URL is JSON text, so the limit of the HTTP layer should not see it.',
  },
  duplicateResultKey: {
    likely: 'duplicateResut',
    hostile: 'duplicateResult',
    why: 'The misspelt key is what REST clients report; it may be mended one day.',
  },
  duplicateStatus: {
    likely: 'alertOnly',
    hostile: 'always',
    why: 'allowSave is documented to pass rules that alert; a blocking rule refuses always. `always` ignores allowSave.',
  },
  sforceHeadersInPreflight: {
    likely: true,
    hostile: false,
    why: 'The recorded preflight echoed what was asked; Sforce headers were not in it.',
  },
  multipartCors: {
    likely: true,
    hostile: false,
    why: 'The resource is under /services/data like all others; nobody documents uploads from a page.',
  },
  unknownOriginPreflight: {
    likely: true,
    hostile: false,
    why: 'One report saw the preflight of an unlisted origin pass and the answer lack the header.',
  },
  trimsTextAreas: {
    likely: false,
    hostile: true,
    why: 'Single-line text is trimmed on save; for text areas the sources differ.',
  },
  taskHasType: {
    likely: true,
    hostile: false,
    why: 'The object reference lists Type on Task; two captured orgs do not have it.',
  },
  sharedActivities: {
    likely: true,
    hostile: false,
    why: 'On in newly made orgs, off in old ones until an administrator turns it on.',
  },
  enhancedEmail: {
    likely: true,
    hostile: true,
    why: 'On by default except in orgs that had Email-to-Case before; single tests turn it off.',
  },
  emailToCase: {
    likely: true,
    hostile: true,
    why: 'A setting of the org; single tests turn it off.',
  },
  emailDrafts: {
    likely: false,
    hostile: false,
    why: 'The model org and the field reference of v67 lack IsPrivateDraft.',
  },
  personAccounts: {
    likely: false,
    hostile: false,
    why: 'Off unless an org has asked for them.',
  },
  taskMessageIdField: {
    likely: true,
    hostile: true,
    why: 'The demonstration org has the optional custom field for the Message-ID.',
  },
  sidecarKey: {
    likely: false,
    hostile: false,
    why: 'The unique key fields are optional metadata; single tests turn them on.',
  },
  oauthCors: {
    likely: true,
    hostile: true,
    why: '"Enable CORS for OAuth endpoints" is part of the setup; single tests turn it off.',
  },
  rotateRefreshTokens: {
    likely: true,
    hostile: true,
    why: 'Required of partner apps; single tests turn it off.',
  },
  indexDelay: {
    likely: 90,
    hostile: 600,
    why: 'The search queue is said to take one to three minutes, in busy orgs ten.',
  },
};

/** The values of one world, with single ones changed. */
export function switchesOf(world: World, changes: Partial<Switches> = {}): Switches {
  const values = Object.entries(switchTable).map(([name, row]) => [name, row[world]] as const);
  return { ...(Object.fromEntries(values) as Switches), ...changes };
}
