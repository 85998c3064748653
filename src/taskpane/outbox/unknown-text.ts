import type { SaveState } from '../stores/save-state.ts';
import { strings } from '../strings.ts';

const words = strings.unknown;

/** Whether the end of this save is being looked for, or could not be found out; null = it is known. */
export function unknownText(save: SaveState | undefined): string | null {
  if (save?.kind === 'running') return save.progress.kind === 'checking' ? words.text : null;
  if (save?.kind === 'waiting') return save.mail.state === 'unknown' ? words.givenUp : null;
  if (save?.outcome.kind !== 'unknown') return null;
  return save.outcome.keyless === true ? words.keyless : words.givenUp;
}
