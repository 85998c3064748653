/**
 * `npm run bench`: every measurement in `bench/`, one after another (two at a time would measure each other); then a table and
 * one JSON line per figure. `npm run bench -- org` takes only files whose name contains the word.
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Figure, Measure } from './bench/figure.ts';

const folder = fileURLToPath(new URL('bench/', import.meta.url));
const words = process.argv.slice(2);

const began = performance.now();
const figures: Figure[] = [];
let broken = 0;
for (const file of readdirSync(folder).sort()) {
  if (!file.endsWith('.ts') || !words.every((word) => file.includes(word))) continue;
  for (const [name, measure] of await measuresIn(file)) {
    process.stderr.write(`${file}: ${name} … `);
    const start = performance.now();
    try {
      figures.push(...(await measure()));
      process.stderr.write(`${((performance.now() - start) / 1000).toFixed(1)} s\n`);
    } catch (error) {
      broken += 1;
      process.stderr.write(`failed: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
}
print(figures);
process.stderr.write(`All in ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
process.exitCode = broken === 0 && figures.length > 0 ? 0 : 1;

async function measuresIn(file: string): Promise<readonly (readonly [string, Measure])[]> {
  const module = (await import(pathToFileURL(`${folder}${file}`).href)) as Record<string, unknown>;
  return Object.entries(module).filter(
    (entry): entry is [string, Measure] =>
      entry[0].endsWith('Figures') && typeof entry[1] === 'function',
  );
}

function print(all: readonly Figure[]): void {
  const width = Math.max(0, ...all.map(({ name }) => name.length));
  for (const { name, value, unit } of all)
    console.log(`${name.padEnd(width)}  ${rounded(value).padStart(12)} ${unit}`);
  console.log();
  for (const { name, value, unit } of all) console.log(JSON.stringify({ name, value, unit }));
}

function rounded(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : Number(value.toPrecision(3)).toString();
}
