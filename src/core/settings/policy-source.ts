import type { Policy } from './policy.ts';

/** Where the policy in force came from. */
type PolicyOrigin = 'deployment' | 'cached' | 'none';

/** The organisation's policy, asked for once per start. Never fails: without a file the defaults are in force. */
export type PolicySource = {
  load(): Promise<{ readonly policy: Policy; readonly origin: PolicyOrigin }>;
};
