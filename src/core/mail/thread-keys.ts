import { headerValue, type Header } from './headers.ts';
import { bareMessageId } from './mail-key.ts';

/** A long thread is found by its start and its latest mails; more ids would only make the query long. */
const MAX_IDS = 50;

/** Every `<id>` of a References or In-Reply-To field, in order, without brackets and repeats. One pass over the text. */
export function messageIdsIn(value: string | null): readonly string[] {
  const ids = new Set<string>();
  let open = value?.indexOf('<') ?? -1;
  while (value !== null && open >= 0) {
    const close = value.indexOf('>', open);
    if (close < 0) break;
    const id = bareMessageId(value.slice(open, close + 1));
    if (id !== null) ids.add(id);
    open = value.indexOf('<', close);
  }
  return [...ids];
}

export type ThreadKeys = {
  /** What is looked up, without brackets: the mail's own key first, then the thread's first and latest ids, oldest first. */
  readonly keys: readonly string[];
  /** What is written as ClientThreadIdentifier, without brackets (W8). */
  readonly thread: string;
};

export function threadKeys(key: string, headers: readonly Header[]): ThreadKeys {
  const references = messageIdsIn(headerValue(headers, 'references'));
  const inReplyTo = messageIdsIn(headerValue(headers, 'in-reply-to'));
  const thread = references[0] ?? inReplyTo[0] ?? key;
  const others = [...new Set([...references, ...inReplyTo])].filter(
    (id) => id !== key && id !== thread,
  );
  const start = thread === key ? [] : [thread];
  return { keys: [key, ...start, ...others.slice(-(MAX_IDS - 2))], thread };
}
