/**
 * Writes what a deployment needs: the manifest for Outlook, and the metadata for the Salesforce org (a project of the Salesforce
 * CLI). `npm run manifest -- --origin https://addins.example.com [--enterprise] [--out file] [--contact address] [--salesforce folder]`.
 * The address may have a folder. Nothing is written while the lint finds a fault.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { lintManifest } from './manifest/lint.ts';
import {
  defaultContact,
  isContact,
  metadataFor,
  type OrgDeployment,
} from './manifest/salesforce-metadata.ts';
import { manifestFor, parseBase } from './manifest/variant.ts';

const usage =
  'npm run manifest -- --origin https://… [--enterprise] [--out file] [--contact address] [--salesforce folder]';
const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** The whole folder, file by file: not one is written before all could be made. */
function writeMetadata(folder: string, deployment: OrgDeployment): void {
  const root = at('assets/salesforce');
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      to: join(folder, path.slice(root.length)),
      text: metadataFor(readFileSync(path, 'utf8'), deployment),
    }));
  for (const { to, text } of files) write(to, text);
}

function main(): void {
  const { values } = parseArgs({
    options: {
      origin: { type: 'string' },
      enterprise: { type: 'boolean', default: false },
      out: { type: 'string' },
      contact: { type: 'string' },
      salesforce: { type: 'string', default: 'salesforce' },
    },
  });
  const {
    origin,
    enterprise,
    out = `dist/manifest${enterprise ? '.enterprise' : ''}.xml`,
    salesforce,
  } = values;
  if (origin === undefined) throw new Error(`--origin is missing\n${usage}`);
  const base = parseBase(origin);
  if (!base.ok) throw new Error(`${base.failure}\n${usage}`);
  const { contact = defaultContact(base.value) } = values;
  if (!isContact(contact)) throw new Error(`“${contact}” is no email address\n${usage}`);
  const template = readFileSync(at('manifest.xml'), 'utf8');
  const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as { version: string };
  const manifest = manifestFor(template, { baseUrl: base.value, enterprise, version });
  const faults = lintManifest(manifest, { deployed: true });
  if (faults.length > 0) throw new Error(faults.join('\n'));
  write(out, manifest);
  writeMetadata(salesforce, { baseUrl: base.value, contact });
  console.log(`${out}: ${enterprise ? 'enterprise' : 'default'} manifest for ${base.value}
${salesforce}: metadata for Salesforce; deploy it with
  cd ${salesforce} && sf project deploy start --source-dir sidecar --target-org YOUR_ORG`);
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
