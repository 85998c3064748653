import { headerValue, parseHeaders, type Header } from '../mail/headers.ts';
import { calendarDay, mailDate } from '../mail/mail-date.ts';
import { threadKeys } from '../mail/thread-keys.ts';
import { completeRecipients, parseAddressList } from '../participants/recipients.ts';
import type { Draft } from './draft.ts';
import type { MailFacts } from './facts.ts';
import type { Present } from './facts-of.ts';
import { overlay } from './overlay.ts';
import { fieldKey } from './values.ts';

/**
 * Whether the whole mail (`.eml`) would tell what Outlook left out: the headers of a sent mail on the web, recipients beyond 20, an
 * exact date (W2, P1). It can be megabytes, so it is read only when a save begins. An approximate key is made of what the headers
 * would change, so such a mail is written as it was looked up.
 */
export const needsEml = ({ saved, facts }: Draft): boolean =>
  saved === null &&
  facts.emlAvailable &&
  !facts.keyIsApproximate &&
  (facts.headers === null || facts.recipientsMayBeCut || facts.date?.approximate !== false);

type Shown = Pick<Present, 'dateTime' | 'timeZone'>;

/** The order of W2: the host's own headers and the server's date have told before; here the mail's bytes stand in for them. */
function dateOf(facts: MailFacts, headers: readonly Header[], shown: Shown): Partial<MailFacts> {
  if (facts.date?.approximate === false) return {};
  const date = mailDate(headers, !facts.incoming, null);
  if (date === null) return {};
  return { date, day: calendarDay(date.iso, shown.timeZone), dateText: shown.dateTime(date.iso) };
}

/** The draft with what the mail's own header block tells; nothing that was known is dropped, nothing typed is changed. */
export function completeDraft(draft: Draft, block: string, shown: Shown): Draft {
  const headers = parseHeaders(block);
  if (headers.length === 0) return draft;
  const known = completeRecipients(draft.facts, headers);
  const facts: MailFacts = {
    ...known,
    ...dateOf(known, headers, shown),
    bcc: known.bcc.length > 0 ? known.bcc : parseAddressList(headerValue(headers, 'bcc') ?? ''),
    headers: known.headers ?? headers.map(({ name, value }) => `${name}: ${value}`).join('\n'),
    threadKey: threadKeys(known.key, headers).thread,
  };
  const day = fieldKey('ActivityDate');
  const { base } = draft.overlay;
  const moved = base[day] === draft.facts.day ? { [day]: facts.day } : {};
  return { ...draft, facts, overlay: overlay({ ...base, ...moved }) };
}
