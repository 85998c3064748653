import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Weights } from './weights.ts';

/** Beside the budgets, so that a review sees what a stage is made of; `npm run size -- --keep` writes it. */
export const KNOWN_WEIGHTS = 'src/cli/size/known-weights.json';

/** Stage → what it was made of when the weights were last written down. */
export const readKnownWeights = (root: string): Readonly<Record<string, Weights>> =>
  JSON.parse(readFileSync(join(root, KNOWN_WEIGHTS), 'utf8')) as Readonly<Record<string, Weights>>;
