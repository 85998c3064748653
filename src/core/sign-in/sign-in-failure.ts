/** Why a sign-in did not come to an end. Closed on purpose: each kind has its text and its one remedy. */
export type SignInFailure =
  /** The browser or Outlook let no window open. */
  | { readonly kind: 'window-blocked' }
  /** Another dialog of this Outlook window is open (12007). */
  | { readonly kind: 'window-busy' }
  /** Outlook refused the page itself: a fault of the deployment. `code` is Office's. */
  | { readonly kind: 'window-refused'; readonly code: number }
  | { readonly kind: 'offline' }
  /** Salesforce answers, but not now: nothing is said about the user or the app. */
  | { readonly kind: 'busy' }
  /** The org is there, but answers no page of ours: CORS is not switched on for OAuth endpoints. */
  | { readonly kind: 'cors-off' }
  | { readonly kind: 'domain-unknown' }
  /** The policy names no app, and none was typed. */
  | { readonly kind: 'app-missing' }
  | { readonly kind: 'app-unknown' }
  | { readonly kind: 'app-not-allowed' }
  | { readonly kind: 'redirect-unknown' }
  | { readonly kind: 'scope-refused' }
  | { readonly kind: 'ip-refused' }
  | { readonly kind: 'user-inactive' }
  | { readonly kind: 'user-denied' }
  /** The code was used, or is older than 15 minutes. */
  | { readonly kind: 'code-expired' }
  /** The answer belongs to another sign-in than the one that this pane began. */
  | { readonly kind: 'other-sign-in' }
  | { readonly kind: 'code-unreadable' }
  /** The answer sends the token to a host that is not Salesforce's. */
  | { readonly kind: 'foreign-instance' }
  /** Anything else, by Salesforce's own code. Never its text: that may quote what was sent. */
  | { readonly kind: 'refused'; readonly code: string };

type Rule = readonly [error: RegExp, description: RegExp, failure: SignInFailure];

const any = /^/;

/** The first that fits. Salesforce tells its reasons in the description; the code alone is often `invalid_grant`. */
const rules: readonly Rule[] = [
  [/^(?:server_error|temporarily_unavailable)$/, any, { kind: 'busy' }],
  [any, /rate (?:limit )?exceeded|too many requests/i, { kind: 'busy' }],
  [any, /ip restricted|ip address/i, { kind: 'ip-refused' }],
  [/^inactive_(?:user|org)$/, any, { kind: 'user-inactive' }],
  [any, /inactive (?:user|org)|user is inactive/i, { kind: 'user-inactive' }],
  [any, /not (?:admin )?approved|not been approved/i, { kind: 'app-not-allowed' }],
  [
    /^(?:OAUTH_APP_ACCESS_DENIED|OAUTH_APP_BLOCKED|app_not_found)$/i,
    any,
    { kind: 'app-not-allowed' },
  ],
  [/^(?:access_denied)$/, any, { kind: 'user-denied' }],
  [/^(?:invalid_client_id|invalid_client|unauthorized_client)$/, any, { kind: 'app-unknown' }],
  [/^redirect_uri_mismatch$/, any, { kind: 'redirect-unknown' }],
  [/^invalid_scope$/, any, { kind: 'scope-refused' }],
  [/^invalid_grant$/, any, { kind: 'code-expired' }],
];

/** An OAuth error of Salesforce, at whichever end of the flow it came. */
export function failureOfError(error: string, description: string): SignInFailure {
  const rule = rules.find(([code, text]) => code.test(error) && text.test(description));
  if (rule) return rule[2];
  return { kind: 'refused', code: /^[\w-]{1,60}$/.test(error) ? error : 'unknown_error' };
}
