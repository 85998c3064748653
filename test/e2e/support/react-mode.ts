import { paneFrame } from './save-flow.ts';
import type { Sandbox } from './open-sandbox.ts';

/** Whether the pane runs React's development mode, which warns: only there a fiber remembers its hooks. */
export const reactWarns = (sandbox: Sandbox): Promise<boolean> =>
  paneFrame(sandbox).evaluate(() => {
    for (const element of document.querySelectorAll('*'))
      for (const [key, fiber] of Object.entries(element) as [string, unknown][])
        if (key.startsWith('__reactFiber$') && typeof fiber === 'object' && fiber !== null)
          return '_debugHookTypes' in fiber;
    throw new Error('React has drawn nothing yet');
  });
