import type {
  OfficeAddress,
  OfficeAttachment,
  OfficeAttachmentContent,
  OfficeDone,
  OfficeItem,
} from '../../adapters/office/office-runtime.ts';
import { refused, value, type Answer, type HostLine } from './host-line.ts';
import type { OfficeCall, Permission } from './habits.ts';
import { attachmentContent, categoriesOf, customProperties } from './item-parts.ts';
import { folderOf } from './outlook-state.ts';
import type { SimulatedAddress, SimulatedFile, SimulatedMail } from './simulated-mail.ts';
import type { World } from './world.ts';
import { toBase64 } from './base64.ts';

/** One snapshot of a selected mail, made as Office makes it: properties that cannot be listed, copied or changed. */
export function simulatedItem(world: World, line: HostLine, mail: SimulatedMail): OfficeItem {
  const shown = mail.kind === 'draft' ? draftParts() : readParts(world, mail);
  return sealed({ ...shown, ...(mail.kind === 'draft' ? {} : calls(world, line, mail)) });
}

function sealed(parts: object): OfficeItem {
  const item: OfficeItem = {};
  for (const [name, part] of Object.entries(parts))
    if (part !== undefined)
      Object.defineProperty(item, name, { value: part as unknown, enumerable: false });
  return item;
}

/** While a mail is being written its properties are objects that are asked. */
function draftParts(): object {
  const asked = { getAsync: () => undefined, setAsync: () => undefined };
  return { itemType: 'message', itemId: undefined, subject: asked, from: asked, to: asked };
}

function readParts(world: World, mail: SimulatedMail): object {
  const { habits } = world.state();
  const leftOut = new Set(habits.leftOut);
  return {
    itemType: mail.kind === 'appointment' ? 'appointment' : 'message',
    itemId: leftOut.has('itemId') ? null : mail.id,
    itemClass: mail.itemClass,
    subject: mail.subject,
    internetMessageId: leftOut.has('internetMessageId') ? undefined : (mail.messageId ?? undefined),
    conversationId: mail.conversationId,
    dateTimeCreated: new Date(mail.createdAt),
    from: leftOut.has('from') ? undefined : toOffice(mail.from),
    sender: leftOut.has('from') ? undefined : toOffice(mail.sender),
    to: cut(mail.to, habits.recipientsCut),
    cc: cut(mail.cc, habits.recipientsCut),
    attachments: mail.files.map((file) => toAttachment(file, habits.mailboxSet)),
  };
}

function calls(world: World, line: HostLine, mail: SimulatedMail): object {
  const set = world.state().habits.mailboxSet;
  const from = <T>(needed: number, call: T): T | undefined => (set >= needed ? call : undefined);
  const ask =
    <T>(call: OfficeCall, needs: Permission, answer: (now: SimulatedMail) => Answer<T>) =>
    (done: OfficeDone<T>): void => {
      line.askOf(call, needs, mail, answer, done);
    };
  const shared = folderOf(world.state(), mail)?.sharedBy ?? null;
  return {
    body: {
      getAsync: (_type: string, done: OfficeDone<string>) => {
        ask('body.getAsync', 'ReadItem', bodyOf)(done);
      },
    },
    categories: from(8, categoriesOf(world, line, mail)),
    getAllInternetHeadersAsync: from(
      8,
      ask('getAllInternetHeadersAsync', 'ReadItem', (now) => value(headersOf(world, now))),
    ),
    getAttachmentContentAsync: from(8, (id: string, done: OfficeDone<OfficeAttachmentContent>) => {
      ask('getAttachmentContentAsync', 'ReadItem', (now) => attachmentContent(now, id))(done);
    }),
    getAsFileAsync: from(
      14,
      ask('getAsFileAsync', 'ReadItem', (now) => value(toBase64(now.raw))),
    ),
    // The method itself is missing on the user's own mails.
    getSharedPropertiesAsync:
      shared === null
        ? undefined
        : ask('getSharedPropertiesAsync', 'ReadItem', () =>
            value({
              owner: shared.address,
              targetMailbox: shared.address,
              targetRestUrl: '',
              delegatePermissions: shared.permissions,
            }),
          ),
    loadCustomPropertiesAsync: ask('loadCustomPropertiesAsync', 'ReadItem', (now) =>
      value(customProperties(world, line, now)),
    ),
  };
}

const bodyOf = (mail: SimulatedMail): Answer<string> =>
  mail.encrypted ? refused(5001) : value(mail.html);

function headersOf(world: World, mail: SimulatedMail): string {
  const { habits } = world.state();
  const sent = folderOf(world.state(), mail)?.kind === 'sent';
  return habits.noHeaders || (sent && !habits.headersInSentItems) ? '' : mail.headers;
}

const cut = (list: readonly SimulatedAddress[], at: number | null): OfficeAddress[] =>
  list.slice(0, at ?? undefined).flatMap((one) => toOffice(one) ?? []);

function toOffice(address: SimulatedAddress | null): OfficeAddress | undefined {
  if (address === null) return undefined;
  return { displayName: address.name, emailAddress: address.address };
}

const officeTypes = { file: 'file', mail: 'item', appointment: 'item', cloud: 'cloud' } as const;

function toAttachment(file: SimulatedFile, mailboxSet: number): OfficeAttachment {
  return {
    id: file.id,
    name: file.name,
    size: file.bytes.length,
    attachmentType: officeTypes[file.kind],
    isInline: file.inline,
    contentType: file.contentType,
    ...(mailboxSet >= 16 && file.contentId !== null && { contentId: file.contentId }),
  };
}
