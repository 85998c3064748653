import type { SavedEmailSummary } from '../../core/crm/records.ts';
import { allRecords } from '../../core/related/related.ts';
import { outsideAddresses } from '../../core/follow/follow-decision.ts';
import type { Followed } from '../../core/follow/followed.ts';
import { newestFirst } from '../../core/related/thread-order.ts';
import { shown } from './loadable.ts';
import type { OpenedMail } from './opened-mail.ts';

/** The saved mail whose links the next ones take over: this one, else the latest of the conversation. */
function sourceOf({ saved, found }: OpenedMail): SavedEmailSummary | null {
  const [latest = null] = newestFirst(shown(found)?.answer.thread ?? []);
  return saved[0] ?? latest;
}

/** Following that begins without a save: with the links that Salesforce has, and the fields as the policy presets them. */
export function followFromSaved(opened: OpenedMail, owner: string, now: Date): Followed | null {
  const understood = shown(opened.understood);
  const source = sourceOf(opened);
  if (!understood || !source) return null;
  const { thread, partition, mail } = understood;
  const related = opened.related ? allRecords(opened.related) : [];
  const emailsOf = (id: string): readonly string[] =>
    related.find(({ record }) => record.id === id)?.emails ?? [];
  const links = source.links.map(({ id, object, name }) => ({
    id,
    object,
    name,
    emails: emailsOf(id),
  }));
  return {
    thread: thread.thread,
    owner,
    title: mail.subject,
    keys: [...new Set([thread.thread, ...thread.keys])],
    addresses: outsideAddresses(partition),
    kind: source.kind,
    links: [...new Map(links.map((link) => [link.id, link])).values()],
    fields: {},
    at: now.toISOString(),
  };
}
