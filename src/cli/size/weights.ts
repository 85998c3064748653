import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '@jridgewell/sourcemap-codec';
import { gzipOf } from './parts.ts';

/** A package, or a file of ours → its share of the compressed bytes, in kB. */
export type Weights = Readonly<Record<string, number>>;

type SourceMap = { readonly mappings: string; readonly sources: readonly string[] };

/** `@fluentui/react-menu`, `src/core/draft/plan.ts`. */
function groupOf(source: string): string {
  const [, name] = /^.*node_modules\/((?:@[^/]+\/)?[^/?]+)/.exec(source) ?? [];
  return name ?? source.replace(/^webpack:\/\/[^/]*\/(?:\.\/)?|\?.*$/g, '');
}

/** Characters of a built file by where they come from, as its source map tells; the bytes are shared out alike. */
function sharesOf(root: string, file: string): ReadonlyMap<string, number> {
  const lines = readFileSync(join(root, 'dist', file), 'utf8').split('\n');
  const map = JSON.parse(
    readFileSync(join(root, 'source-maps', `${file}.map`), 'utf8'),
  ) as SourceMap;
  const shares = new Map<string, number>();
  for (const [at, segments] of decode(map.mappings).entries())
    for (const [index, segment] of segments.entries()) {
      const end = segments[index + 1]?.[0] ?? lines[at]?.length ?? 0;
      const source = segment[1] === undefined ? '' : (map.sources[segment[1]] ?? '');
      const group = groupOf(source);
      shares.set(group, (shares.get(group) ?? 0) + end - segment[0]);
    }
  return shares;
}

/** Where the bytes of some files of `dist/` come from, the heaviest first. Shares of gzip are estimates: good for finding, not for sums. */
export function weightsOf(root: string, files: readonly string[]): Weights {
  const weights = new Map<string, number>();
  for (const file of new Set(files)) {
    const shares = sharesOf(root, file);
    const all = [...shares.values()].reduce((sum, one) => sum + one, 0);
    const gzip = gzipOf(root, [file]);
    for (const [group, share] of shares)
      weights.set(group, (weights.get(group) ?? 0) + (share / all) * gzip);
  }
  return Object.fromEntries([...weights].sort(([, a], [, b]) => b - a));
}

/** What is new or has grown since the weights were written down, as `+12.3 kB libphonenumber-js (new)`, the most first. */
export const grownSince = (then: Weights, now: Weights): readonly string[] =>
  Object.entries(now)
    .map(([group, kB]) => ({
      group,
      isNew: then[group] === undefined,
      by: kB - (then[group] ?? 0),
    }))
    .filter(({ by }) => by > 0.2)
    .sort((a, b) => b.by - a.by)
    .slice(0, 8)
    .map(({ group, isNew, by }) => `+${by.toFixed(1)} kB ${group}${isNew ? ' (new)' : ''}`);
