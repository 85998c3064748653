import type { MailRef } from '../../core/mail/mail.ts';
import type { Selection } from '../../core/ports/mail-host.ts';
import type { OfficeItem, OfficeRuntime } from './office-runtime.ts';
import type { OfficeCalls } from './office-calls.ts';
import type { PaneWindow } from './pane-window.ts';
import { itemNow, sameRef, sameSelection, selectionOf } from './selection.ts';
import { later } from './timers.ts';

/** A mail while it stays selected. `still` turns false for good once another selection was seen in between. */
type Hold = { readonly item: OfficeItem; readonly still: () => boolean };

export type SelectionWatch = {
  now(): Selection;
  onSelect(listener: (selection: Selection) => void): () => void;
  /** The item behind the reference, or null when it is not the one selected. */
  hold(ref: MailRef): Hold | null;
};

/** A draft opened in place is announced before its item is there (office-js issue 2295): we look twice. */
const secondLook = 250;

/**
 * Follows the selection. Office's event is one sign among several: it does not come for some mails, on some builds not at all,
 * and for a pane that Outlook reloads instead. So every call looks, and so does every return to the pane.
 */
export function watchSelection(
  office: OfficeRuntime,
  calls: OfficeCalls,
  window: PaneWindow,
): SelectionWatch {
  const listeners = new Set<(selection: Selection) => void>();
  let several: number | null = null;
  let seen = look();
  let told = seen;
  let generation = 0;

  function look(): Selection {
    if (several !== null) return { kind: 'several', count: several };
    return selectionOf(office, itemNow(office));
  }

  function observe(): Selection {
    const now = look();
    if (!sameSelection(now, seen)) {
      seen = now;
      generation += 1;
      calls.dropLeft();
      queueMicrotask(tell);
    }
    return now;
  }

  function tell(): void {
    if (sameSelection(seen, told)) return;
    told = seen;
    for (const listener of [...listeners]) listener(told);
  }

  function itemChanged(): void {
    if (itemNow(office) !== null) several = null;
    observe();
    later(window, secondLook, observe);
  }

  followSeveral(office, calls, (count) => {
    several = count > 1 ? count : null;
    observe();
  });
  listen(office, office.EventType.ItemChanged, itemChanged);
  window.addEventListener('focus', itemChanged);
  window.document.addEventListener('visibilitychange', () => {
    if (window.document.visibilityState === 'visible') itemChanged();
  });

  return {
    now: observe,
    onSelect(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    hold(ref) {
      const now = observe();
      const item = itemNow(office);
      if (item === null || now.kind !== 'one' || !sameRef(now.ref, ref)) return null;
      const mine = generation;
      // Some hosts may hand out a new object on every look; then the object says nothing about the selection.
      const stable = itemNow(office) === item;
      const still = (): boolean => {
        observe();
        return mine === generation && (!stable || itemNow(office) === item);
      };
      return { item, still };
    },
  };
}

/** Registers once for the life of the page. A host that refuses or throws leaves us with the other signs. */
export function listen(
  office: OfficeRuntime,
  type: string | number | undefined,
  handler: (event?: unknown) => void,
): void {
  if (type === undefined) return;
  try {
    office.context.mailbox.addHandlerAsync(type, handler);
  } catch {
    // Looking on every call and on every return to the pane goes on without the event.
  }
}

/** Counts the selected mails; needs Mailbox 1.13 and, in practice, the right to the whole mailbox (office-js issue 3800). */
function followSeveral(
  office: OfficeRuntime,
  calls: OfficeCalls,
  tell: (count: number) => void,
): void {
  const { mailbox, requirements } = office.context;
  if (!requirements.isSetSupported('Mailbox', '1.13')) return;
  let asked = 0;
  listen(office, office.EventType.SelectedItemsChanged, () => {
    const mine = (asked += 1);
    void calls
      .call<readonly unknown[]>((done) => mailbox.getSelectedItemsAsync?.(done))
      .then((selected) => {
        if (mine === asked) tell(selected.ok ? selected.value.length : 0);
      });
  });
}
