import { expect, test } from '@jest/globals';
import { budgets, filesOfStages, lazyLimit } from '../../src/cli/size/budgets.ts';
import { gzipOf, readParts } from '../../src/cli/size/parts.ts';

// These tests read dist/: `npm run build` goes before them. `npm run size` shows where the bytes are.
const parts = readParts('.');
const stages = filesOfStages(parts);

test.each(
  budgets.map(({ stage, limit, heldAt }, n) => [stage, heldAt ?? limit, stages[n] ?? []] as const),
)('[V5] until the stage "%s" the pane loads at most %i kB of JavaScript', (_stage, most, files) => {
  expect(files.length).toBeGreaterThan(0);
  expect(gzipOf('.', files)).toBeLessThanOrEqual(most);
});

test('no file that is loaded later is heavier than one request should be', () => {
  const first = new Set(stages[0]);
  const later = [...new Set(parts.flatMap(({ files }) => files))].filter((one) => !first.has(one));
  expect(later.length).toBeGreaterThan(10);
  expect(later.filter((file) => gzipOf('.', [file]) > lazyLimit)).toEqual([]);
});
