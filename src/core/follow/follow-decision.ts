import type { CannotSave } from '../mail/service-message.ts';
import type { Mail } from '../mail/mail.ts';
import type { Role } from '../participants/observation.ts';
import type { Partition } from '../participants/sort-addresses.ts';
import type { Verdict } from '../participants/verdict.ts';
import { followedBy, type Followed } from './followed.ts';

/** Mails in this category are left out of everything that goes by itself. */
const LEFT_OUT = 'donotsync';

/** Roles that a record names; an address that the text merely mentions takes no part in the conversation. */
const ON_MAIL: readonly Role[] = ['from', 'to', 'cc', 'bcc'];

/** What decides whether a mail that was opened is saved by itself. */
export type OpenedForFollow = {
  /** Those of the signed-in user and org. */
  readonly followed: readonly Followed[];
  /** The mail's own key first (W8). */
  readonly threadKeys: readonly string[];
  readonly partition: Partition;
  readonly verdict: Verdict;
  readonly mail: Pick<Mail, 'recipientsMayBeCut'>;
  readonly categories: readonly string[];
  readonly cannot: CannotSave | null;
  /** Some email record carries this mail's key already. */
  readonly saved: boolean;
};

/** Why the user is asked first. */
export type FollowQuestion =
  | { readonly kind: 'new-participant'; readonly address: string }
  | { readonly kind: 'filtered' }
  /** The host shows only some of the recipients: somebody new may be among the others (P1). */
  | { readonly kind: 'recipients-cut' };

export type FollowDecision =
  | { readonly kind: 'leave' }
  | { readonly kind: 'ask'; readonly followed: Followed; readonly question: FollowQuestion }
  | { readonly kind: 'save'; readonly followed: Followed };

/**
 * Addresses on the mail that are neither the user's own nor the organisation's; also those that a blocklist filters, as a record names
 * them too. What is no address at all names nobody.
 */
export function outsideAddresses({ participants, observations }: Partition): readonly string[] {
  const isOnMail = ({ roles }: { readonly roles: readonly Role[] }): boolean =>
    roles.some((role) => ON_MAIL.includes(role));
  const outside = observations.filter(
    ({ reason, also }) =>
      ![reason, ...also].some(({ kind }) => ['own', 'internal', 'malformed'].includes(kind)),
  );
  return [...participants.filter(({ internal }) => !internal), ...outside]
    .filter(isOnMail)
    .map(({ address }) => address);
}

/** Whether a mail that was just opened is saved by itself, asked about, or left alone (T2). */
export function decideFollow(opened: OpenedForFollow): FollowDecision {
  const { followed, threadKeys, partition, verdict, mail, categories, cannot, saved } = opened;
  const one = followedBy(followed, threadKeys);
  if (!one || saved || cannot !== null) return { kind: 'leave' };
  if (categories.some((name) => name.toLowerCase() === LEFT_OUT)) return { kind: 'leave' };
  const ask = (question: FollowQuestion): FollowDecision => ({
    kind: 'ask',
    followed: one,
    question,
  });
  const address = outsideAddresses(partition).find((other) => !one.addresses.includes(other));
  if (address !== undefined) return ask({ kind: 'new-participant', address });
  if (verdict === 'filtered') return ask({ kind: 'filtered' });
  if (mail.recipientsMayBeCut) return ask({ kind: 'recipients-cut' });
  return { kind: 'save', followed: one };
}
