/**
 * `npx tsx src/cli/compare-describes.ts <folder> [all]`: prints where the describes of the simulated org
 * differ from describes of real orgs, given as JSON files (not kept here), for every field that both have;
 * with `all` further flags and labels are compared too.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOrg } from '../sandbox/org/org.ts';

const compared = ['type', 'length', 'nillable', 'createable', 'updateable'] as const;
const further = [
  'filterable',
  'sortable',
  'groupable',
  'idLookup',
  'nameField',
  'relationshipName',
  'label',
] as const;

type Field = Readonly<Record<string, unknown>> & { readonly name: string };
type Describe = {
  readonly name: string;
  readonly keyPrefix: string | null;
  readonly fields: readonly Field[];
  readonly childRelationships: readonly Readonly<Record<string, unknown>>[];
};

const [folder = '', all] = process.argv.slice(2);
const personal = folder === '' ? [] : describes(folder);
let differences = 0;

for (const { file, real } of personal) {
  const ours = await ourDescribe(real.name, file.includes('PersonAccount'));
  if (!ours) continue;
  for (const line of differing(real, ours)) {
    differences += 1;
    console.log(`${file} ${line}`);
  }
}
console.log(`${String(differences)} differences in ${String(personal.length)} describes`);

function describes(path: string): { file: string; real: Describe }[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return describes(join(path, entry.name));
    if (!entry.name.endsWith('.json') || entry.name.startsWith('_')) return [];
    const real = JSON.parse(readFileSync(join(path, entry.name), 'utf8')) as Describe;
    return [{ file: entry.name, real }];
  });
}

async function ourDescribe(name: string, personAccounts: boolean): Promise<Describe | null> {
  const org = createOrg({ switches: { personAccounts } });
  const { instanceUrl, accessToken } = org.session('ada.novak@northwind-telematics.example');
  const url = `${instanceUrl}/services/data/v64.0/sobjects/${name}/describe`;
  const response = await org.fetch(url, { headers: { Authorization: `Bearer ${accessToken}` } });
  return response.ok ? ((await response.json()) as Describe) : null;
}

function differing(real: Describe, ours: Describe): readonly string[] {
  const lines: string[] = [];
  for (const field of ours.fields) {
    const theirs = real.fields.find((each) => each.name === field.name);
    if (!theirs) continue;
    for (const key of all === undefined ? compared : [...compared, ...further]) {
      const unknownLength = key === 'length' && lengthUnknown(theirs);
      if (field[key] === theirs[key] || unknownLength) continue;
      lines.push(`${field.name}.${key}: ours ${String(field[key])}, real ${String(theirs[key])}`);
    }
  }
  return lines;
}

function lengthUnknown(field: Field): boolean {
  const derived = field['_derived'] as { lengthSource?: string } | undefined;
  return derived?.lengthSource === 'UNKNOWN';
}
