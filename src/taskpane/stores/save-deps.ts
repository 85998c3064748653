import type { CrmUser } from '../../core/ports/crm.ts';
import type { MailRef } from '../../core/mail/mail.ts';
import type { FileStates } from '../../core/operations/file-state.ts';
import type { SaveAsk, SaveDeps } from '../../core/operations/save-job.ts';
import type { SaveProgress } from '../../core/operations/save-progress.ts';
import type { DraftStore } from './draft-store.ts';
import { shown } from './loadable.ts';
import { paneJournal } from './pane-journal.ts';
import type { Running, SaveDesk } from './save-desk.ts';

/** One mail's save, as the pane runs it. */
export type Job = {
  readonly ref: MailRef;
  readonly key: string;
  readonly store: DraftStore;
  readonly user: CrmUser;
  /** The user was told what a crash could leave, and goes on (E8, X5). */
  readonly withoutJournal?: boolean;
  /** Looked up whatever was found before: two panes may show the mail, and nobody looks at what this one says (W3). */
  readonly lookUp?: boolean;
};

/** A look-up younger than this need not be repeated before a write (W3). Milliseconds. */
const FRESH_LOOK_UP = 30_000;

function lookedUpLately({ services, mails, attempts }: SaveDesk, key: string): boolean {
  const { opened } = mails.getState();
  const found = opened ? shown(opened.found) : null;
  const at = found ? Date.parse(found.answer.askedAt) : Number.NaN;
  const whole = (found?.answer.incomplete ?? []).length === 0;
  const age = services.platform.now().getTime() - at;
  return !attempts.has(key) && whole && age < FRESH_LOOK_UP && opened?.saved.length === 0;
}

/** Said while the end is looked for: the dialog gives the view free on the header, which counts down (W4). */
function showChecking({ isCurrent, set, showKept }: SaveDesk, { ref }: Job): void {
  if (!isCurrent(ref)) return;
  set({ dialog: null });
  showKept();
}

/** Hears how a save and its files go, and shows both together. */
function tellersFor(desk: SaveDesk, job: Job): Required<Pick<SaveDeps, 'tell' | 'tellFiles'>> {
  let progress: SaveProgress = { kind: 'looking-up' };
  let files: FileStates = {};
  const show = (): void => {
    desk.setSave(job.key, { kind: 'running', progress, files });
  };
  return {
    tell: (next) => {
      if (next.kind === 'checking') {
        const running = desk.running.get(job.key);
        if (running) running.checked = true;
        showChecking(desk, job);
      }
      progress = next;
      show();
    },
    tellFiles: (now) => {
      files = { ...files, ...now };
      show();
    },
  };
}

export const depsFor = (desk: SaveDesk, job: Job): SaveDeps => ({
  crm: desk.services.crm,
  host: desk.services.host,
  wait: desk.services.platform.wait,
  now: desk.services.platform.now,
  offline: () => desk.services.network?.isOffline() === true,
  userId: job.user.id,
  journal: paneJournal(desk.services, job.user),
  exclusive: (name, work) => desk.services.device.exclusive(name, work),
  hurried: () => {
    const running = desk.running.get(job.key);
    const hurried = running?.hurried === true;
    if (running) running.hurried = false;
    return hurried;
  },
  ...tellersFor(desk, job),
});

export function askFor(
  desk: SaveDesk,
  { ref, key, store, lookUp }: Job,
  { abort, skip }: Running,
): SaveAsk {
  return {
    draft: store.getState().draft,
    ref,
    read: desk.readFor(key),
    signal: abort.signal,
    skip: skip.signal,
    lookedUp: lookUp !== true && lookedUpLately(desk, key),
    attemptedAt: desk.attempts.get(key) ?? null,
    ownCopy: desk.ownCopies.has(key),
  };
}
