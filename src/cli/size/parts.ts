import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** A part of the pane that is loaded at once: the first frame, or what one `import()` asks for. */
export type Part = {
  readonly name: string;
  /** Loaded by the page itself, before anything shows. */
  readonly first: boolean;
  /** Names in `dist/`; two parts may share a file. */
  readonly files: readonly string[];
};

/** Bytes as a browser loads them, in kB of 1000 bytes. */
export type Size = { readonly raw: number; readonly gzip: number; readonly brotli: number };

/** The parts of the last production build; webpack.config.js writes the list. */
export function readParts(root: string): readonly Part[] {
  const list = readFileSync(join(root, 'node_modules/.cache/sidecar/parts.json'), 'utf8');
  return JSON.parse(list) as readonly Part[];
}

/** Compressed size of some files of `dist/` together, in kB; each counts once. */
export const gzipOf = (root: string, files: readonly string[]): number =>
  [...new Set(files)].reduce(
    (sum, file) =>
      sum + gzipSync(readFileSync(join(root, 'dist', file)), { level: 9 }).length / 1000,
    0,
  );

/** Size of some files of `dist/` together; each counts once. */
export function sizeOf(root: string, files: readonly string[]): Size {
  let size: Size = { raw: 0, gzip: 0, brotli: 0 };
  for (const file of new Set(files)) {
    const bytes = readFileSync(join(root, 'dist', file));
    const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    size = {
      raw: size.raw + bytes.length / 1000,
      gzip: size.gzip + gzipSync(bytes, { level: 9 }).length / 1000,
      brotli: size.brotli + brotli.length / 1000,
    };
  }
  return size;
}
