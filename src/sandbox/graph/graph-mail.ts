/** A mail as the mailbox's server has it: whole, whatever Outlook shows of it. */
export type GraphMail = {
  /** In the alphabet of addresses, as Graph writes ids. */
  readonly id: string;
  /** Whose mailbox it lies in; null = the user's own. */
  readonly mailbox: string | null;
  readonly internetMessageId: string | null;
  /** ISO 8601, UTC. */
  readonly sentDateTime: string;
  readonly receivedDateTime: string;
  readonly to: readonly GraphAddress[];
  readonly cc: readonly GraphAddress[];
  readonly bcc: readonly GraphAddress[];
  /** MIME, base64. */
  readonly mime: string;
};

type GraphAddress = { readonly name: string; readonly address: string };

export type GraphUser = {
  readonly mail: string;
  readonly displayName: string;
  readonly proxyAddresses: readonly string[];
};

const recipient = (emailAddress: GraphAddress): object => ({ emailAddress });

/** Property → how Graph shows it. */
const shown: Readonly<Record<string, (mail: GraphMail) => unknown>> = {
  internetMessageId: (mail) => mail.internetMessageId,
  sentDateTime: (mail) => mail.sentDateTime,
  receivedDateTime: (mail) => mail.receivedDateTime,
  toRecipients: (mail) => mail.to.map(recipient),
  ccRecipients: (mail) => mail.cc.map(recipient),
  bccRecipients: (mail) => mail.bcc.map(recipient),
};

/** A message with the properties of `$select`; the id is there in any case, and another one where immutable ids are preferred. */
export function messageOf(mail: GraphMail, select: string | null, immutable: boolean): object {
  const wanted = select === null ? Object.keys(shown) : select.split(',');
  return {
    '@odata.etag': 'W/"simulated"',
    id: immutable ? `AAkIMMUTABLE${mail.id}` : mail.id,
    ...Object.fromEntries(
      wanted.flatMap((name) => (shown[name] ? [[name, shown[name](mail)]] : [])),
    ),
  };
}
