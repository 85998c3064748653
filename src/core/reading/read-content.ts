import type { Content, ReadInput } from './content.ts';
import { readFacts } from './read-facts.ts';
import { readText } from './read-text.ts';

/** Reads a mail whole, at once; the pane takes the two steps one by one. */
export const readContent = (input: ReadInput): Content => readFacts(readText(input));
