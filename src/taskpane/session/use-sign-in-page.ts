import { useSyncExternalStore } from 'react';
import type { SignInFlow } from '../../core/sign-in/sign-in-flow.ts';
import type { SignIn } from '../services.ts';

/**
 * The flow to show as a page instead of the mail: while nobody has signed in yet, and later while a sign-in is under way or went
 * wrong. A session that ended by itself leaves the mail where it is, with *Sign in* in its header (L2).
 */
export function useSignInPage({ flow, signedIn, onChange }: SignIn): SignInFlow | null {
  return useSyncExternalStore(
    (listener) => {
      const stops = [onChange(listener), flow?.subscribe(listener)];
      return () => {
        for (const stop of stops) stop?.();
      };
    },
    () => {
      if (!flow || signedIn()) return null;
      const { ended, step, failure, pasteable } = flow.state();
      return ended && step === 'idle' && !failure && !pasteable ? null : flow;
    },
  );
}
