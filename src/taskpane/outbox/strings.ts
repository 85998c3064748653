const plural = (n: number, one: string, many: string): string =>
  `${String(n)} ${n === 1 ? one : many}`;

/** Visible texts of the outbox (V7). */
export const outboxStrings = {
  title: 'Outbox',
  noConnection: 'No connection to Salesforce',
  wait: (n: number) =>
    n === 1
      ? '1 email waits on this device. When the connection is back, it is looked up first, then saved once.'
      : `${String(n)} emails wait on this device. When the connection is back, each is looked up first, then saved once.`,
  tryNow: 'Try now',
  discard: 'Discard',
  open: 'Open',
  openFiles: 'Open Files',
  dismiss: 'Dismiss',
  loose: (names: string) =>
    `Discarded. These files may be in Salesforce, linked to nothing: ${names}.`,
  looseLater: 'They are removed when the connection is back.',
  looseStay: (why: string) => `They could not be removed: ${why}.`,
  filesRemoved: (n: number, subject: string) =>
    `${subject} – discarded: ${plural(n, 'file', 'files')} removed from Salesforce`,
  since: (when: string) => `Waiting since ${when}`,
  maybeWritten: (when: string) => `Outcome unknown since ${when}: looked up before it is sent`,
  links: (n: number) => plural(n, 'link', 'links'),
  files: (n: number) => plural(n, 'file', 'files'),
  waitsElsewhere: (subject: string) => `${subject} – waiting to be sent`,
  notSavedElsewhere: (subject: string, why: string) => `${subject} – not saved: ${why}`,
  alreadySavedElsewhere: (subject: string, name: string) => `${subject} – already saved by ${name}`,
  question: {
    title: 'Discard this email?',
    text: (subject: string) =>
      `“${subject}” isn’t sent to Salesforce, and what you typed for it is lost.`,
    maybeWritten: 'If it was saved already, it stays in Salesforce.',
    keep: 'Keep',
  },
  /** Why a save that met no connection does not wait by itself (X5). */
  notQueued: {
    off: 'This browser keeps nothing over a restart, so the email can’t wait by itself. What you typed stays here: save again when the connection is back.',
    full: 'This device has no room to let the email wait. What you typed stays here: save again when the connection is back.',
  },
} as const;
