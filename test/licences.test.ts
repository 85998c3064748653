import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const root = `${__dirname}/..`;
const json = (path: string): unknown => JSON.parse(readFileSync(`${root}/${path}`, 'utf8'));

test('the README lists every package that is deployed, with the licence that it says of itself', () => {
  const { dependencies } = json('package.json') as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const [, table = ''] = readFileSync(`${root}/README.md`, 'utf8').split('## Licences of what');
  const listed = [...table.matchAll(/^\| (\S+) +\| (.+?) +\|$/gm)].map(([, name, licence]) => [
    name,
    licence,
  ]);
  const said = Object.keys(dependencies).map((name) => {
    const { license } = json(`node_modules/${name}/package.json`) as { readonly license: string };
    return [name, license.replace(/^\(|\)$/g, '')];
  });
  expect(
    listed.filter(([name]) => !['Package'].includes(name ?? '') && !name?.startsWith('-')),
  ).toEqual(said);
});
