import type { Check } from './check.ts';
import { strings } from './strings.ts';

const line = ({ title, state, found, fix }: Check): string =>
  [
    `[${strings.state[state]}] ${title}${found === '' ? '' : `: ${found}`}`,
    ...(fix === null ? [] : [`    ${fix}`]),
  ].join('\n');

/** Everything that was found, as text to send to whoever mends it. Holds no token and no mail. */
export function reportText(page: string, checks: readonly Check[]): string {
  const wrongs = checks.filter(({ state }) => state === 'wrong').length;
  return [
    `Sidecar: ${strings.title}, ${page}`,
    strings.summary(wrongs),
    '',
    ...checks.map(line),
  ].join('\n');
}
