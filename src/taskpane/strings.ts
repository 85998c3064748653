import { firstStrings as first } from './first-strings.ts';
import type { Loss } from '../core/draft/carried.ts';
import type { Problem } from '../core/draft/check.ts';
import type { Cut } from '../core/draft/cuts.ts';
import type { Editable } from '../core/draft/editable.ts';
import type { ValueProblem } from '../core/draft/field-values.ts';
import type { LinkConflict } from '../core/draft/link-rules.ts';
import type { FileDraft } from '../core/draft/values.ts';
import type { BodyProblem } from '../core/mail/mail.ts';

const plural = (n: number, one: string, many: string): string =>
  `${String(n)} ${n === 1 ? one : many}`;
const list = (names: readonly string[]): string => names.join(', ');

/** Objects as users call them; the org's own label wins where describe gave one. */
export const objectLabel = (object: string): string =>
  ({ EmailMessage: 'Email message', OpportunityContactRole: 'Contact role' })[object] ?? object;

export function bytes(size: number): string {
  if (size < 1000) return `${String(size)} B`;
  if (size < 1_000_000) return `${String(Math.round(size / 1000))} KB`;
  return `${(size / 1_000_000).toFixed(1)} MB`;
}

/** Every visible text of the pane, in one typed place, ready for translation (V7). */
export const strings = {
  product: 'Sidecar',
  noSubject: '(no subject)',
  noSender: '(no sender)',
  refresh: 'Refresh',
  close: 'Close – what you typed is kept',
  back: 'Back',
  dismiss: 'Dismiss',
  main: 'Records for this email',
  followNext: 'Auto-save the next emails of this thread',
  followingNow: 'Following – the next emails are saved',
  smartActions: 'Smart actions',
  searchRecords: 'Search people and records',

  draft: 'Draft: send it first',
  appointment: 'Appointment',

  bug: {
    title: 'Something went wrong in Sidecar',
    text: 'What you typed is kept. Start the pane again to go on.',
    restart: 'Start again',
  },
  openInOutlook: first.openInOutlook,

  header: {
    to: 'To',
    inMailbox: (address: string) => `as you, in ${address}`,
    none: 'No email selected',
    noneDetail: 'Select one email to see its Salesforce records and to save it.',
    several: (n: number | null) =>
      n === null ? 'Several emails selected' : `${String(n)} emails selected`,
    severalDetail: 'Select one email to save it.',
    reading: first.reading,
    readingDetail: 'Is it saved? Who is it from?',
    readingReason: 'Looking for this email in Salesforce',
    notSaved: 'Not saved',
    willLink: (n: number) =>
      n === 0 ? 'Nothing is linked yet' : `${plural(n, 'record', 'records')} will be linked`,
    draftKept: 'Your unfinished changes are kept',
    filtered: 'Nothing to link',
    filteredDetail: (what: string) => `Filtered: ${what}`,
    filteredReason: (what: string) =>
      `Every address is filtered: ${what}. Allow one in Observations to save it.`,
    cannot: 'Can’t be saved',
    saving: 'Saving…',
    readingFile: (at: number, of: number) =>
      `Reading file ${String(at)} of ${String(of)} – stay on this email`,
    uploading: (at: number, of: number) => `File ${String(at)} of ${String(of)}`,
    writing: 'Writing the record',
    lookingUp: 'Looking whether it is saved already',
    pausedTitle: 'Not saved yet',
    paused: (read: number, of: number) =>
      `Return to this email to finish reading ${String(read)} of ${String(of)} files`,
    savedByYou: 'Saved by you',
    savedBy: (name: string) => `Saved by ${name}`,
    savedByYouAnd: (name: string) => `Saved by you and ${name}`,
    savedDetail: (when: string, links: number) => `${when} · ${plural(links, 'link', 'links')}`,
    partsMissing: (ns: readonly number[], of: number) =>
      `${ns.length === 1 ? 'part' : 'parts'} ${ns.join(', ')} of ${String(of)} missing`,
    changedDetail: (when: string, links: number) =>
      `Changed ${when} · ${plural(links, 'link', 'links')}`,
    filesFailed: (n: number) => `${plural(n, 'file', 'files')} failed`,
    failed: 'Not saved',
    failedBecause: (reason: string) => `Salesforce: ${reason}`,
    checking: 'Checking what was saved…',
    checkingDetail: (at: number, of: number, seconds: number) =>
      `Outcome unknown · look-up ${String(at)} of ${String(of)}${seconds > 0 ? `, next in ${String(seconds)} s` : ''}`,
    unknown: 'Outcome unknown',
    unknownNoKey: 'No record like it was found, which proves nothing here',
    notReadBack: 'Saved, not checked yet',
    unknownDetail: 'Salesforce can’t be reached',
    offlineDetail: 'You’re offline',
    wasLookedFor: 'Looked for in Salesforce: it isn’t there',
    waiting: 'Waiting to be sent',
    waitsForSignIn: 'Goes on when you sign in',
    unknownWaits: 'Looked up again before it is sent',
  },

  follow: {
    reason: 'You follow this conversation',
    saving: 'Saving, you follow this conversation',
    in: (seconds: number) => `in ${String(seconds)} s`,
    notThis: 'Not this one',
  },

  buttons: {
    save: 'Save',
    saved: 'Email is saved',
    continue: 'Continue',
    fix: 'Fix',
    signIn: 'Sign in',
    tryAgain: 'Try again',
    checkNow: 'Check now',
    cancel: 'Cancel',
    skipFiles: 'Skip files',
    return: 'Return',
    open: 'Open',
    more: 'More…',
    observations: 'Observations',
    new: 'New',
    follow: 'Follow',
    settings: 'Settings',
    signOut: 'Sign out',
    openSalesforce: 'Open Salesforce',
    delete: 'Delete from Salesforce',
    keep: 'Keep',
    change: 'Change',
    saveOwnCopy: 'Save my own copy',
    edit: 'Edit',
    copyDetails: 'Copy details',
    discard: 'Discard',
  },

  dialog: {
    saveTitle: 'Save this email to Salesforce',
    editTitle: 'Edit saved email',
    linked: 'Linked records',
    of: (a: number, b: number) => `${String(a)} of ${String(b)}`,
    selectAll: 'Select all',
    deselectAll: 'Deselect all',
    search: 'Search people and records to link',
    searching: 'Searching…',
    noResults: 'No results.',
    results: (n: number) => plural(n, 'result.', 'results.'),
    people: 'People (Name)',
    relatedTo: 'Related To – at most one',
    relatedToShort: 'Related To',
    addedByYou: 'Added by you · not written into To or Cc',
    nothingLinked: 'Nothing is linked. The record stands alone.',
    attachments: 'Attachments',
    files: 'Files',
    eml: 'The whole email (.eml)',
    rename: (name: string) => `Rename ${name}`,
    fileName: 'File name',
    done: 'Done',
    fields: 'Fields',
    saveAs: 'Save as',
    emailMessage: 'Email message',
    task: 'Task',
    subject: 'Subject',
    shorten: 'Shorten',
    date: 'Date',
    body: 'Body',
    newPart: 'New part only',
    whole: 'Whole email',
    asSaved: 'As saved',
    lines: (n: number) => plural(n, 'line', 'lines'),
    leftOut: (n: number) => `${plural(n, 'earlier email', 'earlier emails')} left out`,
    editText: 'Edit text',
    bodyText: 'Text of the email',
    formattingKept: 'The edited text is written as plain paragraphs.',
    preview: 'What will be written',
    record: 'Record',
    leftOutFiles: 'Left out',
    shortened: 'Shortened',
    nothing: 'Nothing',
    changed: 'Changed',
    was: (value: string) => `Was: ${value}`,
    empty: '(empty)',
    edit: (field: string) => `Edit ${field}`,
    undo: (field: string) => `Undo ${field}`,
    undone: (field: string) => `${field} restored.`,
    changes: (n: number) => plural(n, 'change', 'changes'),
    undoAll: 'undo all',
    allUndone: 'All changes undone.',
    saveChanges: (n: number) => `Save ${plural(n, 'change', 'changes')}`,
    nothingChanged: 'Nothing changed yet',
    saving: 'Saving this email',
    summary: (links: number, files: number) =>
      `1 record, ${plural(links, 'link', 'links')}, ${plural(files, 'file', 'files')}`,
    saveWithoutOthers: 'Save without the named people',
    keepsId: 'The record keeps its id.',
    newId: (losses: string) =>
      `Written anew. Not kept: ${losses}. Automations on new emails run again.`,
    readOnly: (right: string) =>
      `You can read this record but not replace it: ${right} is missing.`,
    archived: 'You can read this record but not change it: archived activities stay as they are.',
    recurring: 'You can read this record but not change it: it belongs to a series of tasks.',
    behindEmail: 'Salesforce keeps this task behind an email message: open that to change it.',
    foreign: (by: string) => `Made by ${by}: only some fields can be changed.`,
    madeBy: { 'email-to-case': 'Email-to-Case', salesforce: 'Salesforce', task: 'another tool' },
    savedLine: (by: string, when: string, kind: string) => `${by} ${when} · ${kind}`,
    moreActions: 'More actions',
    none: '(none)',
    loading: 'Reading the record from Salesforce…',
  },

  toast: {
    region: 'Messages',
    close: 'Close this message',
    saved: (n: number) => `Saved in Salesforce and linked to ${plural(n, 'record', 'records')}`,
    filesFailed: (n: number) => `${plural(n, 'file was', 'files were')} not saved`,
    filesSaved: 'The files are saved too',
    savedElsewhere: (subject: string) => `${subject} – saved`,
    deleted: 'Deleted from Salesforce. You can save it again.',
  },

  unknown: {
    title: 'Salesforce didn’t answer in time',
    text: 'The email may already be saved, so it isn’t sent again. Sidecar is looking for it by its Message-ID and will tell you which it is.',
    givenUp:
      'The email may already be saved, so it isn’t sent again. Salesforce can’t be reached to find out; it is looked for again when you ask, or when the connection is back.',
    keyless:
      'In this org a Task can’t carry the email’s Message-ID, so it was looked for by its words and not found. It may be saved all the same: check in Salesforce before you try again.',
    saved: 'It was saved.',
    notSaved: 'It was not saved.',
    notSavedNamed: (subject: string) => `${subject} – it was not saved`,
  },

  receipt: {
    title: 'What was saved',
    notReadBack: 'Salesforce did not answer when the record was read back.',
    verify: 'Verify again',
    checked: (when: string) => `Checked ${when}`,
    saved: 'saved',
    failed: 'not saved',
    skipped: 'Skipped',
    missing: (n: number) =>
      `${plural(n, 'part is', 'parts are')} no longer in Salesforce as it was saved`,
    noLongerThere: 'No longer in Salesforce',
    noLongerLinked: 'No longer linked',
    noName: '(no name)',
    retry: 'Retry',
    more: (n: number) => `${String(n)} more – show`,
    gone: 'The record is no longer in Salesforce.',
  },

  deletion: {
    title: 'Delete this email from Salesforce?',
    delete: 'Delete',
  },

  changedElsewhere: {
    title: (name: string, when: string) => `${name} changed it ${when}`,
    text: (n: number) =>
      `Both of you changed ${plural(n, 'field', 'fields')}. Choose which values to keep.`,
    dialogTitle: 'Changed by someone else',
    someone: 'Someone',
    noConflict: 'You changed other fields: yours are kept, and so are theirs.',
    was: (value: string) => `When you opened it: ${value}`,
    yours: 'Yours',
    theirs: 'In Salesforce now',
    stays: (name: string) => `Changed by ${name} only – that value stays`,
    nothingWritten: 'Nothing has been written yet',
    saveThese: 'Save these values',
    discardMine: 'Discard my changes',
    goneTitle: 'Someone deleted it',
    gone: 'Save your version as a new record?',
  },

  atRisk: {
    title: 'This device can’t keep the old record',
    text: (files: boolean, task: boolean) =>
      `If Outlook closes while it is replaced, ${[
        ...(files ? ['a file that is linked to nothing'] : []),
        ...(task ? ['the task of the old record'] : []),
      ].join(' and ')} could stay in Salesforce, never more.`,
    save: 'Save it all the same',
    caution:
      'This browser keeps nothing over a restart: if Outlook closes while saving, an unlinked file or the task of the old record could stay in Salesforce, never more.',
  },

  issue: {
    notThere: 'Salesforce did not answer; it was looked for and is not saved',
    unknown: 'Salesforce did not answer, and could not be asked whether it was saved',
    changed: 'Someone else changed the record',
    orphans: (names: readonly string[]) => `Files left unlinked in Salesforce: ${list(names)}.`,
  },

  private: {
    title: 'Save a private email?',
    text: 'Its sender marked it as private. In Salesforce, others may read it.',
    save: 'Save it all the same',
  },

  already: {
    title: (name: string) => `Already saved by ${name}`,
    text: 'Nothing was written. Open the record, or save a copy of your own.',
    colleague: 'Your links aren’t on this record.',
  },
} as const;

