/**
 * `npm run size`: builds, prints what each stage loads against its budget and what is heaviest in it, and draws a treemap of every
 * file. With `--keep` it writes down what each stage is made of: what the budgets' test compares with.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import webpack, { type Configuration } from 'webpack';
import { BundleAnalyzerPlugin } from 'webpack-bundle-analyzer';
import { budgets, filesOfStages, lazyLimit } from './size/budgets.ts';
import { KNOWN_WEIGHTS } from './size/known-weights.ts';
import { readParts, sizeOf, type Size } from './size/parts.ts';
import { weightsOf, type Weights } from './size/weights.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const treemap = `${root}test-results/size.html`;

await build();
const parts = readParts(root);
const stages = filesOfStages(parts);
print('Loaded until', 'limit', 'gzip', 'brotli', 'raw');
budgets.forEach(({ stage, limit }, n) => {
  printSize(stage, limit, sizeOf(root, stages[n] ?? []));
});
console.log();
print('Brought by one import()', '', 'gzip', 'brotli', 'raw');
const first = stages[0] ?? [];
for (const part of parts.filter((one) => !one.first))
  printSize(
    part.name,
    null,
    sizeOf(
      root,
      part.files.filter((file) => !first.includes(file)),
    ),
  );
console.log();
print('Heaviest files', 'limit', 'gzip', 'brotli', 'raw');
const lazy = new Set(parts.flatMap(({ files }) => files).filter((file) => !first.includes(file)));
const weighed = [...lazy].map((file) => ({ file, size: sizeOf(root, [file]) }));
for (const { file, size } of weighed.sort((a, b) => b.size.gzip - a.size.gzip).slice(0, 6))
  printSize(file, lazyLimit, size);
const weights = Object.fromEntries(
  budgets.map(({ stage }, n) => [stage, weightsOf(root, stages[n] ?? [])]),
);
for (const [n, { stage }] of budgets.entries()) printHeaviest(stage, n);
if (process.argv.includes('--keep')) keep();
console.log(`\nkB of 1000 bytes. Treemap: ${treemap}`);

async function build(): Promise<void> {
  const { default: config } = (await import(
    new URL('../../webpack.config.js', import.meta.url).href
  )) as { default: (env: object) => Configuration };
  const production = config({});
  const compiler = webpack({
    ...production,
    plugins: [
      ...(production.plugins ?? []),
      new BundleAnalyzerPlugin({
        analyzerMode: 'static',
        defaultSizes: 'gzip',
        openAnalyzer: false,
        reportFilename: treemap,
      }),
    ],
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error !== null) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString('errors-only')));
      else
        compiler.close(() => {
          resolve();
        });
    });
  });
}

/** The heaviest packages and files that a stage adds to the one before it. */
function printHeaviest(stage: string, n: number): void {
  const before = budgets[n - 1];
  const known: Weights = (before && weights[before.stage]) ?? {};
  const added = Object.entries(weights[stage] ?? {})
    .map(([group, kB]) => [group, kB - (known[group] ?? 0)] as const)
    .sort(([, a], [, b]) => b - a);
  console.log();
  print(`Heaviest in: ${stage}`, '', 'gzip');
  for (const [group, kB] of added.slice(0, 12)) print(`  ${group}`, '', kB.toFixed(1));
}

/** Small ones come and go with every edit: only what matters is written down. */
function keep(): void {
  const kept = Object.entries(weights).map(([stage, all]) => [
    stage,
    Object.fromEntries(
      Object.entries(all).flatMap(([group, kB]) =>
        kB < 0.2 ? [] : [[group, Number(kB.toFixed(1))]],
      ),
    ),
  ]);
  writeFileSync(
    `${root}/${KNOWN_WEIGHTS}`,
    `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`,
  );
}

function printSize(name: string, limit: number | null, size: Size): void {
  const [gzip, brotli, raw] = [size.gzip, size.brotli, size.raw].map((n) => n.toFixed(1));
  const over = limit !== null && size.gzip > limit ? '  OVER' : '';
  print(`${name}${over}`, String(limit ?? ''), gzip, brotli, raw);
}

function print(name: string, ...cells: readonly (string | undefined)[]): void {
  console.log(name.padEnd(48) + cells.map((cell = '') => cell.padStart(9)).join(''));
}
