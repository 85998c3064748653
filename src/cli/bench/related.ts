import { NO_CHOICES } from '../../core/related/choices.ts';
import { planSearch } from '../../core/related/plan-search.ts';
import { relate } from '../../core/related/relate.ts';
import { DEFAULT_WINDOW_DAYS } from '../../core/related/windows.ts';
import type { Figure } from './figure.ts';
import { cluesOf, inputOf } from './support/related-input.ts';

/** The ordinary mail: this many addresses, each with a contact; every account has four opportunities and two cases. */
const ADDRESSES = 5;
const SIZES = [1, 2, 4, 8] as const;
const REPEATS = 60;

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);

/** Several runs, fastest first, in milliseconds. */
function runs(job: () => unknown): readonly number[] {
  const times = range(REPEATS).map(() => {
    const start = performance.now();
    job();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b);
}

const median = (job: () => unknown): number => runs(job)[Math.floor(REPEATS / 2)] ?? 0;

/** How long ranking takes, for the ordinary mail and for 2, 4, 8 times its addresses and records; and planning for 240 addresses. */
export function relatedFigures(): readonly Figure[] {
  const times = SIZES.map((size) => {
    const input = inputOf(ADDRESSES * size);
    runs(() => relate(input));
    const [fastest = 0, ...others] = runs(() => relate(input));
    return { size, fastest, value: others[Math.floor(REPEATS / 2)] ?? fastest };
  });
  // The fastest runs: growth is a property of the code, the rest of a run is what else the machine does.
  const first = times[0]?.fastest ?? 0;
  const last = times.at(-1)?.fastest ?? 0;
  const settings = { windows: DEFAULT_WINDOW_DAYS, taskKeyField: null, droppedEmailFields: [] };
  const many = cluesOf(240);
  const records = (size: number): number => ADDRESSES * size * 8;
  return [
    ...times.map(({ size, value }) => ({
      name: `related.rank.${String(records(size))}records.median`,
      value,
      unit: 'ms',
    })),
    // 8 = linear; 64 would be quadratic.
    { name: 'related.rank.growth8x', value: first === 0 ? 0 : last / first, unit: 'ratio' },
    {
      name: 'related.plan.240addresses.median',
      value: median(() => planSearch(many, NO_CHOICES, settings, '2026-11-22')),
      unit: 'ms',
    },
  ];
}
