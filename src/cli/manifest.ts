/**
 * Writes the manifest of a deployment: `npm run manifest -- --origin https://addins.example.com [--enterprise] [--out file]`.
 * The address may have a folder. Nothing is written while the lint finds a fault.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { lintManifest } from './manifest/lint.ts';
import { manifestFor, parseBase } from './manifest/variant.ts';

const usage = 'npm run manifest -- --origin https://… [--enterprise] [--out file]';

function main(): void {
  const { values } = parseArgs({
    options: {
      origin: { type: 'string' },
      enterprise: { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  });
  const {
    origin,
    enterprise,
    out = `dist/manifest${enterprise ? '.enterprise' : ''}.xml`,
  } = values;
  if (origin === undefined) throw new Error(`--origin is missing\n${usage}`);
  const base = parseBase(origin);
  if (!base.ok) throw new Error(`${base.failure}\n${usage}`);
  const template = readFileSync(new URL('../../manifest.xml', import.meta.url), 'utf8');
  const manifest = manifestFor(template, { baseUrl: base.value, enterprise });
  const faults = lintManifest(manifest, { deployed: true });
  if (faults.length > 0) throw new Error(faults.join('\n'));
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, manifest);
  console.log(`${out}: ${enterprise ? 'enterprise' : 'default'} manifest for ${base.value}`);
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
