import { useEffect, useState } from 'react';
import { commonFreeMail, isFreeMail, type FreeMail } from '../../core/participants/free-mail.ts';

/** Whether a domain is a free-mail provider's: by the short list at once, by the long one as soon as it is there (P5). */
export function useFreeMail(): (domain: string) => boolean {
  const [list, setList] = useState<FreeMail>(commonFreeMail);
  useEffect(() => {
    let gone = false;
    const load = async (): Promise<void> => {
      try {
        const { allFreeMail } = await import('../../core/participants/free-mail-all.ts');
        // A function in setState would be called: hence the arrow.
        if (!gone) setList(() => allFreeMail);
      } catch {
        // Offline: the short list does.
      }
    };
    void load();
    return () => {
      gone = true;
    };
  }, []);
  return (domain) => isFreeMail(domain, list);
}
