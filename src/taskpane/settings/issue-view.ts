/** A failed or unfinished save of this device, in words (X4). Never mail content beyond subject and date. */
export type IssueView = {
  readonly id: string;
  readonly subject: string;
  /** Date of the mail, as shown. */
  readonly mailDate: string;
  /** When it failed or stopped, as shown. */
  readonly when: string;
  /** `waiting` = in the outbox: it goes on by itself. */
  readonly state: 'failed' | 'stopped' | 'waiting';
  /** What happened, in plain words. */
  readonly cause: string;
  /** Salesforce's or our own code. */
  readonly code: string;
  readonly recordIds: readonly string[];
  /** Null where nothing can be done again. */
  readonly onRetry: (() => void) | null;
  readonly onOpen: (() => void) | null;
  /** Opens the dialog with what was typed; absent where it is not kept. */
  readonly onDialog?: () => void;
  /** What dismissing loses, and so is asked about. */
  readonly loses?: { readonly maybeWritten: boolean };
  readonly onDismiss: () => void;
};

/** Lines for a support request: codes, times and ids. Subjects and causes stay out, as the org's words may quote the mail. */
export const supportText = (issues: readonly IssueView[]): string =>
  issues
    .map(({ code, state, when, id, recordIds }) =>
      [state, when, code, `issue ${id}`, ...recordIds.map((record) => `record ${record}`)].join(
        ' · ',
      ),
    )
    .join('\n');
