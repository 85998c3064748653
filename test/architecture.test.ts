import { posix } from 'node:path';
import { expect, test } from '@jest/globals';
import { breaches, importsOf } from './support/imports.ts';
import { sourceFiles } from './support/source-files.ts';

const files = sourceFiles('src');

test('every source file imports only what its folder may', () => {
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap(([path, text]) => breaches(path, text))).toEqual([]);
});

test.each([
  ['src/core/mail/x.ts', "import { useState } from 'react';"],
  ['src/core/mail/x.ts', "import type { Office } from '../../adapters/office/office.ts';"],
  ['src/core/mail/x.ts', "export { a } from 'node:fs';"],
  ['src/adapters/office/x.ts', "import { c } from '../salesforce/crm.ts';"],
  ['src/taskpane/App.tsx', "const crm = await import('../adapters/salesforce/crm.ts');"],
  ['src/taskpane/App.tsx', "import '../sandbox/outlook/outlook.ts';"],
  ['src/taskpane/index.tsx', "import { org } from '../sandbox/org/org.ts';"],
  ['src/sandbox/org/x.ts', "import type { Mail } from '../../core/mail/mail.ts';"],
  ['src/cli/start.ts', "import { aMail } from '../../test/support/builders.ts';"],
  ['src/cli/start.ts', "import { App } from '../taskpane/App.tsx';"],
  ['src/somewhere/x.ts', ''],
])('a forbidden import is found: %s %s', (path, text) => {
  expect(breaches(path, text)).toHaveLength(1);
});

test('a package is allowed with its sub-paths, but not by a name that only begins alike', () => {
  expect(breaches('src/core/x.ts', "import a from 'libphonenumber-js/min';")).toEqual([]);
  expect(breaches('src/core/x.ts', "import a from 'tldts-icann';")).toHaveLength(1);
});

test('imports are read in every form, and not from comments', () => {
  const text = `
    import 'a';
    import b, { type B } from "b";
    export * from 'c';
    const d = import(/* webpackChunkName: "d" */ 'd');
    // import 'e';
    /* from 'f' */
  `;
  expect(importsOf('src/x.ts', text)).toEqual(['a', 'b', 'c', 'd']);
});

test('what is loaded later is asked for in one place: a second import() may want chunks that nobody fetched ahead', () => {
  const loads = files
    .filter(([path]) => !path.startsWith('src/cli/'))
    .flatMap(([path, text]) =>
      [...text.matchAll(/(?<!typeof )import\(\s*'(\.[^']+)'/g)].map(([, what = '']) =>
        posix.join(posix.dirname(path), what),
      ),
    );
  expect(loads.length).toBeGreaterThan(20);
  expect(loads.filter((what, at) => loads.indexOf(what) !== at)).toEqual([]);
});

test('no file of the product is longer than 300 lines, save tables of facts', () => {
  const tables = /\/(demo|demo-mails|schema)\/|(words|names|domains|strings)\.ts$/;
  const long = files
    .filter(([path, text]) => !tables.test(path) && text.split('\n').length > 301)
    .map(([path]) => path);
  expect(long).toEqual([]);
});

test('names say what a file holds', () => {
  const empty = /(^|[-/])(data|info|utils?|helpers?|manager|process)([-./]|$)/;
  expect(files.map(([path]) => path).filter((path) => empty.test(path))).toEqual([]);
});
