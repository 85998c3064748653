import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { DomUtils, parseDocument, Parser } from 'htmlparser2';
import { isContact, metadataFor } from '../src/cli/manifest/salesforce-metadata.ts';

const root = `${__dirname}/../assets/salesforce`;
const deployment = {
  baseUrl: 'https://addins.example.com/sidecar',
  contact: 'admin@example.com',
};

/**
 * Folder, suffix and root of each kind of metadata, with the elements that Salesforce's Metadata API guide documents for it and
 * that we use. An element beside them is refused by a deployment as a whole.
 */
const kinds: Readonly<Record<string, readonly [suffix: string, root: string, elements: string]>> = {
  externalClientApps: [
    'eca',
    'ExternalClientApplication',
    'contactEmail description distributionState isProtected label',
  ],
  extlClntAppGlobalOauthSets: [
    'ecaGlblOauth',
    'ExtlClntAppGlobalOauthSettings',
    `callbackUrl externalClientApplication isClientCredentialsFlowEnabled isCodeCredFlowEnabled isConsumerSecretOptional
    isDeviceFlowEnabled isIntrospectAllTokens isNamedUserJwtEnabled isPkceRequired isRefreshTokenRotationEnabled
    isSecretRequiredForRefreshToken isSecretRequiredForTokenExchange isTokenExchangeEnabled label shouldRotateConsumerKey
    shouldRotateConsumerSecret`,
  ],
  extlClntAppOauthSettings: [
    'ecaOauth',
    'ExtlClntAppOauthSettings',
    'commaSeparatedOauthScopes externalClientApplication isFirstPartyAppEnabled label',
  ],
  extlClntAppOauthPolicies: [
    'ecaOauthPlcy',
    'ExtlClntAppOauthConfigurablePolicies',
    `commaSeparatedPermissionSet externalClientApplication ipRelaxationPolicyType isClientCredentialsFlowEnabled
    isGuestCodeCredFlowEnabled isTokenExchangeFlowEnabled label permittedUsersPolicyType refreshTokenPolicyType
    refreshTokenValidityPeriod refreshTokenValidityUnit requiredSessionLevel`,
  ],
  extlClntAppPolicies: [
    'ecaPlcy',
    'ExtlClntAppConfigurablePolicies',
    'externalClientApplication isEnabled isOauthPluginEnabled label',
  ],
  corsWhitelistOrigins: ['corsWhitelistOrigin', 'CorsWhitelistOrigin', 'urlPattern'],
  fields: [
    'field',
    'CustomField',
    'fullName caseSensitive description externalId label length required type unique',
  ],
  permissionsets: [
    'permissionset',
    'PermissionSet',
    `description fieldPermissions editable field readable hasActivationRequired label userPermissions enabled name`,
  ],
};

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.xml'),
);
const rendered = (path: string): string =>
  metadataFor(readFileSync(join(root, path), 'utf8'), deployment);
const fileOf = (end: string): string => rendered(files.find((path) => path.endsWith(end)) ?? end);

/** Tags that are not closed where they should be. */
function unclosed(xml: string): string[] {
  const faults: string[] = [];
  const parser = new Parser(
    {
      onclosetag: (name, implied) => {
        if (implied) faults.push(name);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return faults;
}

test.each(files)('%s is well-formed, and of a documented shape', (path) => {
  const xml = rendered(path);
  const folder = path.split('/').at(-2) ?? '';
  const [suffix, root_, elements] = kinds[folder] ?? ['', '', ''];
  expect(path).toMatch(new RegExp(`\\.${suffix}-meta\\.xml$`));
  expect(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n')).toBe(true);
  expect(unclosed(xml)).toEqual([]);
  const document = parseDocument(xml, { xmlMode: true });
  const all = DomUtils.getElementsByTagName('*', document);
  const tops = all.filter(({ parent }) => parent === document);
  expect(tops.map(({ name }) => name)).toEqual([root_]);
  expect(tops[0]?.attribs).toEqual({ xmlns: 'http://soap.sforce.com/2006/04/metadata' });
  const used = all.filter((element) => !tops.includes(element));
  const known = elements.split(/\s+/);
  expect(used.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
  const name = DomUtils.textContent(used.filter((element) => element.name === 'fullName'));
  if (folder === 'fields') expect(basename(path)).toBe(`${name}.field-meta.xml`);
});

test('[L1] the app is a public client with PKCE and rotation, and holds no secret', () => {
  const oauth = fileOf('.ecaGlblOauth-meta.xml');
  expect(oauth).toContain(
    '<callbackUrl>https://addins.example.com/sidecar/login.html</callbackUrl>',
  );
  for (const on of ['isPkceRequired', 'isConsumerSecretOptional', 'isRefreshTokenRotationEnabled'])
    expect(oauth).toContain(`<${on}>true</${on}>`);
  expect(oauth).toContain('<isSecretRequiredForRefreshToken>false<');
  expect(oauth).not.toMatch(/<consumer(?:Key|Secret)>/);
  expect(fileOf('.ecaOauth-meta.xml')).toContain('>Api, RefreshToken<');
});

test('CORS gets the origin alone; what an address may hold is escaped', () => {
  expect(fileOf('.corsWhitelistOrigin-meta.xml')).toContain(
    '<urlPattern>https://addins.example.com</urlPattern>',
  );
  const odd = { ...deployment, baseUrl: 'https://a.example/x&y' };
  expect(metadataFor('{{base}}', odd)).toBe('https://a.example/x&amp;y');
  expect(() => metadataFor('{{key}}', deployment)).toThrow('{{key}}');
  expect(['a@b.example', 'a', 'a@b <x>', 'a@b&c'].map(isContact)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test('every field of the metadata is in a permission set: a field that nobody may see is not there', () => {
  const sets = files
    .filter((path) => path.endsWith('.permissionset-meta.xml'))
    .map(rendered)
    .join();
  for (const path of files.filter((one) => one.endsWith('.field-meta.xml'))) {
    const [, object = '', name = ''] = /objects\/(\w+)\/fields\/(\w+)\.field/.exec(path) ?? [];
    // Fields of Activity are deployed on it, and granted on Task.
    const granted = `<field>${object.replace('Activity', 'Task')}.${name}</field>`;
    expect(sets).toContain(granted);
  }
});
