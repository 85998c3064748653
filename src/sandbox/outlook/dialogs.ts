import { status } from './host-line.ts';
import type { World } from './world.ts';
import { errorOf } from './office-errors.ts';

/** A window of the browser, as far as a dialog needs one. */
type DialogWindow = { readonly closed: boolean; close(): void };
export type OpenWindow = (url: string) => DialogWindow | null;

type Handler = (event: {
  readonly message?: string;
  readonly origin?: string;
  readonly error?: number;
}) => void;

type SimulatedDialog = {
  close(): void;
  addEventHandler(type: unknown, handler: Handler): void;
};

type DialogDone = (result: {
  readonly status: string;
  readonly value?: SimulatedDialog;
  readonly error: { readonly code: number; readonly message: string } | null;
}) => void;

export type Dialogs = {
  readonly displayDialogAsync: (url: string, options: object, done: DialogDone) => void;
  /** What `Office.context.ui.messageParent` does on the dialog's side. */
  messageParent(message: string, origin?: string): void;
};

const alreadyOpen = 12007;
const needsHttps = 12003;
const popupBlocked = 12011;
const closedByUser = 12006;
const look = 300;

/** Office's dialogs: one window at a time, opened with a delay, watched for being closed, spoken to in strings. */
export function createDialogs(world: World, openWindow: OpenWindow): Dialogs {
  let current: { window: DialogWindow; handlers: Map<string, Handler> } | null = null;

  function watch(mine: NonNullable<typeof current>): void {
    world.clock.setTimeout(() => {
      if (current !== mine) return;
      if (!mine.window.closed) {
        watch(mine);
        return;
      }
      current = null;
      mine.handlers.get('dialogEventReceived')?.({ error: closedByUser });
    }, look);
  }

  function display(url: string): { readonly code: number } | SimulatedDialog {
    const code = world.state().habits.dialogError ?? refusal(url, current !== null);
    if (code !== null) return { code };
    // In the same turn as the click: browsers block windows that open later.
    const window = openWindow(url);
    if (window === null) return { code: popupBlocked };
    const mine = { window, handlers: new Map<string, Handler>() };
    current = mine;
    watch(mine);
    return {
      close() {
        if (current === mine) current = null;
        window.close();
      },
      addEventHandler: (type, handler) => void mine.handlers.set(String(type), handler),
    };
  }

  return {
    displayDialogAsync(url, _options, done) {
      const result = display(url);
      world.clock.setTimeout(() => {
        if ('code' in result) done({ status: status.failed, error: errorOf(result.code) });
        else done({ status: status.succeeded, value: result, error: null });
      }, world.state().habits.latency);
    },
    messageParent(message, origin) {
      current?.handlers.get('dialogMessageReceived')?.({ message, ...(origin && { origin }) });
    },
  };
}

function refusal(url: string, open: boolean): number | null {
  if (open) return alreadyOpen;
  if (!URL.canParse(url)) return 12002;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || hostname === 'localhost' ? null : needsHttps;
}
