import type { PolicyProblem } from '../core/settings/policy-problem.ts';
import type { Check } from './check.ts';

const outlookFrames = 'https://outlook.office.com https://outlook.office365.com';

/** Every visible text of the set-up check, for administrators. */
export const strings = {
  title: 'Set-up check',
  intro:
    'Tests what Sidecar needs of this web server, its policy and your Salesforce, from this very browser. Nothing is written.',
  host: 'My Domain of your Salesforce',
  clientId: 'Consumer key of the app',
  check: 'Check again',
  checking: 'Checking…',
  signIn: 'Sign in and check rights',
  signInFailed: 'Signing in did not work',
  copy: 'Copy as text',
  copied: 'Copied.',
  copyByHand: 'Select the text and copy it with the keyboard.',
  report: 'Report',
  state: { ok: 'OK', wrong: 'To do', hint: 'Recommended' } satisfies Record<Check['state'], string>,
  summary: (wrongs: number): string =>
    wrongs === 0 ? 'Nothing to do.' : `${String(wrongs)} to do.`,

  address: 'The address of this deployment',
  notHttps: 'Outlook loads add-ins over https only.',
  notHttpsFix: 'Serve these files over https, with a certificate that the users’ computers trust.',
  files: 'The files of the deployment',
  fileMissing: (name: string): string => `${name} cannot be read.`,
  fileMissingFix: 'Copy the whole of dist/ to the web server, into one folder.',
  headers: 'The headers of the web server',
  frameOptions: (name: string): string => `${name} is sent with X-Frame-Options.`,
  frameOptionsFix: 'Remove X-Frame-Options: Outlook on the web shows the pane in a frame.',
  noFrames:
    'Content-Security-Policy has no frame-ancestors: any page may show the pane in a frame.',
  noFramesFix: `Send the headers of dist/_headers (frame-ancestors 'self' ${outlookFrames} …).`,
  opener: 'login.html is sent with Cross-Origin-Opener-Policy: same-origin.',
  openerFix: 'Remove it: the sign-in window could not answer the pane.',
  policy: 'policy.json',
  policyFine: 'Read; nothing in it is ignored.',
  policyFix: 'Correct it; everything else in the file is in force.',
  policyProblem: (problem: PolicyProblem): string => {
    switch (problem.kind) {
      case 'unknown-setting':
        return `${problem.path} is no setting.`;
      case 'wrong-value':
        return `${problem.path} should be ${problem.expected}.`;
      case 'not-an-object':
        return 'The file is no JSON object.';
      case 'newer-version':
        return `Version ${String(problem.version)} is newer than this deployment.`;
      case 'not-reachable':
        return `It cannot be read: ${problem.why}.`;
    }
  },
  domain: 'My Domain',
  domainMissing: 'Neither the policy nor the field above names it.',
  domainMissingFix:
    'Put "myDomain": "acme.my.salesforce.com" into policy.json, else every user types it.',
  domainForeign: 'This is not an address of Salesforce, and the policy does not allow it.',
  domainForeignFix:
    'Use the address ending in .my.salesforce.com, or add the host to allowedHosts.',
  domainSilent: (host: string): string => `${host} does not answer.`,
  domainSilentFix: 'Check the name, and that this network lets it through.',
  rest: 'CORS for the API',
  restOff: (origin: string): string => `Salesforce does not let ${origin} read its answers.`,
  restFix: (origin: string): string => `Setup › CORS › Allowed Origins List › New: ${origin}`,
  oauth: 'CORS for signing in',
  oauthOff: 'The token endpoint does not let this origin read its answers.',
  oauthFix:
    'Setup › CORS › Cross-Origin Resource Sharing (CORS) Policy Settings › Edit: tick “Enable CORS for OAuth endpoints”.',
  app: 'The app',
  appMissing: 'No consumer key is known.',
  appMissingFix:
    'Put "salesforceClientId" into policy.json: the consumer key of the External Client App.',
  appUnknown: 'Salesforce does not know this consumer key.',
  appUnknownFix:
    'Copy it from Setup › External Client App Manager; a new app takes up to ten minutes to be known.',
  appSecret: 'The app demands a secret, which a pane cannot keep.',
  appSecretFix:
    'In the app’s OAuth settings, untick “Require Secret for Web Server Flow” and “… Refresh Token Flow”.',
  appTold: (code: string): string => `Salesforce knows it (answer: ${code}).`,
  microsoft: 'Microsoft 365 (optional)',
  microsoftOff: 'The policy names no graphClientId: users are not offered to connect.',
  microsoftFix:
    'See “Microsoft 365” in the README; without it, lists of more than 20 recipients may stay incomplete.',
  rightsOf: (object: string): string => `Rights on ${object}`,
  right: { read: 'read', create: 'create', delete: 'delete' },
  rightMissing: (rights: string): string => `This user may not ${rights}.`,
  rightFix: (rights: string, object: string): string =>
    `Allow it in a permission set: ${object}, ${rights}.`,
  noEmailMessage: 'EmailMessage is not there: emails are saved as Tasks.',
  noEmailMessageFix: 'Setup › Enhanced Email, where emails shall be records of their own.',
  deleteHint: 'Without deleting, a saved email cannot be edited.',
  field: 'The field for the Message-ID',
  fieldMissing: (name: string): string => `Task has no field ${name} that this user may write.`,
  fieldFix:
    'Deploy assets/salesforce, or correct messageIdField in policy.json; give the users the field.',
  fieldNone:
    'The policy names no messageIdField: a saved Task is found again in the own mailbox only.',
  fieldNoneFix:
    'Deploy assets/salesforce and put "messageIdField": "Sidecar_Message_Id__c" into policy.json.',
  signedIn: 'Signing in',
};
