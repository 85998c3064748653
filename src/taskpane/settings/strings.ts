import type { PreferenceName, Preferences, FileChoice } from '../../core/settings/preferences.ts';
import type { RuleProblem } from '../../core/participants/rule.ts';
import type { Keeping } from '../../core/ports/device-store.ts';
import type { StoreFailure } from '../../core/ports/settings-store.ts';

const plural = (n: number, one: string, many: string): string =>
  `${String(n)} ${n === 1 ? one : many}`;

const RULE_PROBLEMS: Readonly<Record<RuleProblem, string>> = {
  empty: 'empty',
  'not-a-rule': 'not an address, a domain or a pattern',
  'too-broad': 'would catch nearly everybody',
  'too-long': 'too long',
  'too-many-stars': 'more than 8 stars',
};

/** Visible text of the Settings page. */
export const strings = {
  title: 'Settings',
  actsAtOnce: 'Changes act at once',
  search: 'Search settings',
  clear: 'Clear the search',
  nothingFound: 'No setting has these words.',
  tabs: { general: 'General', rules: 'Linking rules', blocklist: 'Blocklist', issues: 'Issues' },
  tabList: 'Groups of settings',
  issuesTab: (n: number) => (n > 0 ? `Issues ${String(n)}` : 'Issues'),
  locked: 'Set by your organisation',
  preset: 'Suggested by your organisation',
  notRead: (names: string) =>
    `Part of your settings could not be read: ${names}. Defaults are used for these.`,

  sections: {
    addresses: 'Addresses',
    saving: 'Saving',
    remembered: 'Remembered',
    accounts: 'Accounts',
    device: 'This device',
    file: 'Your settings as a file',
    opportunities: 'Opportunities',
    windows: 'What is shown',
    mine: 'Your blocklist',
    test: 'Which rule would catch…?',
    organisation: 'Your organisation’s blocklist',
    internal: 'Internal domains',
  },

  preferences: {
    includeInternal: {
      label: 'Include internal emails in search',
      note: 'Colleagues are matched by their exact address.',
    },
    body: { label: 'Body', note: '' },
    attachments: { label: 'Attachments', note: 'Ticked when the dialog opens' },
    tickLikely: { label: 'Tick likely records', note: '' },
    kind: { label: 'Save as', note: '' },
    editMode: { label: 'Editing a saved email', note: '' },
    linkToOpportunities: {
      label: 'Link to Opportunities',
      note: 'Ticks your latest open one of the account.',
    },
    opportunityClosedDays: { label: 'Closed Opportunities', note: 'Closed in the last days' },
    opportunityAheadDays: {
      label: 'Open Opportunities',
      note: 'Close date at most so many days ahead',
    },
    caseDays: { label: 'Open Cases', note: 'Created in the last days' },
  } satisfies Record<PreferenceName, { label: string; note: string }>,
  body: { new: 'New part only', whole: 'Whole email' },
  kind: { auto: 'Automatic', EmailMessage: 'Email message', Task: 'Task' },
  editMode: { recreate: 'Write anew', keepWhenPossible: 'Keep the record where possible' },
  files: { all: 'All', none: 'None', larger: 'Over a size', extensions: 'Of some types' },
  kilobytes: 'Kilobytes',
  fileTypes: 'File types',
  fileTypesHint: 'pdf, docx, xlsx',
  onOff: (on: boolean) => (on ? 'On' : 'Off'),
  days: (n: number) => plural(n, 'day', 'days'),
  outOf: (min: number, max: number) => `A whole number from ${String(min)} to ${String(max)}`,

  otherAddresses: {
    label: 'My other addresses',
    none: 'None',
    field: 'Address',
    add: 'Add',
    invalid: 'Not a valid address',
    remove: (address: string) => `Remove ${address}`,
  },
  followed: {
    label: 'Followed conversations',
    note: (n: number) => (n === 0 ? 'None' : String(n)),
    stop: (subject: string) => `Stop following ${subject}`,
  },
  choices: {
    label: 'Remembered choices',
    note: (n: number) =>
      n === 0
        ? 'None'
        : `Records you picked for ${plural(n, 'address or thread', 'addresses and threads')}`,
    forget: 'Forget',
  },
  salesforce: 'Salesforce',
  microsoft: 'Microsoft 365',
  microsoftNote: 'Optional: full recipient lists, exact dates',
  setUp: 'Set-up check',
  setUpNote: 'For administrators: what is still to do',
  open: 'Open',
  signedOut: 'Not signed in',
  signIn: 'Sign in',
  signOut: 'Sign out',
  connect: 'Connect',
  disconnect: 'Disconnect',
  storage: 'Storage',
  keeping: {
    kept: 'Kept: unfinished saves survive a restart',
    session: 'This session: sign in again after closing',
    memory: 'Memory: nothing survives, the outbox is off',
  } satisfies Record<Keeping, string>,

  blocklist: {
    empty: 'Nobody is blocked by you.',
    count: (n: number) => plural(n, 'rule', 'rules'),
    remove: (rule: string) => `Remove ${rule}`,
    add: 'Add to my blocklist',
    hint: 'Addresses, domains, or patterns such as *@*.shop.example. Part them by comma, semicolon or a new line.',
    addButton: 'Add',
    added: (n: number) => `${plural(n, 'rule', 'rules')} added.`,
    known: (n: number) => `${plural(n, 'rule was', 'rules were')} there already.`,
    invalid: (line: string, why: RuleProblem) => `“${line}”: ${RULE_PROBLEMS[why]}`,
    freeMail: (domain: string) =>
      `${domain} is used by many unrelated people. Everyone there is blocked now.`,
    filter: 'Search in the list',
    noMatch: 'No rule has these letters.',
    test: 'Address',
    testHint: 'An address to try',
    nothing: 'No rule catches this address.',
    none: 'None',
    ownDomain: 'From your mailbox, as your organisation names none.',
    more: (n: number) => `${String(n)} more – show`,
  },

  notKept: (failure: StoreFailure) =>
    failure.kind === 'full'
      ? `Outlook keeps at most ${String(Math.floor(failure.limitBytes / 1024))} KB of settings; these need ${String(Math.ceil(failure.neededBytes / 1024))} KB. The last change is kept on this device only. Remove some rules.`
      : 'Outlook did not keep the last change. It is kept on this device.',

  file: {
    export: 'Export',
    import: 'Import…',
    chosen: 'Settings file',
    exported: 'Your settings',
    exportedHint: 'If no file was saved, copy the text.',
    notSettings: 'This file holds no Sidecar settings.',
    tooLarge: 'This file is too large for settings.',
    unreadable: 'The file could not be read.',
    preview: 'This import changes',
    nothing: 'Nothing: these settings are in force already.',
    change: (label: string, from: string, to: string) => `${label}: ${from} → ${to}`,
    adds: {
      blocklist: (text: string) => `Blocklist: adds ${text}`,
      otherAddresses: (text: string) => `My other addresses: adds ${text}`,
    },
    dropped: (names: string) => `Not used: ${names}`,
    locked: (names: string) => `Set by your organisation, stays as it is: ${names}`,
    apply: 'Apply',
    cancel: 'Cancel',
    applied: 'Settings imported.',
    reset: 'Reset…',
    resetTitle: 'Reset all settings?',
    resetText: (n: number) =>
      n === 0
        ? 'Every setting goes back to its default.'
        : `Every setting goes back to its default. ${plural(n, 'entry', 'entries')} of your lists ${n === 1 ? 'is' : 'are'} removed.`,
    resetAll: 'Reset',
    keep: 'Keep',
    wasReset: 'Settings reset.',
  },

  issues: {
    none: 'Everything was saved.',
    retry: 'Retry',
    finish: 'Finish',
    openRecord: 'Open record',
    dismiss: 'Dismiss',
    copy: 'Copy for support',
    copied: 'Copied.',
    copyNote: 'Codes, times and record ids. Never what is in an email.',
    noSubject: '(no subject)',
    failed: (when: string) => `failed ${when}`,
    stopped: (when: string) => `stopped ${when}`,
    waiting: (when: string) => `waiting since ${when}`,
    tryNow: 'Try now',
    open: 'Open',
    discard: 'Discard',
  },
} as const;

function fileChoiceText(choice: FileChoice): string {
  if (choice === 'all' || choice === 'none') return strings.files[choice];
  if ('largerThanKb' in choice) return `Over ${String(choice.largerThanKb)} KB`;
  return choice.extensions.join(', ');
}

/** A value of a preference in words, for the preview of an import. */
export function preferenceText<K extends PreferenceName>(name: K, value: Preferences[K]): string {
  if (typeof value === 'boolean') return strings.onOff(value);
  if (typeof value === 'number') return strings.days(value);
  if (name === 'attachments') return fileChoiceText(value as FileChoice);
  const words: Readonly<Record<string, string>> = {
    ...strings.body,
    ...strings.kind,
    ...strings.editMode,
  };
  return typeof value === 'string' ? (words[value] ?? value) : '';
}
