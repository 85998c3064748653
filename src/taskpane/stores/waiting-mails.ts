import type { SaveState, WaitingMail } from './save-state.ts';

/** Everything that waits, oldest first. */
export const waitingMails = (saves: Readonly<Record<string, SaveState>>): readonly WaitingMail[] =>
  Object.values(saves)
    .flatMap((save) => (save.kind === 'waiting' ? [save.mail] : []))
    .sort((a, b) => (a.since < b.since ? -1 : 1));
