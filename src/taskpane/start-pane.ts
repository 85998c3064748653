import type { Pane } from './pane.ts';

/** Begins the life of a pane: settings and user first, then the selection is followed. Returns how to end it. */
export function startPane({ services, session, mails }: Pane): () => void {
  const stops: (() => void)[] = [];
  let ended = false;
  const begin = async (): Promise<void> => {
    await session.getState().load();
    if (!ended) stops.push(mails.getState().start());
  };
  void begin();
  stops.push(
    services.signIn.onChange(() => {
      void session.getState().loadUser().then(mails.getState().refresh);
    }),
  );
  return () => {
    ended = true;
    for (const stop of stops) stop();
  };
}
