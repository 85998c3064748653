import { useContext, useState, useSyncExternalStore } from 'react';
import { PaneContext } from '../pane.ts';
import { microsoftFailureText } from './microsoft-failure-text.ts';

export type Microsoft = {
  /** Who is connected; null = nobody. */
  readonly name: string | null;
  /** Why the last try failed. */
  readonly problem: string | null;
  readonly connect: () => void;
  readonly disconnect: () => void;
};

const never = (): (() => void) => () => undefined;

/** The connection to Microsoft 365; null where Outlook or the policy offers none (L3). */
export function useMicrosoft(): Microsoft | null {
  const extras = useContext(PaneContext)?.services.extras;
  const [problem, setProblem] = useState<string | null>(null);
  const name = useSyncExternalStore(
    extras ? (listener) => extras.onChange(listener) : never,
    () => extras?.account() ?? null,
  );
  if (!extras) return null;
  return {
    name,
    problem,
    // In the turn of the click: Outlook may open a window.
    connect: () => {
      setProblem(null);
      void extras.connect().then((connected) => {
        if (!connected.ok) setProblem(microsoftFailureText(connected.failure));
      });
    },
    disconnect: () => {
      setProblem(null);
      void extras.disconnect();
    },
  };
}
