import type { SimulatedOutlook } from './simulated-outlook.ts';

/** How the sandbox page hands the simulated Outlook to the pane: the pane's frame looks for it on its parent window. */
export type WindowWithOutlook = { simulatedOutlook?: SimulatedOutlook };
