import { DomUtils } from 'htmlparser2';
import type { Element, Find } from './lint.ts';

/** The order of a mail add-in's elements, which the schema prescribes (MS-OWEMXML, CT_MailApp). */
const order = [
  'Id',
  'AlternateId',
  'Version',
  'ProviderName',
  'DefaultLocale',
  'DisplayName',
  'Description',
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'AppDomains',
  'Hosts',
  'Requirements',
  'FormSettings',
  'Permissions',
  'Rule',
  'DisableEntityHighlighting',
  'VersionOverrides',
];

/** What a pane's action holds, in the schema's order; all but the first only from VersionOverrides 1.1 on. */
const actionOrder = [
  'SourceLocation',
  'SupportsPinning',
  'SupportsNoItemContext',
  'SupportsMultiSelect',
];

/** Longest texts, in characters. */
const limits = { DisplayName: 125, Description: 250 } as const;
const stringLimits = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250 } as const;

const namesIn = (parent: Element): readonly string[] =>
  parent.children.flatMap((child) => ('name' in child ? child.name : []));

function orderFaults(parent: Element, wanted: readonly string[]): string[] {
  const names = namesIn(parent);
  const places = names.map((name) => wanted.indexOf(name));
  return [
    ...names
      .filter((name) => !wanted.includes(name))
      .map((name) => `<${parent.name}> may not hold <${name}>`),
    ...(places.every((place, n) => n === 0 || place >= (places[n - 1] ?? 0))
      ? []
      : [`The elements of <${parent.name}> stand in another order: ${names.join(', ')}`]),
  ];
}

function lengthFaults(find: Find): string[] {
  const own = Object.entries(limits).flatMap(([name, limit]) =>
    find(name).map((element) => [name, element, limit] as const),
  );
  const strings = Object.entries(stringLimits).flatMap(([name, limit]) =>
    find(name)
      .flatMap((list) => DomUtils.getElementsByTagName('bt:String', list))
      .map((element) => [element.attribs['id'] ?? name, element, limit] as const),
  );
  return [...own, ...strings]
    .filter(([, { attribs }, limit]) => (attribs['DefaultValue'] ?? '').length > limit)
    .map(([name, , limit]) => `${name} is longer than ${String(limit)} characters`);
}

/** What the schema of manifests says about order, lengths and numbers: it is Microsoft's, and not part of this project. */
export function formFaults(find: Find): string[] {
  const version = DomUtils.textContent([...find('Version')]);
  const [app] = find('OfficeApp');
  const newOnly = find('VersionOverrides')
    .filter(({ attribs }) => attribs['xsi:type'] === 'VersionOverridesV1_0')
    .flatMap((block) => DomUtils.getElementsByTagName('Action', block))
    .filter((action) => !isInside(action, 'VersionOverridesV1_1') && namesIn(action).length > 1);
  return [
    ...(/^\d{1,5}(\.\d{1,5}){0,3}$/.test(version) ? [] : [`<Version> is no version: ${version}`]),
    ...(app === undefined ? ['<OfficeApp> is missing'] : orderFaults(app, order)),
    ...find('Action').flatMap((action) => orderFaults(action, actionOrder)),
    ...newOnly.map(() => 'VersionOverrides 1.0 knows no pinning and no several mails'),
    ...lengthFaults(find),
  ];
}

function isInside(element: Element, type: string): boolean {
  for (let at = element.parent; at !== null; at = at.parent)
    if ('attribs' in at && at.attribs['xsi:type'] === type) return true;
  return false;
}
