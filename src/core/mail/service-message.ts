import { headerValue, type Header } from './headers.ts';
import type { Mail } from './mail.ts';

/** Why a mail cannot be saved at all (V3). */
export type CannotSave =
  | 'meeting-request'
  | 'meeting-response'
  | 'meeting-cancellation'
  | 'meeting-notice'
  | 'read-receipt'
  | 'delivery-report'
  | 'draft'
  | 'private';

const MEETING = 'ipm.schedule.meeting.';
const REPORT = 'report.';

function meetingKind(rest: string): CannotSave {
  if (rest.startsWith('request')) return 'meeting-request';
  if (rest.startsWith('resp')) return 'meeting-response';
  if (rest.startsWith('cancel')) return 'meeting-cancellation';
  return 'meeting-notice';
}

/** Item classes are compared without case: forms and gateways write them in any. */
function serviceMessage(itemClass: string): CannotSave | null {
  const name = itemClass.trim().toLowerCase();
  if (name.startsWith(MEETING)) return meetingKind(name.slice(MEETING.length));
  if (!name.startsWith(REPORT)) return null;
  return /\.ipnn?rn$/.test(name) ? 'read-receipt' : 'delivery-report';
}

/** `Sensitivity: private` or `personal`, as the sender marked it. */
export const isPrivate = (headers: readonly Header[]): boolean =>
  /^(?:private|personal)\b/i.test(headerValue(headers, 'sensitivity') ?? '');

/** Null where the mail can be saved. With `ask` a private mail can, after a question. */
export function cannotSave(
  mail: Pick<Mail, 'itemClass'>,
  headers: readonly Header[],
  sensitivity: 'ask' | 'never',
): CannotSave | null {
  return (
    serviceMessage(mail.itemClass) ??
    (sensitivity === 'never' && isPrivate(headers) ? 'private' : null)
  );
}
