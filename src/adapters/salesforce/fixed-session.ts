import type { AccessGrant, Session } from '../../core/ports/session.ts';
import { fail } from '../../core/result.ts';

/** A session that was made elsewhere and cannot be renewed: for the sandbox, for scripts and for suites. */
export const fixedSession = (grant: AccessGrant): Session => ({
  current: () => grant,
  renew: () => Promise.resolve(fail({ kind: 'signed-out' })),
  onChange: () => () => undefined,
});
