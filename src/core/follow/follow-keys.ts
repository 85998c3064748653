import type { Mail } from '../mail/mail.ts';
import type { ThreadKeys } from '../mail/thread-keys.ts';

type Named = {
  readonly mail: Pick<Mail, 'conversationId' | 'headers'>;
  readonly thread: ThreadKeys;
};

/** Outlook's name of the conversation, as one more key: it differs by client and mailbox, so it is of use on this device only (W8). */
export const conversationKey = ({ conversationId }: Named['mail']): readonly string[] =>
  conversationId === null ? [] : [`conversation ${conversationId}`];

/** By what a mail is known to belong to a followed conversation. Sent Items often come without headers: then Outlook's name has to do. */
export const followKeys = ({ mail, thread }: Named): readonly string[] =>
  mail.headers ? thread.keys : [...thread.keys, ...conversationKey(mail)];