const NO_TEXT: Readonly<Record<BodyProblem, string>> = {
  encrypted: 'The email is encrypted: it is saved without its text',
  unreadable: 'Outlook doesn’t give the email’s text: it is saved without it',
  timeout:
    'Outlook doesn’t answer: the email is saved without its text. Reopening the pane may help.',
};

export function cutText(cut: Cut): string {
  switch (cut.kind) {
    case 'text-missing':
      return NO_TEXT[cut.why];
    case 'history-dropped':
      return 'Earlier emails are dropped from the text';
    case 'text-cut':
      return `The text ends after ${String(cut.kept)} of ${String(cut.of)} characters.${cut.attached ? ' The whole email is attached.' : ''}`;
    case 'addresses-cut':
      return `${cut.field}: ${plural(cut.addresses.length, 'address does', 'addresses do')} not fit: ${list(cut.addresses)}`;
    case 'field-cut':
      return `${cut.field} is cut to the field’s length`;
    case 'hidden':
      return `${plural(cut.passages, 'passage is', 'passages are')} hidden.${cut.emlLeftOut ? ' The whole email (.eml) is left out, as it would tell.' : ''}`;
    case 'headers-left-out':
      return 'The email’s headers are left out: they would tell what is hidden';
    case 'people-left-out':
      return `Not named on the record: ${list(cut.names)}`;
  }
}

