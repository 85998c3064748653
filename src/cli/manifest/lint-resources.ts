import { DomUtils } from 'htmlparser2';
import type { Element } from './lint.ts';

const iconSizes = ['16', '32', '80'] as const;

/** One VersionOverrides block without the block that lies in it. */
export function resourceFaults(block: Element): string[] {
  const elements = DomUtils.findAll((element) => nearestBlock(element) === block, block.children);
  const named = new Set(elements.flatMap(({ attribs }) => attribs['resid'] ?? []));
  const defined = new Set(
    elements.filter(isResource).flatMap(({ attribs }) => attribs['id'] ?? []),
  );
  const type = block.attribs['xsi:type'] ?? 'VersionOverrides';
  return [
    ...[...named]
      .filter((id) => !defined.has(id))
      .map((id) => `${type} names a resource that it lacks: ${id}`),
    ...[...defined]
      .filter((id) => !named.has(id))
      .map((id) => `${type} has a resource that nothing names: ${id}`),
    ...[...defined].filter((id) => id.length > 32).map((id) => `${type}: ${id} is longer than 32`),
    ...elements.filter(({ name }) => name === 'Icon').flatMap(iconFaults),
  ];
}

function nearestBlock(element: Element): unknown {
  let at = element.parent;
  while (at !== null && !('name' in at && at.name === 'VersionOverrides')) at = at.parent;
  return at;
}

const resources = new Set(['bt:Image', 'bt:Url', 'bt:String']);
const isResource = ({ name, attribs }: Element): boolean =>
  resources.has(name) && 'DefaultValue' in attribs;

function iconFaults(icon: Element): string[] {
  const sizes = DomUtils.getElementsByTagName('bt:Image', icon).map(
    ({ attribs }) => attribs['size'],
  );
  return iconSizes
    .filter((size) => !sizes.includes(size))
    .map((size) => `An icon lacks its ${size} px image`);
}
