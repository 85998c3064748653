import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { budgets, filesOfStages, lazyLimit } from '../size/budgets.ts';
import { gzipOf, readParts } from '../size/parts.ts';
import { compile } from '../serve/compile.ts';
import type { Figure } from './figure.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A production build takes at most so long on two cores, from nothing. Seconds. */
const BUILD_LIMIT = 60;

/** Builds `dist/` from nothing and weighs it: JavaScript of each stage in kB gzip beside its limit, and how long the build took. */
export async function sizeFigures(): Promise<readonly Figure[]> {
  await rm(`${root}/node_modules/.cache/webpack/production`, {
    recursive: true,
    force: true,
  });
  const start = performance.now();
  await compile('--mode', 'production').done;
  const seconds = (performance.now() - start) / 1000;
  const parts = readParts(root);
  const stages = filesOfStages(parts);
  const first = new Set(stages[0]);
  const later = [...new Set(parts.flatMap(({ files }) => files))].filter((one) => !first.has(one));
  const heaviest = Math.max(...later.map((file) => gzipOf(root, [file])));
  return [
    ...budgets.flatMap(({ stage, limit }, at) => {
      const name = `size.${stage.toLowerCase().replaceAll(' ', '-')}`;
      const value = gzipOf(root, stages[at] ?? []);
      return [
        { name, value, unit: 'kB gzip' },
        { name: `${name}.to-limit`, value: value / limit, unit: 'ratio' },
      ];
    }),
    { name: 'size.heaviest-late-file', value: heaviest, unit: 'kB gzip' },
    { name: 'size.heaviest-late-file.to-limit', value: heaviest / lazyLimit, unit: 'ratio' },
    { name: 'build.cold', value: seconds, unit: 's' },
    { name: 'build.cold.to-limit', value: seconds / BUILD_LIMIT, unit: 'ratio' },
  ];
}
