import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { drawIcon } from '../src/cli/icons/draw-icon.ts';
import { lintManifest } from '../src/cli/manifest/lint.ts';
import { localBase, manifestFor, parseBase } from '../src/cli/manifest/variant.ts';

const root = `${__dirname}/..`;
const template = readFileSync(`${root}/manifest.xml`, 'utf8');
const here = { deployed: false };
const deployed = { deployed: true };
const baseUrl = 'https://addins.example.com/sidecar';
const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version: string };

test('manifest.xml has no fault for a server on this machine', () => {
  expect(lintManifest(template, here)).toEqual([]);
});

test.each([false, true])('a deployment’s manifest has no fault (enterprise: %s)', (enterprise) => {
  expect(lintManifest(manifestFor(template, { baseUrl, enterprise, version }), deployed)).toEqual(
    [],
  );
});

test('a deployment’s manifest names its own address everywhere', () => {
  const manifest = manifestFor(template, { baseUrl, enterprise: false, version });
  expect(manifest).not.toContain('localhost');
  expect(manifest).toContain(`"${baseUrl}/taskpane.html"`);
  expect(manifest).toContain('<AppDomain>https://addins.example.com</AppDomain>');
});

test('every manifest carries the version of the product', () => {
  expect(template).toContain(`<Version>${version}.0</Version>`);
  const next = manifestFor(template, { baseUrl, enterprise: true, version: '1.20.3' });
  expect(next).toContain('<Version>1.20.3.0</Version>');
});

test('the default manifest asks for the item only, the enterprise one for the mailbox and several mails', () => {
  const usual = manifestFor(template, { baseUrl, enterprise: false, version });
  const enterprise = manifestFor(template, { baseUrl, enterprise: true, version });
  expect(usual).toContain('<Permissions>ReadWriteItem</Permissions>');
  expect(usual).not.toContain('SupportsMultiSelect');
  expect(enterprise).toContain('<Permissions>ReadWriteMailbox</Permissions>');
  expect(enterprise.match(/<SupportsMultiSelect>true<\/SupportsMultiSelect>/g)).toHaveLength(1);
});

test('[V4] [V8] the pane can be pinned and works in shared folders', () => {
  expect(template).toContain('<SupportsPinning>true</SupportsPinning>');
  expect(template).toContain('<SupportsSharedFolders>true</SupportsSharedFolders>');
});

test.each([
  [
    'an icon over http',
    'https://localhost:3000/assets/icon-64',
    'http://localhost:3000/assets/icon-64',
    /not https/,
  ],
  [
    'a domain with a slash',
    '<AppDomain>https://localhost:3000<',
    '<AppDomain>https://localhost:3000/<',
    /no origin/,
  ],
  [
    'a domain with a wildcard',
    '<AppDomain>https://localhost:3000<',
    '<AppDomain>https://*.example.com<',
    /no origin/,
  ],
  [
    'a domain of another place',
    '<AppDomain>https://localhost:3000<',
    '<AppDomain>https://else.example<',
    /own/,
  ],
  ['a resource that is not there', 'resid="Open.Tip"', 'resid="Open.Hint"', /lacks: Open\.Hint/],
  [
    'a resource that nobody needs',
    'resid="Open.Tip"',
    'resid="Open.Hint"',
    /nothing names: Open\.Tip/,
  ],
  ['an icon without 80 px', '<bt:Image size="80" resid="Icon.80"/>', '', /80 px/],
  ['no support page', /<SupportUrl[^>]*>/, '', /SupportUrl/],
  ['no permissions', /<Permissions>.*<\/Permissions>/, '', /Permissions/],
  ['no large icon', /<HighResolutionIconUrl[^>]*>/, '', /HighResolutionIconUrl/],
  ['an id in braces', /<Id>(.*)<\/Id>/, '<Id>{$1}</Id>', /braces/],
  [
    'a set for run time only',
    '<Set Name="Mailbox"/>',
    '<Set Name="NestedAppAuth"/>',
    /NestedAppAuth/,
  ],
  ['a version that is none', '<Version>0.1.0.0<', '<Version>0.1.0-beta<', /no version/],
  ['elements in another order', /(<Permissions>.*)(\s*<Rule.*\/>)/, '$2$1', /another order/],
  [
    'an element that is none of a manifest’s',
    '<Hosts>',
    '<Colour/><Hosts>',
    /may not hold <Colour>/,
  ],
  [
    'pinning in the block of before',
    '<SourceLocation resid="Pane.Url"/>',
    '<SourceLocation resid="Pane.Url"/><SupportsPinning>true</SupportsPinning>',
    /knows no pinning/,
  ],
  [
    'a name that is too long',
    'DisplayName DefaultValue="',
    `DisplayName DefaultValue="${'x'.repeat(126)}`,
    /longer than 125/,
  ],
  [
    'blocks that drift apart',
    'DefaultValue="Save to Salesforce"',
    'DefaultValue="Save"',
    /differs/,
  ],
] as const)('the lint finds %s', (_what, good, bad, fault) => {
  const broken = template.replace(good, bad);
  expect(broken).not.toBe(template);
  expect(lintManifest(broken, here).join('\n')).toMatch(fault);
});

test('the lint finds an address of this machine in a deployment', () => {
  expect(lintManifest(template, deployed).join('\n')).toMatch(/on this machine/);
});

test.each([
  ['https://a.example', 'https://a.example'],
  ['https://a.example/', 'https://a.example'],
  ['https://a.example:8443/x/y/', 'https://a.example:8443/x/y'],
])('%s is taken as the place %s', (text, base) => {
  expect(parseBase(text)).toEqual({ ok: true, value: base });
});

test.each(['http://a.example', 'a.example', '', 'https://a.example?x=1', 'https://me@a.example'])(
  '“%s” is no place for an add-in',
  (text) => {
    expect(parseBase(text).ok).toBe(false);
  },
);

test('every file that the manifest names exists', () => {
  const named = [...template.matchAll(/DefaultValue="https:\/\/localhost:3000\/([^"]+)"/g)];
  expect(named.length).toBeGreaterThan(5);
  for (const [, path = ''] of named) {
    const source = path.endsWith('.html') ? `src/taskpane/${path}` : path;
    expect([path, existsSync(`${root}/${source}`)]).toEqual([path, true]);
  }
});

test.each([16, 32, 64, 80, 128])(
  'the icon of %i px is what the drawing gives, in that size',
  (size) => {
    const png = readFileSync(`${root}/assets/icon-${String(size)}.png`);
    expect(png.equals(drawIcon(size))).toBe(true);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  },
);

test('the place of manifest.xml is the one that deployments replace', () => {
  expect(template).toContain(localBase);
});
