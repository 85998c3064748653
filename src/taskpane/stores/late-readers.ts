import { loadedOnce } from '../../core/loaded-once.ts';
import type { LateReaders } from '../../core/operations/complete-mail.ts';
import { loadCompanyDomain } from '../late-code.ts';

/** What only a mail beside the ordinary needs, loaded with its first use. */
export type LateReading = {
  /** Null where it cannot be had now. */
  readonly load: () => Promise<LateReaders | null>;
  /** What is here already; asks for nothing. */
  readonly loaded: () => LateReaders | null;
};

export function createLateReading(): LateReading {
  let here: LateReaders | null = null;
  const load = loadedOnce(async () => {
    const [{ readFacts }, { companyDomain }] = await Promise.all([
      import('../../core/reading/read-facts.ts'),
      loadCompanyDomain(),
    ]);
    here = { readFacts, companyDomain: (domain) => companyDomain(domain) };
    return here;
  });
  return { load, loaded: () => here };
}
