import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { readHeaders } from '../../src/cli/serve/headers-file.ts';

test('a path gets the headers of every rule that fits, the last one winning', () => {
  const headers = readHeaders(`
# words
/*
  X-One: 1: still the value
  Cache-Control: no-cache
/*.js
  cache-control: immutable
/a.html
  X-Two: 2
`);
  expect(headers('/a.html')).toEqual({
    'x-one': '1: still the value',
    'cache-control': 'no-cache',
    'x-two': '2',
  });
  expect(headers('/deep/b.js')).toEqual({
    'x-one': '1: still the value',
    'cache-control': 'immutable',
  });
});

test('a file without rules sends nothing', () => {
  expect(readHeaders('  Lost: header\n')('/a')).toEqual({});
});

const policyIn = (html: string): string =>
  /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1] ?? '';

test('the pane carries the policy that the headers document, save frame-ancestors, which only a header may', () => {
  const documented = readHeaders(readFileSync('src/taskpane/_headers', 'utf8'))('/taskpane.html');
  const [policy = '', ancestors = ''] = (documented['content-security-policy'] ?? '').split(
    '; frame-ancestors ',
  );
  expect(policyIn(readFileSync('src/taskpane/taskpane.html', 'utf8'))).toBe(policy);
  expect(policy).toMatch(/script-src 'self' https:\/\/appsforoffice\.microsoft\.com/);
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  expect(ancestors.split(' ')).toContain('https://outlook.office.com');
});
