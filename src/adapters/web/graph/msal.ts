import {
  AuthError,
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
} from '@azure/msal-browser';
import type { ExtrasFailure } from '../../../core/ports/mailbox-extras.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { NestedApp, NestedToken } from './graph-account.ts';

/*
 * The one file that knows msal-browser, loaded when it is needed: naming what we need keeps a tenth of the package out of the
 * bundle, which `import('@azure/msal-browser')` would not.
 */

/** What an administrator has to do: consent is needed from one, or the app is not in this tenant. */
const ADMIN = /AADSTS(?:65001|90094|90099|650051|700016|50105)\b/;

function failureOf(error: unknown): ExtrasFailure {
  if (!(error instanceof AuthError)) return { kind: 'unexpected', code: 'unknown' };
  const { errorCode, errorMessage } = error;
  if (ADMIN.test(errorMessage)) return { kind: 'admin-only' };
  if (error instanceof InteractionRequiredAuthError) return { kind: 'not-connected' };
  if (/^(?:user_cancel+ed|access_denied|consent_required)$/.test(errorCode))
    return { kind: 'denied' };
  if (/^(?:no_network_connectivity|network_error|post_request_failed)$/.test(errorCode))
    return { kind: 'offline' };
  if (/^(?:no_account_found|no_account_error)$/.test(errorCode)) return { kind: 'not-connected' };
  return { kind: 'unexpected', code: /^[\w-]{1,60}$/.test(errorCode) ? errorCode : 'unknown' };
}

/** The pane as a client of Outlook's own sign-in. Tokens stay in memory: Outlook gives new ones without a question. */
export async function openNestedApp(clientId: string): Promise<NestedApp> {
  const app = await createNestablePublicClientApplication({
    auth: { clientId, authority: 'https://login.microsoftonline.com/common' },
    cache: { cacheLocation: 'memoryStorage' },
  });
  return {
    token: async (scopes, { ask, claims }): Promise<Result<NestedToken, ExtrasFailure>> => {
      const request = { scopes: [...scopes], ...(claims !== null && { claims }) };
      try {
        const { accessToken, account } = ask
          ? await app.acquireTokenPopup(request)
          : await app.acquireTokenSilent(request);
        return ok({ accessToken, username: account.username });
      } catch (error) {
        return fail(failureOf(error));
      }
    },
  };
}
