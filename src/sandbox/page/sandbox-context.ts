import { createContext, useContext, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { OutlookState } from '../outlook/outlook-state.ts';
import type { SimulatedOutlook } from '../outlook/simulated-outlook.ts';
import type { Actions } from './actions.ts';
import type { PageState, PageStore } from './page-store.ts';

/** The whole world of the page; made once in index.tsx. */
export type Sandbox = {
  readonly outlook: SimulatedOutlook;
  readonly page: PageStore;
  readonly actions: Actions;
  readonly orgUrl: string;
};

export const SandboxContext = createContext<Sandbox | null>(null);

export function useSandbox(): Sandbox {
  const sandbox = useContext(SandboxContext);
  if (sandbox === null) throw new Error('The sandbox page is not inside its provider');
  return sandbox;
}

/** One value of Outlook's state. The selector must give the same object for the same state. */
export function useOutlook<T>(select: (state: OutlookState) => T): T {
  const { outlook } = useSandbox();
  return useSyncExternalStore(outlook.subscribe, () => select(outlook.state()));
}

export function usePage<T>(select: (state: PageState) => T): T {
  return useStore(useSandbox().page, select);
}
