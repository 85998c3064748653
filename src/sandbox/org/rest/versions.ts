import type { Json } from '../value.ts';

/** The oldest that Salesforce has not retired; clients do ask old ones (the Salesforce CLI logs in through v51). */
const oldest = 31;
const newest = 67;
const seasons = ['Spring', 'Summer', 'Winter'] as const;

/** Release names: v58 is Summer '23, three a year, the winter one named after the next year. */
function label(version: number): string {
  const turns = version - 57;
  const years = Math.floor(turns / 3);
  const season = seasons[turns - 3 * years] ?? 'Spring';
  const year = 23 + years + (season === 'Winter' ? 1 : 0);
  return `${season} '${String(year)}`;
}

/** `/services/data` */
export function versionList(): Json {
  const versions: Json[] = [];
  for (let version = oldest; version <= newest; version++) {
    const text = `${String(version)}.0`;
    versions.push({ label: label(version), url: `/services/data/v${text}`, version: text });
  }
  return versions;
}

/** Versions before those that the org serves are retired, later ones not there yet. */
export function versionState(version: string): 'served' | 'retired' | 'unknown' {
  const number = Number(version);
  if (!version.endsWith('.0') || number > newest) return 'unknown';
  return number < oldest ? 'retired' : 'served';
}

/** `/services/data/vNN.0` */
export function resources(version: string): Json {
  const base = `/services/data/v${version}`;
  const names = [
    'sobjects',
    'query',
    'queryAll',
    'search',
    'parameterizedSearch',
    'composite',
    'limits',
    'recent',
    'ui-api',
  ];
  return Object.fromEntries(names.map((name) => [name, `${base}/${name}`]));
}
