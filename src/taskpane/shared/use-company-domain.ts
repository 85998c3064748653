import { useEffect, useState } from 'react';
import { loadCompanyDomain } from '../late-code.ts';

/** The domain that a company registered; the list of public suffixes behind it is loaded where this is wanted, null until then. */
export function useCompanyDomain(wanted: boolean): (domain: string) => string | null {
  const [read, setRead] = useState<((domain: string) => string | null) | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    const load = async (): Promise<void> => {
      try {
        const { companyDomain } = await loadCompanyDomain();
        if (!gone) setRead(() => (domain: string) => companyDomain(domain));
      } catch {
        // Without the list no domain is offered.
      }
    };
    void load();
    return () => {
      gone = true;
    };
  }, [wanted]);
  return read ?? nothing;
}

const nothing = (): null => null;
