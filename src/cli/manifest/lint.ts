import { DomUtils, parseDocument } from 'htmlparser2';
import { domainFaults, urlFaults } from './lint-addresses.ts';
import { formFaults } from './lint-form.ts';
import { resourceFaults } from './lint-resources.ts';

/** An element of the manifest, as htmlparser2 gives it. */
export type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** Finds elements by their name, prefix included. */
export type Find = (name: string) => readonly Element[];

/**
 * What the schema of manifests does not see, and what keeps an add-in from loading or being taken by the store. Empty when all
 * is well. `deployed` forbids addresses of this machine.
 */
export function lintManifest(manifest: string, { deployed }: { deployed: boolean }): string[] {
  const document = parseDocument(manifest, { xmlMode: true });
  const find: Find = (name) => DomUtils.getElementsByTagName(name, document);
  return [
    ...missing(find),
    ...identity(find),
    ...formFaults(find),
    ...sets(find),
    ...urlFaults(find, deployed),
    ...domainFaults(find),
    ...find('VersionOverrides').flatMap(resourceFaults),
    ...drift(find),
  ];
}

const needed = [
  'Id',
  'Version',
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'Permissions',
  'FormSettings',
  'Rule',
] as const;

const missing = (find: Find): string[] =>
  needed.filter((name) => find(name).length === 0).map((name) => `<${name}> is missing`);

const guid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

function identity(find: Find): string[] {
  const id = DomUtils.textContent([...find('Id')]);
  return guid.test(id) ? [] : [`<Id> is no GUID without braces: ${id}`];
}

/** Outlook refuses manifests that ask for these; they are tested for at run time. */
const runTimeOnly = new Set(['NestedAppAuth', 'IdentityAPI']);

const sets = (find: Find): string[] =>
  [...find('Set'), ...find('bt:Set')]
    .map(({ attribs }) => attribs['Name'] ?? '')
    .filter((name) => runTimeOnly.has(name))
    .map((name) => `The set ${name} cannot be required by a manifest for Outlook`);

/** Nothing is inherited: the inner block must have every string, image and address of the outer, alike. */
function drift(find: Find): string[] {
  const [outer, inner] = find('VersionOverrides');
  if (outer === undefined || inner === undefined)
    return ['VersionOverrides 1.0 and 1.1 are needed'];
  const own = (block: Element): Map<string, string> =>
    new Map(
      DomUtils.getElementsByTagName('Resources', block, true)
        .slice(0, 1)
        .flatMap((resources) => DomUtils.findAll((element) => 'id' in element.attribs, [resources]))
        .map(({ attribs }) => [attribs['id'] ?? '', attribs['DefaultValue'] ?? '']),
    );
  const [before, after] = [own(outer), own(inner)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((id) => before.get(id) !== after.get(id))
    .map((id) => `The resource ${id} differs between VersionOverrides 1.0 and 1.1`);
}
