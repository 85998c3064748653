/**
 * What the documentation allows and an org may refuse all the same (W7). Each has a plain form with the same guarantee; what was
 * refused is remembered for the org.
 */
export type Shortcut =
  /** `ToIds`, `CcIds`, `BccIds` of an EmailMessage, `TaskWhoIds` of a Task; plain: a relation row each. */
  | 'personLists'
  /** `ContentDocumentIds`; plain: a link row each. */
  | 'fileLists'
  /** `FromId`; plain: a relation row of type FromAddress. */
  | 'fromId'
  /** Many rows in one collection with references in it; plain: a part each. */
  | 'collections'
  /** The new record while the old one is there; plain: the old one goes first, for a unique Message-ID or key field. */
  | 'createFirst';

export const PERSON_LISTS = ['ToIds', 'CcIds', 'BccIds', 'TaskWhoIds'] as const;
export const FILE_LIST = 'ContentDocumentIds';

const isOneOf = <T extends string>(values: readonly T[], value: string): value is T =>
  (values as readonly string[]).includes(value);

export const isPersonList = (field: string): field is (typeof PERSON_LISTS)[number] =>
  isOneOf(PERSON_LISTS, field);

const ALL: readonly Shortcut[] = [
  'personLists',
  'fileLists',
  'fromId',
  'collections',
  'createFirst',
];

export const isShortcut = (value: unknown): value is Shortcut =>
  typeof value === 'string' && isOneOf(ALL, value);
