import type { LateReaders } from '../../core/operations/complete-mail.ts';

async function load(): Promise<LateReaders> {
  const [{ readFacts }, { companyDomain }] = await Promise.all([
    import('../../core/reading/read-facts.ts'),
    import('../../core/mail/company-domain.ts'),
  ]);
  return { readFacts, companyDomain: (domain) => companyDomain(domain) };
}

/** Asked for once, and again where it did not arrive; null = it cannot be had now (offline, or the pane was updated meanwhile). */
export function createLateReaders(): () => Promise<LateReaders | null> {
  let loading: Promise<LateReaders> | undefined;
  return async () => {
    loading ??= load();
    try {
      return await loading;
    } catch {
      loading = undefined;
      return null;
    }
  };
}
