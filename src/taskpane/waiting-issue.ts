import { waitingText } from './outbox/outbox-text.ts';
import type { IssueView } from './settings/issue-view.ts';
import type { SavesState, WaitingMail } from './stores/save-state.ts';

type Actions = Pick<SavesState, 'sendQueued' | 'takeBack' | 'discardQueued' | 'forgetDiscarded'>;

/** A mail of the outbox in the list of issues (X4): the same entry, from the same source. */
export function waitingIssue(
  mail: WaitingMail,
  when: (iso: string) => string,
  { sendQueued, takeBack, discardQueued, forgetDiscarded }: Actions,
  onLeave: () => void,
): IssueView {
  const { key, subject, mailDate, since, state, trouble } = mail;
  const refused = state === 'refused';
  const shared: Omit<IssueView, 'onDismiss'> = {
    id: key,
    subject,
    mailDate: mailDate === null ? '' : when(mailDate),
    when: when(since),
    state: refused ? 'failed' : 'waiting',
    cause: waitingText(mail, when),
    code: trouble.kind === 'rejected' ? trouble.code : trouble.kind,
    recordIds: [],
    onRetry: refused ? null : () => void sendQueued('asked', key),
    onOpen: null,
  };
  if (state === 'discarded') return { ...shared, onDismiss: () => void forgetDiscarded(key) };
  return {
    ...shared,
    onDialog: () => {
      onLeave();
      void takeBack(key);
    },
    loses: { maybeWritten: state === 'unknown' },
    onDismiss: () => void discardQueued(key),
  };
}
