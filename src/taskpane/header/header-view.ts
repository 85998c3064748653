import { countFiltered, type FilterGroup } from '../../core/participants/verdict.ts';
import { allRecords } from '../../core/related/related.ts';
import { willLink } from '../../core/draft/links-of.ts';
import type { SavedEmailSummary } from '../../core/crm/records.ts';
import type { RecordId } from '../../core/crm/ids.ts';
import { missingParts } from '../../core/crm/saved-parts.ts';
import type { CannotSave } from '../../core/mail/service-message.ts';
import type { UnderstoodMail } from '../../core/operations/understand-mail.ts';
import type { CrmFailure } from '../../core/ports/crm.ts';
import { failureText, hostFailureText } from '../failures/failure-text.ts';
import { shown } from '../stores/loadable.ts';
import type { OpenedMail } from '../stores/mail-store.ts';
import type { SaveState } from '../stores/save-store.ts';
import { strings } from '../strings.ts';
import { countingView } from './counting-view.ts';
import { savingView } from './saving-view.ts';
import { button, view, type HeaderView } from './strip.ts';

export type HeaderInput = {
  readonly opened: OpenedMail;
  readonly save: SaveState | null;
  readonly draftKept: boolean;
  /** Files that this session's save could not bring to Salesforce. */
  readonly failedFiles: number;
  readonly userId: RecordId | null;
  readonly signedOut: CrmFailure | null;
  /** Seconds until the mail is saved because its conversation is followed; null = it is not (T2). */
  readonly savesIn: number | null;
  readonly when: (iso: string) => string;
};

const words = strings.header;

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

function savedView(
  saved: readonly SavedEmailSummary[],
  { userId, failedFiles, when }: HeaderInput,
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
  if (missing.length === 0 && failedFiles > 0)
    return view(
      'warning',
      'attention',
      title,
      `${words.filesFailed(failedFiles)} · ${when(first.createdAt)}`,
      open,
    );
  if (missing.length === 0) return view('check', 'good', title, detail, open);
  const incomplete = words.partsMissing(missing, first.parts?.of ?? 0);
  // In a narrow pane the end is cut: what is wrong stands in front.
  return view('warning', 'attention', title, `${incomplete} · ${detail}`, open);
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
  if (input.savesIn !== null) return countingView(input.savesIn);
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
