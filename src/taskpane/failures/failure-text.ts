import { assertNever } from '../../core/result.ts';
import type { ReaderFailure } from '../../core/ports/content-reader.ts';
import type { CrmFailure } from '../../core/ports/crm.ts';
import type { HostFailure } from '../../core/ports/mail-host.ts';

export type FailureAction = 'sign-in' | 'try-again' | 'fix' | 'copy-details' | null;

export type FailureText = {
  readonly title: string;
  readonly text: string;
  /** A few words for the header. */
  readonly short: string;
  readonly action: FailureAction;
};

const said = (title: string, text: string, short: string, action: FailureAction): FailureText => ({
  title,
  text,
  short,
  action,
});

/** Every failure of the org in words that a rep understands, with the one useful action. */
export function failureText(failure: CrmFailure): FailureText {
  switch (failure.kind) {
    case 'offline':
      return said(
        'No connection to Salesforce',
        'Nothing was written.',
        'no connection',
        'try-again',
      );
    case 'outcome-unknown':
      return said(
        'Salesforce didn’t answer in time',
        'The email may already be saved, so it isn’t sent again.',
        'no answer',
        null,
      );
    case 'signed-out':
      return said(
        'Sign in again',
        'What you were doing goes on afterwards.',
        'signed out',
        'sign-in',
      );
    case 'not-allowed':
      return said(
        'You may not do this in Salesforce',
        `“${failure.message}” Ask your Salesforce administrator for “${failure.right}”.`,
        'a right is missing',
        'copy-details',
      );
    case 'rejected':
      return said('Salesforce refused to save', failure.message, failure.message, 'fix');
    case 'duplicate':
      return said('Salesforce knows a record like this', failure.message, 'a duplicate', 'fix');
    case 'already-there':
      return said('It is saved already', failure.message, 'saved already', 'try-again');
    case 'gone':
      return said(
        'It was deleted in Salesforce',
        'Nothing was written. What you typed is kept; Save makes a new record.',
        'a record is gone',
        'fix',
      );
    case 'changed-elsewhere':
      return said(
        'Someone else changed this record',
        'Nothing was written. Your changes stand beside the values that are there now: check them and save again.',
        'changed meanwhile',
        'try-again',
      );
    case 'locked':
      return said(
        'Someone else is writing to this record',
        failure.message,
        'the record is locked',
        'try-again',
      );
    case 'limit':
      return failure.which === 'calls'
        ? said(
            'Your org has used up its API calls for today',
            failure.message,
            'API limit reached',
            null,
          )
        : said('The org is out of storage', failure.message, 'storage is full', 'try-again');
    case 'api-off':
      return said(
        'Your Salesforce user may not use the API',
        'Ask your administrator.',
        'API is off',
        'copy-details',
      );
    case 'server':
      return said(
        `Salesforce has a problem (${String(failure.status)})`,
        'Nothing was written.',
        'a server problem',
        'try-again',
      );
    case 'cancelled':
      return said('Cancelled', '', 'cancelled', 'try-again');
    case 'unexpected':
      return said(
        'Something went wrong in Sidecar',
        failure.message,
        'unexpected answer',
        'copy-details',
      );
    default:
      return assertNever(failure);
  }
}

/** Why Outlook did not give what was asked for, or why it could not be read. */
export function hostFailureText(failure: HostFailure | ReaderFailure): FailureText {
  switch (failure.kind) {
    case 'item-changed':
      return said('Another email is selected', '', 'another email is selected', null);
    case 'unsupported':
      return said(
        'This Outlook can’t do that',
        `It needs ${failure.needs}.`,
        'not in this Outlook',
        null,
      );
    case 'not-permitted':
      return said('Outlook doesn’t allow it', failure.message, 'not allowed by Outlook', null);
    case 'gone':
      return said('This email was moved or deleted in Outlook', '', 'moved or deleted', null);
    case 'silent':
      return said(
        'Outlook doesn’t answer',
        'Close and reopen the pane if this goes on.',
        'Outlook doesn’t answer',
        'try-again',
      );
    case 'cancelled':
      return said('Cancelled', '', 'cancelled', 'try-again');
    case 'reader-failed':
      return said(
        'Sidecar couldn’t read this email',
        'Check your connection and try again. If it goes on, close and reopen the pane.',
        'reading failed',
        'try-again',
      );
    case 'not-read':
      return said(
        'Not read before the connection was lost',
        'Select the email, then retry.',
        'not read',
        null,
      );
    case 'host-error':
      return said(
        'Outlook didn’t give this email',
        `${failure.message} (${String(failure.code)})`,
        'Outlook reports an error',
        'try-again',
      );
    default:
      return assertNever(failure);
  }
}
