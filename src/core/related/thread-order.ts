import type { SavedEmailSummary } from '../crm/records.ts';

/** The mail's key in a record: parts of a split body carry `#2/3` after it (D10). */
export const keyOf = ({ key }: Pick<SavedEmailSummary, 'key'>): string =>
  key.replace(/#\d{1,4}\/\d{1,4}$/, '').replace(/^<(.*)>$/, '$1');

/** When the mail itself was sent, else when it was saved: ISO instants compare as text. */
const dateOf = ({ mailDate, createdAt }: SavedEmailSummary): string => mailDate ?? createdAt;

/**
 * Saved mails of a conversation, newest first, each mail once: what is linked to any of its records counts, the first record of
 * a mail speaks for it.
 */
export function newestFirst(thread: readonly SavedEmailSummary[]): readonly SavedEmailSummary[] {
  const byMail = new Map<string, SavedEmailSummary>();
  for (const summary of thread) {
    const key = keyOf(summary);
    const known = byMail.get(key);
    byMail.set(key, known ? { ...known, links: [...known.links, ...summary.links] } : summary);
  }
  return [...byMail.values()].sort((a, b) => {
    const [x, y] = [dateOf(a), dateOf(b)];
    return x === y ? (a.id < b.id ? -1 : 1) : x < y ? 1 : -1;
  });
}
