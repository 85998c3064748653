import type { MailRef } from '../../core/mail/mail.ts';
import type { Selection } from '../../core/ports/mail-host.ts';
import { given, text } from './item-parts.ts';
import type { OfficeItem, OfficeRuntime } from './office-runtime.ts';

export const itemNow = (office: OfficeRuntime): OfficeItem | null =>
  given(() => office.context.mailbox.item);

/** Tells what one item is: a mail, a draft that is being written, an appointment, or nothing. */
export function selectionOf(office: OfficeRuntime, item: OfficeItem | null): Selection {
  if (item === null) return { kind: 'none' };
  const type = given(() => item.itemType);
  if (type === office.MailboxEnums.ItemType.Appointment)
    return { kind: 'unreadable', why: 'appointment' };
  const subject = given(() => item.subject);
  // While a mail is being written its subject is an object that is asked, not a text.
  if (typeof subject === 'object' && subject !== null) return { kind: 'unreadable', why: 'draft' };
  return { kind: 'one', ref: refOf(item) };
}

/** Some hosts give no id for the newest mails (office-js issue 5875): the Message-ID or the time stands in. */
function refOf(item: OfficeItem): MailRef {
  const subject = text(given(() => item.subject)) ?? '';
  const itemId = text(given(() => item.itemId));
  if (itemId !== null) return { itemId, subject };
  const standIn = text(given(() => item.internetMessageId)) ?? createdAt(item) ?? '';
  return { itemId: `no-id:${standIn}`, subject };
}

export function createdAt(item: OfficeItem): string | null {
  // The date may come from another window, whose Date is not ours: instanceof would say no.
  const date = new Date(Number(given(() => item.dateTimeCreated) ?? NaN));
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

export const sameRef = (a: MailRef, b: MailRef): boolean =>
  a.itemId === b.itemId && a.subject === b.subject;

export function sameSelection(a: Selection, b: Selection): boolean {
  if (a.kind === 'one' && b.kind === 'one') return sameRef(a.ref, b.ref);
  if (a.kind === 'several' && b.kind === 'several') return a.count === b.count;
  if (a.kind === 'unreadable' && b.kind === 'unreadable') return a.why === b.why;
  return a.kind === b.kind && a.kind === 'none';
}
