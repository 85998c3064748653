import { readMessage } from '../../core/sign-in/sign-in-answer.ts';
import type { SignInWindow, WindowEvent } from '../../core/sign-in/sign-in-flow.ts';
import type { OfficeResult } from './office-runtime.ts';
import { openBrowserWindow } from './sign-in-window-browser.ts';
import type { OfficeDialog, OfficeDialogs, OpenerWindow } from './sign-in-window-parts.ts';

/** Percent of the screen; Salesforce's page needs about 500 pixels. */
const SIZE = { height: 75, width: 35 };
/** Outlook on the web still counts a dialog for a moment after it was closed (office-js #6021). Milliseconds. */
const BUSY_WAIT = 1_000;

/** Office's codes: learn.microsoft.com, dialog-handle-errors-events. */
const BUSY = 12007;
const DECLINED = 12009;
/** Hosts that trust the page too little for a dialog, or whose browser blocks theirs: a window of our own may still open. */
const TRY_BROWSER = [12004, 12005, 12011];
const CLOSED = 12006;

type Tell = (event: WindowEvent) => void;

function eventOf(code: number): WindowEvent {
  if (code === DECLINED) return { kind: 'declined' };
  if (code === BUSY) return { kind: 'failed', failure: { kind: 'window-busy' } };
  if (code === 12011) return { kind: 'failed', failure: { kind: 'window-blocked' } };
  return { kind: 'failed', failure: { kind: 'window-refused', code } };
}

function listenTo(dialog: OfficeDialog, office: OfficeDialogs, own: string, tell: Tell): void {
  const { DialogMessageReceived, DialogEventReceived } = office.EventType;
  dialog.addEventHandler(DialogMessageReceived, (event) => {
    if (!('message' in event)) return;
    // Older hosts name no origin; the answer's state is checked in any case.
    const ours = event.origin === undefined || event.origin === own;
    const answer = ours ? readMessage(event.message) : null;
    if (answer) tell({ kind: 'answer', answer });
  });
  dialog.addEventHandler(DialogEventReceived, (event) => {
    if ('error' in event) tell(event.error === CLOSED ? { kind: 'gone' } : eventOf(event.error));
  });
}

/** Office's dialog where there is one, else a window of the browser. */
export function createSignInWindow(office: OfficeDialogs, window: OpenerWindow): SignInWindow {
  return {
    open: (url, tellAll) => {
      let over = false;
      let close = (): void => undefined;
      const tell: Tell = (event) => {
        if (!over) tellAll(event);
      };
      const inBrowser = (failure: WindowEvent): void => {
        const opened = openBrowserWindow(window, url, tell);
        if (opened) close = opened;
        else tell(failure);
      };
      const inDialog = (mayRetry: boolean): void => {
        const { ui } = office.context;
        if (typeof ui.displayDialogAsync !== 'function') {
          inBrowser(eventOf(12011));
          return;
        }
        const opened = ({ status, value, error }: OfficeResult<OfficeDialog>): void => {
          if (status === office.AsyncResultStatus.Succeeded && value) {
            close = () => {
              value.close();
            };
            // Given up while it was opening.
            if (over) close();
            else listenTo(value, office, window.location.origin, tell);
            return;
          }
          const code = error?.code ?? 0;
          if (over) return;
          if (code === BUSY && mayRetry) {
            window.setTimeout(() => {
              if (!over) inDialog(false);
            }, BUSY_WAIT);
          } else if (TRY_BROWSER.includes(code)) inBrowser(eventOf(code));
          else tell(eventOf(code));
        };
        try {
          ui.displayDialogAsync(url, SIZE, opened);
        } catch {
          // Office throws at once where it may not open any, as in a pane that has lost its host.
          inBrowser(eventOf(12011));
        }
      };
      inDialog(true);
      return () => {
        if (over) return;
        over = true;
        close();
      };
    },
  };
}
