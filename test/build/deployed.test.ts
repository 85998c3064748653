import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

// These tests read dist/: `npm run build` goes before them.
const scripts = readdirSync('dist').filter((name) => name.endsWith('.js'));

test('the deployed files hold no simulation', () => {
  expect(scripts.length).toBeGreaterThan(2);
  // Words that every build of the simulations keeps, as they are text and not names.
  const traces = ['Northwind Telematics', 'sidecar.sandbox.client', 'simulatedOutlook', '__org/'];
  const found = scripts.flatMap((name) => {
    const text = readFileSync(`dist/${name}`, 'utf8');
    return traces.filter((trace) => text.toLowerCase().includes(trace.toLowerCase()));
  });
  expect(found).toEqual([]);
});

test('file names carry a hash of their content, save pages and files with a fixed address', () => {
  expect(scripts.filter((name) => !/\.[0-9a-f]{8}\.js$/.test(name))).toEqual([]);
});

test('the deployed folder holds what a host needs, and no source maps', () => {
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' });
  expect(files).toEqual(
    expect.arrayContaining([
      '_headers',
      'manifest.xml',
      'policy.json',
      'taskpane.html',
      'version.html',
      'assets',
    ]),
  );
  expect(files.filter((name) => name.endsWith('.map'))).toEqual([]);
  expect(readFileSync('dist/taskpane.html', 'utf8')).not.toMatch(/(src|href)="\//);
});
