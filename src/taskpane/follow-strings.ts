import type { UnseenDoubt } from '../core/draft/unseen-doubt.ts';
import type { FollowQuestion } from '../core/follow/follow-decision.ts';
import { problemText } from './strings.ts';

/** Visible text about following a conversation, where the user is asked. */
export const followStrings = {
  title: 'Not saved by itself',
  save: 'Save',
  saveInDialog: 'Save…',
  stop: 'Stop',
  stopFollowing: 'Stop following',
  why: (why: FollowQuestion | UnseenDoubt): string => {
    switch (why.kind) {
      case 'new-participant':
        return `${why.address} is new in this thread. Save with the same links?`;
      case 'filtered':
        return 'Every address is filtered. Save with the same links?';
      case 'recipients-cut':
        return 'Outlook shows only 20 recipients: somebody new may be among the others. Save with the same links?';
      case 'private':
        return 'This email is marked as private.';
      case 'file':
        return `${why.name} can’t be saved.`;
      case 'problem':
        return problemText(why.problem);
    }
  },
} as const;
