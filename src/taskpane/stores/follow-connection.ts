import type { Services } from '../services.ts';
import { shown } from './loadable.ts';
import type { MailStore } from './mail-store.ts';
import type { SaveStore } from './save-store.ts';
import { waitingMails } from './waiting-mails.ts';

type Stores = {
  readonly services: Pick<Services, 'network'>;
  readonly mails: MailStore;
  readonly saves: SaveStore;
};

/**
 * What met no connection goes on when there is one again (X5), and what is not known of the mail on screen is looked for (W4): the device
 * says so, or Salesforce has answered about a mail. Returns how to stop.
 */
export function followConnection({ services, mails, saves }: Stores): () => void {
  let answered = '';
  const check = (): void => {
    const { opened } = mails.getState();
    const key = opened ? shown(opened.understood)?.key.key : undefined;
    const save = key === undefined ? undefined : saves.getState().saves[key];
    const unknown = save?.kind === 'ended' && save.outcome.kind === 'unknown' ? save.outcome : null;
    if (opened && unknown && unknown.keyless !== true) void saves.getState().checkNow(opened);
  };
  const goOn = (): void => {
    check();
    void saves.getState().sendQueued('connection');
  };
  const unfollow = mails.subscribe(({ opened }) => {
    const at = opened?.found.status === 'ready' ? opened.found.value.answer.askedAt : '';
    if (at <= answered) return;
    answered = at;
    if (waitingMails(saves.getState().saves).length > 0) goOn();
    else check();
  });
  const stop = services.network?.onOnline(() => {
    const { opened } = mails.getState();
    if (opened?.found.status === 'failed' && opened.found.failure.kind === 'offline')
      mails.getState().refresh();
    goOn();
  });
  return () => {
    unfollow();
    stop?.();
  };
}
