import type { JournalEntry } from '../../core/operations/journal-entry.ts';

type Doing = JournalEntry['doing'];

const named = (subject: string): string => (subject === '' ? 'An email' : `“${subject}”`);
const changes = (n: number): string => `${String(n)} ${n === 1 ? 'change' : 'changes'}`;

const TITLE: Readonly<Record<Doing, string>> = {
  save: 'A save wasn’t finished',
  edit: 'An edit wasn’t finished',
  deletion: 'A deletion wasn’t finished',
};
const WHILE: Readonly<Record<Doing, string>> = {
  save: 'was being saved',
  edit: 'was being saved anew',
  deletion: 'was being deleted',
};
const FINISH: Readonly<Record<Doing, string>> = {
  save: 'Finish the save',
  edit: 'Finish the edit',
  deletion: 'Finish the deletion',
};

/** Texts of the page that asks about unfinished saves, edits and deletions (E8). */
export const recoveryStrings = {
  title: (doing: Doing) => TITLE[doing],
  text: (doing: Doing, when: string) =>
    `Outlook closed ${when} while this email ${WHILE[doing]}. Nothing is lost.`,
  inSalesforce: 'In Salesforce',
  earlier: 'The earlier record, complete. No second one.',
  changedSince: 'The earlier record. It was changed since.',
  nothing: 'Nothing of this email.',
  gone: 'Someone deleted the earlier record. This device kept all of it.',
  yourEdit: 'Your edit',
  checked: 'Checked',
  finish: (doing: Doing) => FINISH[doing],
  finishText: (doing: Doing, n: number) =>
    ({
      save: 'Saves this email now.',
      edit: `Saves your ${changes(n)} now.`,
      deletion: 'Deletes the record now. Files stay.',
    })[doing],
  restore: (doing: Doing, gone: boolean) => (doing === 'save' && !gone ? 'Discard' : 'Restore'),
  restoreText: (doing: Doing, n: number, gone: boolean) =>
    gone
      ? `Makes the earlier record again and drops your ${changes(n)}.`
      : {
          save: 'Leaves the email unsaved.',
          edit: `Keeps the earlier record and drops your ${changes(n)}.`,
          deletion: 'Keeps the record.',
        }[doing],
  later: 'Decide later',
  more: (n: number) => `${String(n)} more`,
  wasFinished: {
    save: (subject: string) => `${named(subject)} was saved before Outlook closed.`,
    edit: (subject: string) => `Your edit of ${named(subject)} was saved before Outlook closed.`,
    deletion: (subject: string) => `${named(subject)} was deleted before Outlook closed.`,
  },
  done: {
    finish: (subject: string) => `${named(subject)} – finished`,
    restore: (subject: string) => `${named(subject)} – restored`,
  },
  selectMail: 'Its files are in the email: select it in Outlook, then finish.',
  changedAgain: 'Someone changed the record just now. Nothing was written; look again.',
  stillUnknown: 'Salesforce could not be asked. Nothing is decided yet.',
  emptyValue: '(empty)',
} as const;
