import type { BodyProblem } from '../../core/mail/mail.ts';
import type { ReasonKind, Reason } from '../../core/participants/observation.ts';
import type { UnreadableFile } from '../../core/participants/note.ts';
import type { PolicyProblem } from '../../core/settings/policy-problem.ts';

const plural = (n: number, one: string, many: string): string =>
  `${String(n)} ${n === 1 ? one : many}`;

const REASONS: Readonly<Record<ReasonKind, string>> = {
  malformed: 'Not a valid address',
  own: 'Your own address',
  'organisation-blocklist': 'Organisation blocklist',
  internal: 'Internal domain',
  blocklist: 'Your blocklist',
  'no-reply': 'No-reply or mailer',
  'mailing-list': 'Mailing list',
};

/** Visible text of the Observations page and of *Do not sync*. */
export const strings = {
  title: 'Observations',
  filtered: 'Some not important emails were filtered:',
  nothingFiltered: 'Nothing was filtered.',
  goodToKnow: 'Good to know about this email',
  changed: 'Just changed',
  locked: 'Set by your organisation',
  unnamed: '(no address)',

  allow: 'Allow this time',
  remove: 'Remove from my blocklist',
  blockAddress: 'Block this address',
  blockDomain: 'Block domain',
  doNotSync: 'Do not sync',
  doNotSyncAddress: (address: string) => `Only ${address}`,
  doNotSyncDomain: (domain: string) => `Everyone at ${domain}`,
  onBlocklistNow: 'On your blocklist now',
  undo: 'Undo',
  createOrAdd: 'Create or add…',
  copyName: 'Copy name',
  connect: 'Connect Microsoft 365',
  openSettings: 'Open settings',
  /** What a button does, and to what: its name for screen readers. */
  about: (action: string, what: string) => `${action}: ${what}`,

  allowed: (address: string) => `${address} allowed for this email`,
  listed: (rule: string) => `${rule} is on your blocklist`,
  unlisted: (rule: string) => `${rule} is off your blocklist`,
  saidAllowed: (address: string) => `${address} takes part in this email. Undo available.`,
  saidListed: (rule: string) => `${rule} will not be synced. Undo available.`,
  saidUnlisted: (rule: string) => `${rule} was taken off your blocklist. Undo available.`,
  saidUndone: 'Undone.',

  notes: {
    unmatched: (n: number) =>
      n === 1 ? '1 address matches no record' : `${String(n)} addresses match no record`,
    notSearched: (n: number) =>
      n === 1
        ? '1 address was not looked for: there are too many'
        : `${String(n)} addresses were not looked for: there are too many`,
    incomplete: (objects: string) => `Not answered by Salesforce: ${objects}`,
    incompleteMore: 'Salesforce did not answer the second question about this email',
    incompleteText: 'Records may be missing in the list. Refresh asks again.',
    incompleteWords: (words: string) =>
      `“${words}” Records may be missing in the list. Refresh asks again.`,
    recipientsCut: (n: number) => `Outlook shows only ${String(n)} recipients`,
    recipientsCutText: 'The rest is not known. Recipients may be missing on the saved record.',
    textMissing: {
      encrypted: 'This email is encrypted',
      unreadable: 'Outlook doesn’t give this email’s text',
      timeout: 'Outlook doesn’t answer',
    } satisfies Record<BodyProblem, string>,
    textMissingText: {
      encrypted: 'It can be saved without its text.',
      unreadable: 'It can be saved without its text.',
      timeout:
        'The text did not come. Press Refresh; if this goes on, close and reopen the pane. It can be saved without its text.',
    } satisfies Record<BodyProblem, string>,
    files: (n: number) => `${plural(n, 'attachment', 'attachments')} can’t be read`,
    file: {
      'cloud-link': (name: string) => `${name} is a cloud link; its address is kept in the text.`,
      'not-given': (name: string) => `Outlook doesn’t give ${name}.`,
      empty: (name: string) => `${name} is empty.`,
    } satisfies Record<UnreadableFile['why'], (name: string) => string>,
    shortened: 'The text will be shortened',
    shortenedText: (field: string, limit: number) =>
      `${field} holds ${String(limit)} characters. Earlier emails are dropped first; the whole email is attached.`,
    date: 'The date is approximate',
    dateText: 'Outlook gives when the email was created, not when it was sent or arrived.',
    identity: 'This email has no Message-ID: its identity is approximate',
    identityText: 'It is recognised by sender, date, subject and recipients.',
    rights: 'Some fields are hidden from you',
    category: 'The Salesforce category could not be set',
    categoryMissing: (name: string) =>
      `The category “${name}” is not in this mailbox’s list. Add it once in Outlook.`,
    categoryRefused: 'Outlook refused it.',
    people: 'People who are not on the email are left out',
    peopleText: 'This org refuses to relate them. They can be linked in Salesforce.',
    settings: 'Part of your settings could not be read',
    settingsText: (names: string) => `${names}. Defaults are used for these.`,
    policy: 'Part of your organisation’s settings could not be read',
    policyText: (problems: string) => `For your administrator: ${problems}`,
  },
} as const;

/** `Internal domain: acme.example`; the rule is left out where it only repeats the address. */
export function reasonText({ kind, rule }: Reason): string {
  if (rule === null || kind === 'own') return REASONS[kind];
  return `${REASONS[kind]}: ${rule}`;
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

export function reasonsText(reason: Reason, also: readonly Reason[]): string {
  const others = also.map(({ kind }) => lowered(REASONS[kind])).join(', ');
  return others === '' ? reasonText(reason) : `${reasonText(reason)} · also: ${others}`;
}

export function policyProblemText(problem: PolicyProblem): string {
  switch (problem.kind) {
    case 'unknown-setting':
      return `policy.json: ${problem.path} is not a setting`;
    case 'wrong-value':
      return `policy.json: ${problem.path} should be ${problem.expected}`;
    case 'not-an-object':
      return 'policy.json is not an object';
    case 'newer-version':
      return `policy.json has version ${String(problem.version)}, newer than this Sidecar`;
    case 'not-reachable':
      return `policy.json could not be read (${problem.why}); ${problem.cached ? 'the last copy is in use' : 'defaults are in use'}`;
  }
}
