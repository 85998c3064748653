import { readdirSync, readFileSync } from 'node:fs';

/** Every TypeScript file under a folder (`src`), as path from the root with `/` and its text. */
export function sourceFiles(folder: string): readonly (readonly [path: string, text: string])[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map((path) => [path, readFileSync(path, 'utf8')]);
}
