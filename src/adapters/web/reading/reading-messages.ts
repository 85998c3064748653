import type { ReadInput } from '../../../core/reading/content.ts';
import type { PackedContent } from './pack-content.ts';

/** To the worker. */
export type ReadingJob = { readonly id: number; readonly input: ReadInput };

/** From the worker: first that it runs, then one answer per job; null where reading broke. */
export type ReadingAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly id: number; readonly content: PackedContent | null };
