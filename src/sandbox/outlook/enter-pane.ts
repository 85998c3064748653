import type { WindowWithOutlook } from './on-window.ts';
import type { SimulatedOutlook } from './simulated-outlook.ts';

/** The pane's frame, as far as Outlook has a hand in it. */
type PaneFrame = { readonly parent: unknown };

/**
 * What stands for office.js in the pane's frame: finds the Outlook around it, and does to the frame what the browser does there.
 * Null where no simulated Outlook is around.
 */
export function enterPane(window: PaneFrame): SimulatedOutlook | null {
  const outlook = (window.parent as WindowWithOutlook).simulatedOutlook;
  if (outlook?.state().habits.storage === 'blocked') blockStorage(window);
  const bridge = outlook?.nestedAuthBridge();
  if (bridge) Object.assign(window, { nestedAppAuthBridge: bridge });
  return outlook ?? null;
}

/** As a browser that blocks third-party storage: the properties themselves throw. */
function blockStorage(window: PaneFrame): void {
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
    Object.defineProperty(window, name, {
      configurable: true,
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
}
