import { expect, test } from '@jest/globals';
import { budgets, filesOfStages, lazyLimit } from '../../src/cli/size/budgets.ts';
import { readKnownWeights } from '../../src/cli/size/known-weights.ts';
import { gzipOf, readParts } from '../../src/cli/size/parts.ts';
import { grownSince, weightsOf } from '../../src/cli/size/weights.ts';

// These tests read dist/: `npm run build` goes before them. `npm run size` shows where the bytes are.
const parts = readParts('.');
const stages = filesOfStages(parts);
const known = readKnownWeights('.');

test.each(budgets.map(({ stage, limit }, n) => [stage, limit, stages[n] ?? []] as const))(
  '[V5] until the stage "%s" the pane loads at most %i kB of JavaScript',
  (stage, most, files) => {
    expect(files.length).toBeGreaterThan(0);
    const kB = gzipOf('.', files);
    // Named in the failure: what has come or grown since the weights were last written down.
    const grown = kB > most ? grownSince(known[stage] ?? {}, weightsOf('.', files)) : [];
    expect({ over: Math.max(0, kB - most), grown }).toEqual({ over: 0, grown: [] });
  },
);

test('a stage that breaks its budget names the heaviest module that is new, before those that grew', () => {
  const then = { react: 60, 'src/core/a.ts': 1 };
  const now = { react: 60.1, 'src/core/a.ts': 2, 'libphonenumber-js': 43 };
  expect(grownSince(then, now)).toEqual([
    '+43.0 kB libphonenumber-js (new)',
    '+1.0 kB src/core/a.ts',
  ]);
});

test('the source maps account for the bytes of a stage', () => {
  const files = stages[0] ?? [];
  const weights = weightsOf('.', files);
  const sum = Object.values(weights).reduce((all, one) => all + one, 0);
  expect(sum).toBeCloseTo(gzipOf('.', files), 1);
  expect(Object.keys(weights)[0]).toBe('react-dom');
});

test('no file that is loaded later is heavier than one request should be', () => {
  const first = new Set(stages[0]);
  const later = [...new Set(parts.flatMap(({ files }) => files))].filter((one) => !first.has(one));
  expect(later.length).toBeGreaterThan(10);
  expect(later.filter((file) => gzipOf('.', [file]) > lazyLimit)).toEqual([]);
});
