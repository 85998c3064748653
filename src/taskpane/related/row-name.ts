import type { Stage } from '../../core/related/stage.ts';
import { relatedStrings as words } from './strings.ts';

export type Mark = 'will' | 'linked' | null;

const MARKS = { will: words.willLinkShort, linked: words.linkedShort } as const;

/** Everything that a row shows, as one sentence for a screen reader. */
export function rowName(
  object: string,
  name: string,
  more: {
    readonly mark: Mark;
    readonly facts: string;
    readonly stage: Stage | null;
    readonly why: string;
  },
): string {
  const { mark, facts, stage, why } = more;
  const parts = [
    `${object}: ${name}`,
    ...(mark === null ? [] : [MARKS[mark]]),
    ...(facts === '' ? [] : [facts]),
    ...(stage === null ? [] : [words.stage(stage.current, stage.of)]),
  ];
  return `${parts.join(', ')}${why === '' ? '' : `. ${words.whyHere}${why}`}`;
}
