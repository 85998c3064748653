import type { Pane } from './pane.ts';
import { loadAheadOnceShown } from './load-ahead.ts';
import { followConnection } from './stores/follow-connection.ts';
import { keepView } from './stores/keep-view.ts';
import { markWhenSaved } from './stores/mark-when-saved.ts';
import { payWhenOpened } from './stores/owed-marks.ts';

/** Begins the life of a pane: settings and user first, then the selection is followed. Returns how to end it. */
export function startPane(pane: Pane): () => void {
  const { services, session, mails, saves, recovery, follow } = pane;
  const stops: (() => void)[] = [
    markWhenSaved(pane),
    payWhenOpened(pane),
    keepView(pane),
    followConnection(pane),
    loadAheadOnceShown(mails),
  ];
  let ended = false;
  const begin = async (): Promise<void> => {
    void session.getState().loadAddresses();
    await session.getState().load();
    if (ended) return;
    stops.push(mails.getState().start());
    void follow.getState().look();
    await recovery.getState().look();
    await saves.getState().sendQueued('start');
  };
  void begin();
  const signedIn = async (): Promise<void> => {
    await session.getState().loadUser();
    if (ended) return;
    // A session that ended by itself leaves the mail and its records on screen.
    if (services.signIn.signedIn() || services.signIn.flow?.state().ended !== true)
      mails.getState().refresh();
    void follow.getState().look();
    await saves.getState().resume();
    await recovery.getState().look();
    await saves.getState().sendQueued('start');
  };
  stops.push(services.signIn.onChange(() => void signedIn()));
  // Connected or not any more: the mail is read again, with or without what Microsoft 365 adds.
  const unfollow = services.extras?.onChange(() => {
    void session.getState().loadAddresses().then(mails.getState().refresh);
  });
  if (unfollow) stops.push(unfollow);
  return () => {
    ended = true;
    for (const stop of stops) stop();
  };
}
