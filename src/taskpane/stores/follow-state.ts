import type { Followed } from '../../core/follow/followed.ts';
import type { FollowQuestion } from '../../core/follow/follow-decision.ts';
import type { UnseenDoubt } from '../../core/draft/unseen-doubt.ts';
import type { MailRef } from '../../core/mail/mail.ts';

/** What following does about the mail on screen. */
export type FollowNow =
  /** It is saved in so many seconds, unless the user says no. */
  | {
      readonly kind: 'counting';
      readonly ref: MailRef;
      readonly followed: Followed;
      readonly left: number;
    }
  /** It is not saved by itself, and why; the user is asked. */
  | {
      readonly kind: 'asking';
      readonly ref: MailRef;
      readonly followed: Followed;
      readonly why: FollowQuestion | UnseenDoubt;
    };

type FollowShown = {
  /** Conversations of the signed-in user and org, the latest first. */
  readonly followed: readonly Followed[];
  readonly now: FollowNow | null;
};

export type FollowActions = {
  /** Reads again what this device follows, for whoever is signed in now. */
  readonly look: () => Promise<void>;
  /** Follows the conversation of the mail on screen with the links of its saved mail. */
  readonly start: () => Promise<void>;
  readonly stop: (thread: string) => Promise<void>;
  /** *Not this one*: the mail on screen is left alone, its conversation is still followed. */
  readonly notThis: () => void;
  /** The answer yes: saves the mail on screen with the links of its conversation, or shows the dialog on what stands against it. */
  readonly saveThis: () => Promise<void>;
};

export type FollowState = FollowShown & FollowActions;
