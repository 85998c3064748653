import { expect, test } from '@jest/globals';
import { failureOfError } from '../../../src/core/sign-in/sign-in-failure.ts';

test.each([
  ['access_denied', 'end-user denied authorization', 'user-denied'],
  ['invalid_grant', 'ip restricted', 'ip-refused'],
  ['invalid_grant', 'expired authorization code', 'code-expired'],
  ['invalid_grant', 'inactive user', 'user-inactive'],
  ['inactive_org', '', 'user-inactive'],
  ['invalid_client_id', 'client identifier invalid', 'app-unknown'],
  ['invalid_client', 'user is not admin approved to access this app', 'app-not-allowed'],
  ['OAUTH_APP_BLOCKED', 'this app is blocked by admin', 'app-not-allowed'],
  ['redirect_uri_mismatch', 'redirect_uri must match configuration', 'redirect-unknown'],
  ['invalid_scope', '', 'scope-refused'],
  ['server_error', 'x', 'busy'],
  ['invalid_grant', 'login rate exceeded', 'busy'],
  ['odd_error', 'x', 'refused'],
])('[L1] %s (%s) is told as %s', (error, description, kind) => {
  expect(failureOfError(error, description).kind).toBe(kind);
});

test('[L1] an unknown error is told by its code alone, and a code that is none by no word of its own', () => {
  expect(failureOfError('odd_error', 'token 00Dxx')).toEqual({
    kind: 'refused',
    code: 'odd_error',
  });
  expect(failureOfError('<b>', '')).toEqual({ kind: 'refused', code: 'unknown_error' });
});
