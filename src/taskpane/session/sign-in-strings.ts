/** Texts of the first run and of signing in (ui.md, First run). */
export const signInStrings = {
  title: 'Save emails to Salesforce',
  points: [
    [
      'Finds who the email is about',
      'Contacts, accounts, opportunities and cases, each with the reason it is shown.',
    ],
    ['Saves it once', 'You see when it is saved, and who saved it.'],
    ['Lets you take it back', 'Edit or delete what you saved, field by field.'],
    ['Leaves internal email alone', 'Colleagues and blocked senders are never looked up.'],
  ],
  signIn: 'Sign in to Salesforce',
  signInAgain: 'Sign in again',
  endedDetail: 'What you were doing goes on afterwards.',
  tryAgain: 'Try again',
  cancel: 'Cancel',
  waiting: 'Sign in to Salesforce in the window that opened.',
  exchanging: 'Signing in…',
  privacy: 'Your emails go from Outlook straight to your Salesforce. No other server sees them.',
  sandbox: 'Sign in to a sandbox instead',
  myDomain: 'My Domain of your Salesforce',
  myDomainHint: 'For example acme.my.salesforce.com: the address you see when Salesforce is open.',
  clientId: 'Client id of the app',
  clientIdHint: 'Your Salesforce admin has it: the consumer key of the app for Sidecar.',
  signOutTitle: 'Sign out?',
  signOutText: (n: number): string =>
    `${n === 1 ? '1 email has' : `${String(n)} emails have`} changes on this device that are not saved. They can stay, encrypted, for seven days, or be deleted now.`,
  signOutKeep: 'Sign out, keep them',
  signOutDelete: 'Sign out, delete them',
  inEmail: 'In this email',
  people: (n: number): string =>
    n === 1 ? '1 person to look up' : `${String(n)} people to look up`,
  leftOut: (n: number): string => `${String(n)} left out: colleagues and machines`,
  setUp: 'For administrators: check the set-up',
  pasteLabel: 'Paste the code from the sign-in window',
  continue: 'Continue',

  domainProblem: {
    empty: 'Type the address of your Salesforce first.',
    unreadable: 'This is not an address of Salesforce.',
    'no-my-domain':
      'This address is for every org. Type your own one: open Salesforce and copy it from the address bar.',
    foreign: 'This is not an address of Salesforce. Your admin can allow more addresses.',
  },
} as const;
