import type { Line } from '../lines/line.ts';
import type { Sender } from './sender.ts';
import type { Traits } from './traits.ts';

/** A line of the block, with what the markup holds beside its text. */
export type BlockLine = { readonly traits: Traits; readonly line: Line };

/** A signature that has been found, with everything that reading it takes. */
export type SignatureBlock = {
  readonly lines: readonly BlockLine[];
  readonly sender: Sender;
  /** 0 … 1: how sure we are that it is one. */
  readonly confidence: number;
};
