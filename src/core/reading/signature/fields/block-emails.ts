import type { Sourced } from '../../content.ts';
import { findLinks } from '../../links/find-links.ts';
import type { BlockLine } from '../signature-block.ts';

/** Mail addresses of the block, shown or linked. */
export function findBlockEmails(block: readonly BlockLine[]): readonly Sourced<string>[] {
  const found = new Map<string, Sourced<string>>();
  const add = (address: string, line: string): void => {
    const key = address.toLowerCase();
    if (!found.has(key)) found.set(key, { value: address, line });
  };
  for (const { traits, line } of block) {
    const { shown } = traits;
    const written = traits.links.filter((link) => link.kind === 'email');
    for (const link of written) add(link.written, shown);
    // What the line shows counts: people copy signatures and forget the address behind the words.
    for (const { href } of written.length > 0 ? [] : line.links) {
      const address = /^mailto:([^?]{3,320})/i.exec(href)?.[1];
      if (address !== undefined && findLinks(address)[0]?.kind === 'email')
        add(address.trim(), shown);
    }
  }
  return [...found.values()];
}
