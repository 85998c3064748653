import type { Crm } from '../../core/ports/crm.ts';
import type { CrmRecord } from '../../core/crm/records.ts';

type Page = Awaited<ReturnType<Crm['timeline']>>;

/** Activities that were read in this session: coming back to a mail whose records stand open costs no call. */
export type TimelineShelf = {
  readonly read: (record: CrmRecord, offset: number, signal: AbortSignal) => Promise<Page>;
  /** After a write, and on demand. */
  readonly forget: () => void;
};

const KEPT = 100;

export function createTimelineShelf(crm: Pick<Crm, 'timeline'>): TimelineShelf {
  const pages = new Map<string, Page>();
  let writes = 0;
  return {
    read: async ({ id, object }, offset, signal) => {
      const key = `${id} ${String(offset)}`;
      const kept = pages.get(key);
      if (kept) return kept;
      const askedAt = writes;
      const page = await crm.timeline({ id, object }, offset, signal);
      if (page.ok && askedAt === writes) {
        if (pages.size >= KEPT) pages.clear();
        pages.set(key, page);
      }
      return page;
    },
    forget: () => {
      writes += 1;
      pages.clear();
    },
  };
}