/** What the dialog says of a record that cannot be written anew; null where it can (E2, E6). */
export function accessText(access: Editable): string | null {
  if (access.kind === 'full') return null;
  if (access.kind === 'in-place')
    return strings.dialog.foreign(strings.dialog.madeBy[access.madeBy]);
  const { reason } = access;
  switch (reason.kind) {
    case 'right':
      return strings.dialog.readOnly(reason.right);
    case 'archived':
      return strings.dialog.archived;
    case 'recurring':
      return strings.dialog.recurring;
    case 'behind-email':
      return strings.dialog.behindEmail;
  }
}

export function lossText(loss: Loss): string {
  switch (loss.kind) {
    case 'id':
      return 'record id';
    case 'created':
      return 'created by and date';
    case 'completed':
      return 'completion date';
    case 'feed-comments':
      return plural(loss.count, 'feed comment', 'feed comments');
    case 'open-tracking':
      return 'open tracking';
    case 'reply-links':
      return 'link of replies';
    case 'fields':
      return list(loss.labels);
  }
}

export function conflictText({ rule, other }: LinkConflict, object = 'This record'): string {
  switch (rule) {
    case 'one-related-to':
      return `An email is related to one record. The ${other ? objectLabel(other.object) : 'record'} above is selected too.`;
    case 'lead-alone':
      return 'A Task takes one Lead and nothing else.';
    case 'one-contact':
      return 'This org allows one contact per Task.';
    case 'no-activities':
      return `${objectLabel(object)} can’t have activities.`;
    case 'too-many-people':
      return 'At most 50 people.';
    case 'no-users-on-task':
      return 'A Task can’t name a user. It belongs to its owner.';
  }
}

