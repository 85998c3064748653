import { loadedOnce } from '../../core/loaded-once.ts';
import type { LateReaders } from '../../core/operations/complete-mail.ts';

/** What only a mail beside the ordinary needs, loaded with its first use. */
export const createLateReaders = (): (() => Promise<LateReaders | null>) =>
  loadedOnce(async () => {
    const [{ readFacts }, { companyDomain }] = await Promise.all([
      import('../../core/reading/read-facts.ts'),
      import('../../core/mail/company-domain.ts'),
    ]);
    return { readFacts, companyDomain: (domain) => companyDomain(domain) };
  });
