import type { ExtrasFailure, MailAsk, MailboxExtras } from '../../../core/ports/mailbox-extras.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { SCOPES, type GraphAccount } from './graph-account.ts';
import { createGraphCalls, type GraphAsk, type GraphSetup } from './graph-calls.ts';
import { idOf, MESSAGE_FIELDS, onlyMessage, readAddresses, readMessage } from './read-message.ts';

type Setup = Omit<GraphSetup, 'account'> & { readonly account: GraphAccount };

/** Office's handle as Graph writes it: the same letters in the alphabet of addresses. */
const restId = (itemId: string): string => itemId.replaceAll('/', '-').replaceAll('+', '_');

const boxOf = (mailbox: string | null): string =>
  mailbox === null ? '/me' : `/users/${encodeURIComponent(mailbox)}`;

const scopesFor = ({ mailbox }: MailAsk): readonly string[] =>
  mailbox === null ? SCOPES.mail : SCOPES.sharedMail;

/** A stand-in of the host's (no id yet) is good for nothing at the server; such a mail is found by its Message-ID. */
const hasId = ({ itemId }: MailAsk): boolean => itemId !== '' && !itemId.startsWith('no-id:');

const byMessageId = (messageId: string): string =>
  new URLSearchParams({
    $filter: `internetMessageId eq '${messageId.replaceAll("'", "''")}'`,
    $top: '2',
  }).toString();

async function base64Of(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  let binary = '';
  // In pieces: a call with a million arguments is refused.
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

/** Microsoft Graph as what the mailbox's server adds (L3). */
export function createGraphExtras(setup: Setup): MailboxExtras {
  const { account } = setup;
  const call = createGraphCalls(setup);
  let addresses: readonly string[] | null = null;

  async function ask<T>(
    what: GraphAsk,
    read: (response: Response) => Promise<T>,
  ): Promise<Result<T, ExtrasFailure>> {
    const answer = await call(what);
    if (!answer.ok) return answer;
    try {
      return ok(await read(answer.value));
    } catch {
      return fail({ kind: 'unexpected', code: 'unreadable' });
    }
  }

  /** Where the mail is at the server: by its id, else by its Message-ID. */
  async function find(
    mail: MailAsk,
    signal: GraphAsk['signal'],
  ): Promise<Result<string, ExtrasFailure>> {
    const messages = `${boxOf(mail.mailbox)}/messages`;
    if (hasId(mail)) return ok(`${messages}/${encodeURIComponent(restId(mail.itemId))}`);
    if (mail.messageId === null) return fail({ kind: 'gone' });
    const path = `${messages}?$select=id&${byMessageId(mail.messageId)}`;
    const found = await ask({ path, scopes: scopesFor(mail), signal }, async (response) =>
      onlyMessage(await response.json()),
    );
    if (!found.ok) return found;
    const id = idOf(found.value);
    return id !== null ? ok(`${messages}/${encodeURIComponent(id)}`) : fail({ kind: 'gone' });
  }

  account.onChange(() => {
    addresses = null;
  });

  return {
    connected: () => account.connected(),
    account: () => account.username(),
    connect: () => account.connect(),
    disconnect: () => account.disconnect(),
    onChange: (listener) => account.onChange(listener),
    readMail: async (mail, signal) => {
      const path = await find(mail, signal);
      if (!path.ok) return path;
      const what = {
        path: `${path.value}?$select=${MESSAGE_FIELDS}`,
        scopes: scopesFor(mail),
        signal,
      };
      return ask(what, async (response) => readMessage(await response.json()));
    },
    readEml: async (mail, signal) => {
      const path = await find(mail, signal);
      if (!path.ok) return path;
      return ask({ path: `${path.value}/$value`, scopes: scopesFor(mail), signal }, base64Of);
    },
    addCategory: async (displayName, mailbox) => {
      const path = `${boxOf(mailbox)}/outlook/masterCategories`;
      // Blue, as Office's own Preset7.
      const body = { displayName, color: 'preset7' };
      const added = await call({ path, method: 'POST', scopes: SCOPES.categories, body });
      if (added.ok) return ok(null);
      // Graph answers 409 for a name that is there.
      const there =
        added.failure.kind === 'unexpected' &&
        /^(?:409|ErrorDuplicate|CategoryAlreadyExists|ErrorItemSave)/.test(added.failure.code);
      return there ? ok(null) : added;
    },
    ownAddresses: async () => {
      if (addresses) return ok(addresses);
      const path = '/me?$select=mail,userPrincipalName,proxyAddresses';
      const read = await ask({ path, scopes: SCOPES.profile }, async (response) =>
        readAddresses(await response.json()),
      );
      if (read.ok) addresses = read.value;
      return read;
    },
  };
}
