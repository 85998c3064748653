import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';

const pages = ['README.md', 'src/README.md', 'test/README.md', ...readmesIn('src')].filter(
  (path, index, all) => existsSync(path) && all.indexOf(path) === index,
);

function readmesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
}

/** Headings of a page, as the names that links to them use. */
function anchors(page: string): readonly string[] {
  return [...readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}

function broken(page: string, link: string): boolean {
  if (/^(https?|mailto):/.test(link)) return false;
  const [path = '', anchor] = link.split('#');
  const file = path === '' ? page : join(dirname(page), path);
  if (!existsSync(file)) return true;
  return anchor !== undefined && !anchors(file).includes(anchor);
}

test('every link and picture of the documentation leads somewhere', () => {
  expect(pages).toContain('README.md');
  const links = pages.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => ({
      page,
      link,
    })),
  );
  expect(links.filter(({ page, link }) => broken(page, link))).toEqual([]);
});

test('files and commands that the documentation names in code exist', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  const missing = pages.flatMap((page) => {
    const codes = [...readFileSync(page, 'utf8').matchAll(/`([^`\n]+)`/g)].map(([, c = '']) => c);
    const paths = codes.filter((c) => /^(src|test|assets)\/[\w./-]+$/.test(c) && !existsSync(c));
    const commands = codes
      .map((c) => /^npm run (?:--silent )?([\w:-]+)/.exec(c)?.[1])
      .filter((name) => name !== undefined && !(name in scripts));
    return [...paths, ...commands].map((what) => `${page}: ${String(what)}`);
  });
  expect(missing).toEqual([]);
});
