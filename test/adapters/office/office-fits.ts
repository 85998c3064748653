import type { OfficeRuntime } from '../../../src/adapters/office/office-runtime.ts';

/** The compiler proves that Microsoft's own typings fit the narrow part of Office that Sidecar programs against. */
export const officeFits = (office: typeof Office): OfficeRuntime => office;
