import type { DuplicateRule, Lock, TriggerRule, ValidationRule } from '../dml/record-rules.ts';
import type { Fault } from '../faults.ts';
import type { Profile, Share, Sharing } from '../rights/rights.ts';
import { switchTable, type Switches } from '../switches.ts';
import { isList, isObject, type Json, type JsonObject } from '../value.ts';

/** What may come over the wire, by kind. */
export type Wire = {
  readonly faults: Fault[];
  readonly validationRules: ValidationRule[];
  readonly triggers: TriggerRule[];
  readonly duplicateRules: DuplicateRule[];
  readonly locks: Lock[];
  readonly texts: string[];
  readonly switches: Partial<Switches>;
  readonly rights: {
    readonly profiles?: readonly (Partial<Profile> & { readonly id: string })[];
    readonly sharing?: Readonly<Record<string, Sharing>>;
    readonly shares?: Share[];
  };
};

const faultKinds = [
  'dropRequest',
  'dropAnswer',
  'serverError',
  'sessionExpired',
  'apiLimit',
  'latency',
  'storageFull',
  'rowLock',
  'readOnlyMode',
];

type Check = (value: Json) => boolean;

const checks: { readonly [Kind in keyof Wire]: Check } = {
  faults: listOf((each) => isOneOf(each['kind'], faultKinds)),
  validationRules: listOf(isRule),
  triggers: listOf(isRule),
  duplicateRules: listOf(
    (each) =>
      haveTexts(each, ['name', 'object', 'message']) &&
      isTexts(each['fields']) &&
      isOneOf(each['action'], ['alert', 'block']),
  ),
  locks: listOf(
    (each) => haveTexts(each, ['recordId']) && isOneOf(each['kind'], ['row', 'approval']),
  ),
  texts: isTexts,
  switches: (value) =>
    isObject(value) &&
    Object.entries(value).every(([name, each]) => {
      if (!Object.hasOwn(switchTable, name)) return false;
      return typeof each === typeof switchTable[name as keyof Switches].likely;
    }),
  rights: (value) =>
    isObject(value) &&
    isOptional(
      value['profiles'],
      listOf((each) => haveTexts(each, ['id'])),
    ) &&
    isOptional(value['sharing'], isObject) &&
    isOptional(
      value['shares'],
      listOf((each) => haveTexts(each, ['recordId', 'userId', 'access'])),
    ),
};

/** A body of the given kind; throws an Error when it is not one. */
export function readInput<Kind extends keyof Wire>(kind: Kind, body: Json): Wire[Kind] {
  if (!checks[kind](body)) throw new Error(`The body is not a valid list or set of ${kind}.`);
  return body as Wire[Kind];
}

function isRule(rule: JsonObject): boolean {
  return (
    haveTexts(rule, ['name', 'object', 'message']) && isTexts(rule['on']) && isObject(rule['when'])
  );
}

function listOf(check: (each: JsonObject) => boolean): Check {
  return (value) => isList(value) && value.every((each) => isObject(each) && check(each));
}

function isTexts(value: Json | undefined): boolean {
  return isList(value) && value.every((each) => typeof each === 'string');
}

function isOneOf(value: Json | undefined, choices: readonly string[]): boolean {
  return typeof value === 'string' && choices.includes(value);
}

function haveTexts(value: JsonObject, names: readonly string[]): boolean {
  return names.every((name) => typeof value[name] === 'string');
}

function isOptional(value: Json | undefined, check: Check): boolean {
  return value === undefined || check(value);
}
