import { mailboxOf } from '../outlook/mailbox-server.ts';
import type { IssueToken } from '../outlook/nested-auth-bridge.ts';
import type { SimulatedOutlook } from '../outlook/simulated-outlook.ts';

type Fetch = typeof globalThis.fetch;

/**
 * Joins the simulated Outlook and the simulated Graph, which in life are one mailbox: with each token the server gets the mails as
 * they are now, and from then on each change of them. Before the first token nothing is sent.
 */
export function linkToGraph(
  graphUrl: string,
  fetch: Fetch,
  outlook: () => SimulatedOutlook,
): IssueToken {
  const send = (path: string, body: unknown): Promise<Response> =>
    fetch(`${graphUrl}/__graph/${path}`, { method: 'POST', body: JSON.stringify(body) });
  let following = false;
  const follow = (): void => {
    if (following) return;
    following = true;
    let { mails } = outlook().state();
    outlook().subscribe(() => {
      const now = outlook().state();
      if (now.mails === mails) return;
      mails = now.mails;
      void send('mailbox', mailboxOf(now));
    });
  };
  return async (scopes) => {
    await send('mailbox', mailboxOf(outlook().state()));
    follow();
    const { access_token: token } = (await (await send('token', { scopes })).json()) as {
      readonly access_token: string;
    };
    return token;
  };
}