export function wayOut({ rule }: LinkConflict, object: string): string {
  switch (rule) {
    case 'one-related-to':
      return `Relate to this ${objectLabel(object)} instead`;
    case 'lead-alone':
      return 'Keep only this Lead';
    case 'one-contact':
      return 'Use this contact instead';
    case 'no-activities':
    case 'no-users-on-task':
      return 'Leave it out';
    case 'too-many-people':
      return 'Keep the first 50';
  }
}

/** The problem as the footer names it. */
export function problemText(problem: Problem): string {
  switch (problem.kind) {
    case 'link':
      if (problem.field === 'relatedTo') return 'Related To: choose one record';
      return `People: ${conflictText(problem.conflict)}`;
    case 'no-link':
      return 'Choose at least one record';
    case 'too-long':
      return `${problem.label === null ? '' : `${problem.label}: `}${String(problem.over)} characters over the limit of ${String(problem.limit)}`;
    case 'required':
      return `${problem.label} is required`;
    case 'value':
      return `${problem.label}: ${valueProblemText(problem.problem)}`;
    case 'file-name':
      return 'A file needs a name';
    case 'too-many-files':
      return `At most ${String(problem.limit)} files`;
  }
}

function valueProblemText(problem: ValueProblem): string {
  switch (problem.kind) {
    case 'not-a-choice':
      return 'not one of the choices';
    case 'not-with':
      return 'not possible with the choice above';
    case 'not-a-number':
      return 'not a number';
    case 'not-whole':
      return 'a whole number is wanted';
    case 'decimals':
      return problem.most === 0
        ? 'a whole number is wanted'
        : `at most ${plural(problem.most, 'decimal', 'decimals')}`;
    case 'not-a-date':
      return 'not a date';
    case 'not-an-address':
      return 'not an email address';
    case 'not-a-link':
      return 'not a web address';
  }
}

export function fileNote({ size, note, problem }: FileDraft): string {
  const said = size === null ? [] : [bytes(size)];
  if (problem) return [...said, fileProblemText(problem)].join(' · ');
  if (note)
    return [...said, note === 'signature' ? 'in the signature' : 'inline image'].join(' · ');
  return said.join('');
}

function fileProblemText(problem: NonNullable<FileDraft['problem']>): string {
  switch (problem.kind) {
    case 'too-large':
      return `over the ${String(Math.round(problem.limit / 1_000_000))} MB limit`;
    case 'denied-type':
      return `.${problem.extension} files aren’t allowed`;
    case 'cloud-link':
      return 'a cloud link, kept as text';
    case 'empty':
      return 'empty file';
  }
}
