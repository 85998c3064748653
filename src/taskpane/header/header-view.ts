import { countFiltered, type FilterGroup } from '../../core/participants/verdict.ts';
import { allRecords } from '../../core/related/related.ts';
import { willLink } from '../../core/draft/links-of.ts';
import type { SavedEmailSummary } from '../../core/crm/records.ts';
import type { RecordId } from '../../core/crm/ids.ts';
import { missingParts } from '../../core/crm/saved-parts.ts';
import type { CannotSave } from '../../core/mail/service-message.ts';
import type { UnderstoodMail } from '../../core/operations/understand-mail.ts';
import type { SaveProgress } from '../../core/operations/save-progress.ts';
import type { CrmFailure } from '../../core/ports/crm.ts';
import { failureText, hostFailureText } from '../failures/failure-text.ts';
import { shown } from '../stores/loadable.ts';
import type { OpenedMail } from '../stores/mail-store.ts';
import type { SaveState, WaitingMail } from '../stores/save-store.ts';
import { strings } from '../strings.ts';

export type HeaderTone = 'neutral' | 'good' | 'attention' | 'bad';
export type HeaderIcon =
  | 'circle'
  | 'pencil'
  | 'people'
  | 'prohibited'
  | 'spinner'
  | 'check'
  | 'cross'
  | 'question'
  | 'cloud-off'
  | 'pause'
  | 'warning';

export type HeaderAction =
  | 'open'
  | 'sign-in'
  | 'try-again'
  | 'save-again'
  | 'check-now'
  | 'cancel'
  | 'fix'
  | 'take-back'
  | 'send-now';

export type HeaderButton = {
  readonly label: string;
  readonly action: HeaderAction;
  readonly primary: boolean;
  /** Set = off, and why; the button keeps the focus and says it (V1). */
  readonly off: string | null;
};

/** The state strip: the one answer to "is it saved?" (V1). */
export type HeaderView = {
  readonly icon: HeaderIcon;
  readonly tone: HeaderTone;
  readonly title: string;
  readonly detail: string;
  readonly button: HeaderButton | null;
};

export type HeaderInput = {
  readonly opened: OpenedMail;
  readonly save: SaveState | null;
  readonly draftKept: boolean;
  readonly userId: RecordId | null;
  readonly signedOut: CrmFailure | null;
  readonly when: (iso: string) => string;
};

const words = strings.header;

const button = (
  label: string,
  action: HeaderAction,
  off: string | null = null,
  primary = true,
): HeaderButton => ({
  label,
  action,
  primary,
  off,
});

const view = (
  icon: HeaderIcon,
  tone: HeaderTone,
  title: string,
  detail: string,
  with_: HeaderButton | null,
): HeaderView => ({ icon, tone, title, detail, button: with_ });

const CANNOT: Readonly<Record<CannotSave, string>> = {
  'meeting-request': 'Meeting request',
  'meeting-response': 'Meeting response',
  'meeting-cancellation': 'Meeting cancellation',
  'meeting-notice': 'Meeting message',
  'read-receipt': 'Read receipt',
  'delivery-report': 'Delivery report',
  draft: 'Draft: send it first',
  private: 'Private: not by policy',
};

const FILTERED: Readonly<Record<FilterGroup, string>> = {
  internal: 'internal',
  blocked: 'blocked',
  'no-reply': 'no-reply',
  'mailing-list': 'mailing list',
  malformed: 'not valid',
};

/** "3 internal, 1 no-reply" */
export const filteredText = ({ partition }: UnderstoodMail): string =>
  countFiltered(partition.observations)
    .map(({ group, count }) => `${String(count)} ${FILTERED[group]}`)
    .join(', ') || 'no addresses';

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

function waitingView({ state, trouble }: WaitingMail): HeaderView {
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

function savingView(state: SaveState): HeaderView | null {
  if (state.kind === 'running') {
    const { progress } = state;
    if (progress.kind === 'checking')
      return view('question', 'attention', words.checking, progressDetail(progress), null);
    const files = progress.kind === 'reading-files' || progress.kind === 'uploading';
    const cancel = files ? button(strings.buttons.cancel, 'cancel', null, false) : null;
    return view('spinner', 'neutral', words.saving, progressDetail(progress), cancel);
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

function savedView(
  saved: readonly SavedEmailSummary[],
  { userId, when }: HeaderInput,
): HeaderView | null {
  const [first] = saved;
  if (!first) return null;
  const isMine = (one: SavedEmailSummary): boolean =>
    one.owner.id === userId || one.createdBy.id === userId;
  const other = saved.find((one) => !isMine(one));
  const title = isMine(first)
    ? other
      ? words.savedByYouAnd(other.owner.name)
      : words.savedByYou
    : words.savedBy(first.createdBy.name || first.owner.name);
  const detail = words.savedDetail(when(first.createdAt), first.links.length);
  const open = button(strings.buttons.saved, 'open', null, false);
  const missing = missingParts(first);
  if (missing.length === 0) return view('check', 'good', title, detail, open);
  const incomplete = words.partsMissing(missing, first.parts?.of ?? 0);
  return view('warning', 'attention', title, `${detail} · ${incomplete}`, open);
}

function searchFailedView(failure: CrmFailure): HeaderView {
  const { title, action } = failureText(failure);
  const next =
    action === 'sign-in'
      ? button(strings.buttons.signIn, 'sign-in')
      : button(strings.buttons.tryAgain, 'try-again');
  const icon = failure.kind === 'offline' ? 'cloud-off' : 'warning';
  return view(icon, 'attention', words.notSaved, title, next);
}

function unsavedView({ opened, draftKept }: HeaderInput, understood: UnderstoodMail): HeaderView {
  const records = opened.related ? allRecords(opened.related) : [];
  const linked = records.filter((one) => willLink(one, opened.linkChoices)).length;
  if (understood.verdict === 'filtered' && opened.added.length === 0) {
    const what = filteredText(understood);
    return view(
      'people',
      'neutral',
      words.filtered,
      words.filteredDetail(what),
      button(strings.buttons.save, 'open', words.filteredReason(what)),
    );
  }
  if (draftKept)
    return view(
      'pencil',
      'neutral',
      words.notSaved,
      words.draftKept,
      button(strings.buttons.continue, 'open'),
    );
  return view(
    'circle',
    'neutral',
    words.notSaved,
    words.willLink(linked),
    button(strings.buttons.save, 'open'),
  );
}

/** What the strip says and offers, for one mail (V1, V2). Pure: the same state gives the same strip. */
export function headerView(input: HeaderInput): HeaderView {
  const { opened, save, signedOut } = input;
  const understood = shown(opened.understood);
  if (opened.understood.status === 'failed') {
    const { title, text } = hostFailureText(opened.understood.failure);
    return view('warning', 'attention', title, text, button(strings.buttons.tryAgain, 'try-again'));
  }
  if (understood?.cannot)
    return view('prohibited', 'neutral', words.cannot, CANNOT[understood.cannot], null);
  const saving = save && savingView(save);
  if (saving) return saving;
  const saved = savedView(opened.saved, input);
  if (saved) return saved;
  if (signedOut) return searchFailedView(signedOut);
  if (opened.found.status === 'failed') return searchFailedView(opened.found.failure);
  if (!understood || opened.found.status !== 'ready')
    return view(
      'spinner',
      'neutral',
      words.reading,
      words.readingDetail,
      button(strings.buttons.save, 'open', words.readingReason),
    );
  return unsavedView(input, understood);
}
