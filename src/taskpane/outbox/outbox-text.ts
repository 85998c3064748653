import { failureText } from '../failures/failure-text.ts';
import type { WaitingMail } from '../stores/save-state.ts';
import { outboxStrings as words } from './strings.ts';

/** What a row of the outbox says under its subject; a refusal in the org's own words (D12). */
export function waitingText(mail: WaitingMail, when: (iso: string) => string): string {
  const { state, trouble, since, links, files, loose } = mail;
  if (state === 'discarded') {
    const what = words.loose(loose.join(', '));
    return trouble.kind === 'offline'
      ? `${what} ${words.looseLater}`
      : `${what} ${words.looseStay(failureText(trouble).title)}`;
  }
  if (state === 'refused') {
    const { title, text } = failureText(trouble);
    return `${title}: ${text}`;
  }
  if (state === 'unknown') return words.maybeWritten(when(since));
  const counts = [links > 0 && words.links(links), files > 0 && words.files(files)];
  const what = counts.filter((one) => one !== false).join(', ');
  return [words.since(when(since)), what].filter((one) => one !== '').join(' · ');
}
