import type { SaveProgress } from '../../core/operations/save-progress.ts';
import type { CrmFailure } from '../../core/ports/crm.ts';
import { failureText } from '../failures/failure-text.ts';
import type { SaveState, WaitingMail } from '../stores/save-store.ts';
import { strings } from '../strings.ts';
import { button, view, type HeaderView } from './strip.ts';

const words = strings.header;

function progressDetail(progress: SaveProgress): string {
  switch (progress.kind) {
    case 'reading-files':
      return words.readingFile(progress.at, progress.of);
    case 'looking-up':
      return words.lookingUp;
    case 'uploading':
      return words.uploading(progress.at, progress.of);
    case 'writing':
      return words.writing;
    case 'checking':
      return words.checkingDetail(progress.at, progress.of, progress.nextIn);
  }
}

/** Why a mail of the outbox is not in Salesforce yet. */
function waitingDetail(trouble: CrmFailure): string {
  if (trouble.kind === 'offline') return words.offlineDetail;
  if (trouble.kind === 'signed-out') return words.waitsForSignIn;
  return words.failedBecause(failureText(trouble).short);
}

function waitingView({ state, trouble }: WaitingMail): HeaderView | null {
  if (state === 'discarded') return null;
  if (state === 'refused') {
    const fix = button(strings.buttons.fix, 'take-back');
    return view('cross', 'bad', words.failed, waitingDetail(trouble), fix);
  }
  if (state === 'unknown') {
    const check = button(strings.buttons.checkNow, 'send-now');
    return view('question', 'attention', words.unknown, words.unknownWaits, check);
  }
  if (trouble.kind === 'signed-out') {
    const signIn = button(strings.buttons.signIn, 'sign-in');
    return view('cloud-off', 'attention', words.waiting, waitingDetail(trouble), signIn);
  }
  const cancel = button(strings.buttons.cancel, 'take-back', null, false);
  return view('cloud-off', 'attention', words.waiting, waitingDetail(trouble), cancel);
}

/** What the strip says of a save under way, of one that has not ended as saved, and of one that waits; null = nothing. */
export function savingView(state: SaveState): HeaderView | null {
  if (state.kind === 'running') {
    const { progress } = state;
    if (progress.kind === 'checking')
      return view('question', 'attention', words.checking, progressDetail(progress), null);
    const files = progress.kind === 'reading-files' || progress.kind === 'uploading';
    const skip = files ? button(strings.buttons.skipFiles, 'skip-files', null, false) : null;
    return view('spinner', 'neutral', words.saving, progressDetail(progress), skip);
  }
  if (state.kind === 'waiting') return waitingView(state.mail);
  const { outcome } = state;
  switch (outcome.kind) {
    case 'unknown':
      return view(
        'question',
        'attention',
        words.unknown,
        outcome.keyless === true ? words.unknownNoKey : words.unknownDetail,
        // Without a key it is looked for by its content: that is done first, whichever button is pressed.
        outcome.keyless === true
          ? button(strings.buttons.tryAgain, 'save-again')
          : button(strings.buttons.checkNow, 'check-now'),
      );
    case 'paused':
      return view(
        'pause',
        'attention',
        words.pausedTitle,
        words.paused(outcome.read, outcome.of),
        button(strings.buttons.continue, 'open'),
      );
    case 'not-saved': {
      if (outcome.lookedFor === true) {
        const again = button(strings.buttons.tryAgain, 'save-again');
        return view('cross', 'bad', words.failed, words.wasLookedFor, again);
      }
      const { short, action } = failureText(outcome.failure);
      const next =
        action === 'sign-in'
          ? button(strings.buttons.signIn, 'sign-in')
          : action === 'try-again'
            ? button(strings.buttons.tryAgain, 'save-again')
            : button(strings.buttons.fix, 'fix');
      return view('cross', 'bad', words.failed, words.failedBecause(short), next);
    }
    case 'changed-elsewhere':
      return view(
        'warning',
        'attention',
        words.failed,
        failureText({ kind: 'changed-elsewhere' }).title,
        button(strings.buttons.fix, 'fix'),
      );
    case 'saved-not-read-back':
      return view(
        'question',
        'attention',
        words.notReadBack,
        strings.receipt.notReadBack,
        button(strings.receipt.verify, 'check-now'),
      );
    case 'already-saved':
    case 'not-kept':
    case 'cancelled':
      return null;
  }
}
