import { shown } from './stores/loadable.ts';
import { loadWritten } from './stores/load-written.ts';
import type { MailStore } from './stores/mail-store.ts';
import {
  loadBodyEditor,
  loadDrafts,
  loadPreviewDetails,
  loadSaveActions,
  loadSaveNotes,
  loadSideDialogs,
  loadToast,
} from './late-code.ts';

/** Where the browser does not tell when it is idle (Outlook on the Mac): by then the first records have been drawn. Milliseconds. */
const DRAWN = 300;

const whenIdle: (job: () => void) => void =
  'requestIdleCallback' in globalThis
    ? (job) => {
        requestIdleCallback(job);
      }
    : (job) => {
        setTimeout(job, DRAWN);
      };

/** What the next click will want, the likeliest first. */
const wanted: readonly (() => Promise<unknown>)[] = [
  loadSideDialogs,
  loadSaveActions,
  loadDrafts,
  loadWritten,
  () => loadSaveActions().then(({ loadWriting }) => loadWriting()),
  loadToast,
  // Shown when there is no network to load it with.
  loadSaveNotes,
  loadPreviewDetails,
  loadBodyEditor,
];

/** Each once the browser has nothing else to do. What does not come is asked for again by whoever needs it. */
function loadAhead([next, ...rest] = wanted): void {
  if (!next) return;
  const goOn = (): void => {
    loadAhead(rest);
  };
  whenIdle(() => {
    next().then(goOn, goOn);
  });
}

/**
 * Once the first records show, the code of the dialog is fetched: it opens without waiting for the network. Nothing of this counts
 * as loaded until records show, and nothing of it delays them. Returns how to stop.
 */
export function loadAheadOnceShown(mails: MailStore): () => void {
  const stop = mails.subscribe(({ opened }) => {
    if (!opened || !shown(opened.found)) return;
    stop();
    loadAhead();
  });
  return stop;
}
