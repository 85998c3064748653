import { getDomainWithoutSuffix } from 'tldts';

import type { Guessed } from '../../content.ts';
import { companyDomain } from '../../../mail/company-domain.ts';
import { companyWordsOf } from '../company-words.ts';

/** A domain says how the company writes itself on the net, not what it is called. */
const confidence = 0.4;

/** The company that a domain's name suggests (`north-wind.example` → `North Wind`); null for free mail. */
export function companyGuess(address: string): Guessed<string> | null {
  const domain = companyDomain(address.slice(address.lastIndexOf('@') + 1).toLowerCase());
  if (domain === null || !address.includes('@')) return null;
  const [label] = companyWordsOf(domain);
  if (label === undefined || label !== getDomainWithoutSuffix(domain)) return null;
  const words = label.split(/[-_]+/).filter((word) => word !== '');
  // Three letters are initials more often than a name.
  const shown = words.map((word) =>
    word.length <= 3 ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1),
  );
  return { value: shown.join(' '), line: domain, confidence };
}
