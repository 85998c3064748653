import { normalDomain } from '../mail/domain-name.ts';
import { parseRule } from '../participants/rule.ts';
import type { AllowOverride } from '../participants/rules.ts';
import type { OrganisationSettings, PolicyField } from './policy.ts';
import { fileExtension } from './preferences.ts';
import {
  isRecord,
  listOf,
  mapOf,
  objectOf,
  oneOf,
  orNull,
  textAs,
  wholeNumber,
  yesOrNo,
  type Reader,
} from './readers.ts';
import { isSafePattern } from './safe-pattern.ts';

const rule = textAs('an address, a domain or a pattern with *', (text) => {
  const answer = parseRule(text);
  return answer.ok ? answer.value.text : undefined;
});

const domainRule = textAs('a domain such as "acme.com" or "*.acme.com"', (text) => {
  const answer = parseRule(text);
  return answer.ok && !answer.value.text.includes('@') ? answer.value.text : undefined;
});

/** A host, also when it was pasted as an address of a page. */
const host = textAs('a host such as "acme.my.salesforce.com"', (text) => {
  const bare = text.replace(/^https:\/\//i, '').replace(/\/$/, '');
  return /^[a-z0-9.-]+$/i.test(bare) ? (normalDomain(bare) ?? undefined) : undefined;
});

const matching = (expected: string, shape: RegExp): Reader<string> =>
  textAs(expected, (text) => (shape.test(text) ? text : undefined));

const apiName = matching('an API name', /^[A-Za-z][A-Za-z0-9_]{0,79}$/);
/** A field of the record, or of one that it points to. */
const fieldPath = matching(
  'a field such as "Title" or "Account.Name"',
  /^[A-Za-z]\w{0,79}(?:\.[A-Za-z]\w{0,79})?$/,
);
const clientId = matching('a client id', /^[\w.-]{10,200}$/);

const preset: Reader<PolicyField['preset'] & (string | number | boolean)> = (
  raw,
  { path, wrong },
) => {
  if (typeof raw === 'boolean' || typeof raw === 'number') return raw;
  if (typeof raw === 'string' && raw.length <= 1000) return raw;
  wrong(path, 'a text, a number, true or false');
  return undefined;
};

const field: Reader<PolicyField> = (raw, at) => {
  const written = typeof raw === 'string' ? { name: raw } : raw;
  if (!isRecord(written)) {
    at.wrong(at.path, 'the API name of a field, or an object with "name"');
    return undefined;
  }
  const within = (part: string): typeof at => ({ ...at, path: `${at.path}.${part}` });
  const name = apiName(written['name'], within('name'));
  if (name === undefined) return undefined;
  for (const part of Object.keys(written))
    if (!['name', 'default', 'required'].includes(part))
      at.wrong(within(part).path, 'one of name, default, required');
  const value =
    written['default'] === undefined ? undefined : preset(written['default'], within('default'));
  const required =
    written['required'] === undefined
      ? undefined
      : yesOrNo(written['required'], within('required'));
  return {
    name,
    ...(value !== undefined && { preset: value }),
    ...(required !== undefined && { required }),
  };
};

export const organisationReaders: {
  readonly [K in keyof OrganisationSettings]: Reader<OrganisationSettings[K]>;
} = {
  corporateDomains: listOf(domainRule),
  blocklist: listOf(rule),
  aliasPatterns: listOf(rule, 200),
  allowOverride: objectOf<AllowOverride>(
    { internal: yesOrNo, organisationBlocklist: yesOrNo },
    { internal: true, organisationBlocklist: false },
  ),
  myDomain: orNull(host),
  salesforceClientId: orNull(clientId),
  graphClientId: orNull(clientId),
  allowedHosts: listOf(host, 50),
  fields: objectOf<OrganisationSettings['fields']>(
    { Task: listOf(field, 50), EmailMessage: listOf(field, 50) },
    { Task: [], EmailMessage: [] },
  ),
  messageIdField: orNull(
    matching('the API name of a custom field', /^[A-Za-z][A-Za-z0-9_]{0,79}__c$/),
  ),
  caseFeed: yesOrNo,
  writeBcc: yesOrNo,
  copies: oneOf('ask', 'never'),
  allowNoLink: yesOrNo,
  longBody: oneOf('truncate', 'split'),
  sensitivity: oneOf('ask', 'never'),
  category: matching(
    'a name of at most 255 characters, without comma or semicolon',
    /^[^,;\p{C}]{1,255}$/u,
  ),
  caseNumberPattern: orNull(
    textAs('a regular expression without nested repeats', (text) =>
      isSafePattern(text) ? text : undefined,
    ),
  ),
  searchObjects: listOf(apiName, 25),
  cardFields: mapOf(apiName, listOf(fieldPath, 4)),
  droppedEmailFields: listOf(
    matching(
      'an object and a field such as "Contact.Other_Email__c"',
      /^[A-Za-z]\w{0,79}\.[A-Za-z]\w{0,79}$/,
    ),
    100,
  ),
  maxFileMb: wholeNumber(1, 2048),
  allowedExtensions: listOf(fileExtension, 200),
  deniedExtensions: listOf(fileExtension, 200),
  filesToRelatedTo: yesOrNo,
};
