import type { SignInFailure } from '../../core/sign-in/sign-in-failure.ts';

export type FailureText = {
  readonly text: string;
  /** What to ask the admin for, where only an admin can mend it. */
  readonly admin: string | null;
};

const own = (text: string): FailureText => ({ text, admin: null });
const forAdmin = (text: string, admin: string): FailureText => ({ text, admin });

/** What a rep reads when signing in did not work, and what an admin has to do about it. */
export function signInFailureText(failure: SignInFailure): FailureText {
  switch (failure.kind) {
    case 'window-blocked':
      return own('Outlook blocked the sign-in window.');
    case 'window-busy':
      return own('Another window of Outlook is still open. Close it first.');
    case 'window-refused':
      return forAdmin(
        `Outlook did not open the sign-in window (${String(failure.code)}).`,
        'The address of the add-in must be reachable over https, and stand in the manifest’s AppDomains.',
      );
    case 'offline':
      return own('Salesforce cannot be reached. Check your connection.');
    case 'busy':
      return own('Salesforce is busy. Try again in a minute.');
    case 'cors-off':
      return forAdmin(
        'Your Salesforce does not let this add-in finish signing in.',
        'Setup › CORS: add the origin of the add-in, and tick “Enable CORS for OAuth endpoints”.',
      );
    case 'domain-unknown':
      return own('This is not an address of Salesforce.');
    case 'app-missing':
      return forAdmin(
        'The app of your Salesforce for Sidecar is not known.',
        'Put salesforceClientId into policy.json: the consumer key of the external client app.',
      );
    case 'app-unknown':
      return forAdmin(
        'Your Salesforce does not know this app.',
        'Check the client id, and that the app needs no secret (web server flow, refresh token flow).',
      );
    case 'app-not-allowed':
      return forAdmin(
        'You may not use this app in your Salesforce yet.',
        'In the app’s policies, allow it for the profile or permission set of this user.',
      );
    case 'redirect-unknown':
      return forAdmin(
        'Your Salesforce does not know the way back to this add-in.',
        'Add the address of login.html, beside the add-in’s pane, to the app’s callback URLs.',
      );
    case 'scope-refused':
      return forAdmin(
        'The app of your Salesforce allows too little.',
        'Give the app the scopes “api” and “refresh_token, offline_access”.',
      );
    case 'ip-refused':
      return forAdmin(
        'Your Salesforce does not let you in from this network.',
        'Relax the IP restrictions of the app, or add this network to the user’s login ranges.',
      );
    case 'user-inactive':
      return forAdmin('Your Salesforce user is not active.', 'Activate the user.');
    case 'user-denied':
      return own('Access was denied. Choose “Allow” to save emails.');
    case 'code-expired':
      return own('That took too long, or the code was used already.');
    case 'other-sign-in':
      return own('This code belongs to another sign-in. Start again.');
    case 'code-unreadable':
      return own('This is not the whole code. Copy it again from the sign-in window.');
    case 'foreign-instance':
      return forAdmin(
        'Salesforce sent you to an address that Sidecar does not trust. Nothing was sent there.',
        'If it is yours, add its host to allowedHosts in policy.json.',
      );
    case 'refused':
      return forAdmin(
        `Salesforce did not sign you in (${failure.code}).`,
        'The login history of this user in Setup tells the reason.',
      );
  }
}
