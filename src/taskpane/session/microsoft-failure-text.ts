import type { ExtrasFailure } from '../../core/ports/mailbox-extras.ts';

/** What a rep reads when Microsoft 365 could not be connected. Everything else goes on without it (L3). */
export function microsoftFailureText(failure: ExtrasFailure): string {
  switch (failure.kind) {
    case 'denied':
    case 'not-connected':
      return 'Not connected: access was not allowed. Everything else works without it.';
    case 'admin-only':
      return 'Not connected: your Microsoft 365 administrator has to allow this app first.';
    case 'offline':
      return 'Not connected: Microsoft 365 cannot be reached.';
    case 'busy':
      return 'Not connected: Microsoft 365 is busy. Try again in a minute.';
    case 'gone':
    case 'not-allowed':
      return 'Not connected: this mailbox does not allow it.';
    case 'unexpected':
      return `Not connected: Microsoft 365 refused (${failure.code}).`;
  }
}
