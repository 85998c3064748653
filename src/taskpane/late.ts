import { lazy } from 'react';
import { untilLoaded } from './until-loaded.ts';

/** React's `lazy`, over a network that may be away for a while. */
export const late: typeof lazy = (load) => lazy(() => untilLoaded(load));
