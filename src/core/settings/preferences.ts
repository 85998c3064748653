import type { Kind } from '../crm/records.ts';
import { isRecord, listOf, oneOf, textAs, wholeNumber, yesOrNo, type Reader } from './readers.ts';

/** Which files are ticked when the dialog opens (A5). Inline images and logos never are by themselves (A1). */
export type FileChoice =
  'all' | 'none' | { readonly extensions: readonly string[] } | { readonly largerThanKb: number };

/** What a user may choose, unless the organisation locked it. */
export type Preferences = {
  /** "Include internal emails into search results" (P10). */
  readonly includeInternal: boolean;
  /** Tick likely records when the dialog opens (R11). */
  readonly tickLikely: boolean;
  readonly attachments: FileChoice;
  readonly body: 'new' | 'whole';
  readonly kind: 'auto' | Kind;
  readonly editMode: 'recreate' | 'keepWhenPossible';
  readonly linkToOpportunities: boolean;
  /** Closed Opportunities are shown for this many days back (R4). */
  readonly opportunityClosedDays: number;
  /** Open Opportunities are shown with a close date at most this many days ahead. */
  readonly opportunityAheadDays: number;
  /** Cases are shown if created in the last days. */
  readonly caseDays: number;
};

export type PreferenceName = keyof Preferences;

export const defaultPreferences: Preferences = {
  includeInternal: false,
  tickLikely: true,
  attachments: 'all',
  body: 'new',
  kind: 'auto',
  editMode: 'recreate',
  linkToOpportunities: false,
  opportunityClosedDays: 365,
  opportunityAheadDays: 180,
  caseDays: 90,
};

/** `.PDF` → `pdf` */
export const fileExtension = textAs('a file extension such as "pdf"', (text) => {
  const bare = text.replace(/^\./, '').toLowerCase();
  return /^[a-z0-9_-]{1,20}$/.test(bare) ? bare : undefined;
});

const fileWord = oneOf('all', 'none');
const extensions = listOf(fileExtension, 100);
const kilobytes = wholeNumber(0, 1_000_000);

const fileChoice: Reader<FileChoice> = (raw, at) => {
  if (!isRecord(raw)) return fileWord(raw, at);
  const [list, kb] = [raw['extensions'], raw['largerThanKb']];
  if (list !== undefined) {
    const read = extensions(list, { ...at, path: `${at.path}.extensions` });
    return read && { extensions: read };
  }
  const read = kilobytes(kb, { ...at, path: `${at.path}.largerThanKb` });
  return read === undefined ? undefined : { largerThanKb: read };
};

const days = wholeNumber(0, 3650);

export const preferenceReaders: { readonly [K in PreferenceName]: Reader<Preferences[K]> } = {
  includeInternal: yesOrNo,
  tickLikely: yesOrNo,
  attachments: fileChoice,
  body: oneOf('new', 'whole'),
  kind: oneOf('auto', 'Task', 'EmailMessage'),
  editMode: oneOf('recreate', 'keepWhenPossible'),
  linkToOpportunities: yesOrNo,
  opportunityClosedDays: days,
  opportunityAheadDays: days,
  caseDays: days,
};

export const PREFERENCE_NAMES = Object.keys(preferenceReaders) as readonly PreferenceName[];

export const isPreferenceName = (name: string): name is PreferenceName =>
  Object.hasOwn(preferenceReaders, name);

/** Equality of two values of one preference: they are small JSON, written by us in one order. */
export const sameValue = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
