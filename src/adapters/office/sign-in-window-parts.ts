import type { OfficeDone } from './office-runtime.ts';

/** Numbers in the typings, strings at run time. */
type EventName = string | number;

/** The part of Office.js that dialogs need; hosts below DialogApi 1.1 lack it. */
export type OfficeDialogs = {
  readonly AsyncResultStatus: { readonly Succeeded: unknown };
  readonly EventType: {
    readonly DialogMessageReceived: EventName;
    readonly DialogEventReceived: EventName;
  };
  readonly context: {
    readonly ui: {
      displayDialogAsync?(
        url: string,
        options: { readonly height: number; readonly width: number },
        done: OfficeDone<OfficeDialog>,
      ): void;
    };
  };
};

export type OfficeDialog = {
  close(): void;
  addEventHandler(type: EventName, handler: (event: DialogEvent) => void): void;
};

type DialogEvent =
  { readonly message: string; readonly origin?: string | undefined } | { readonly error: number };

/** A message between windows. */
export type Posted = { readonly origin: string; readonly data: unknown };

/** The pane's own window, as far as opening another one needs it. */
export type OpenerWindow = {
  readonly location: { readonly origin: string };
  open(url: string, target: string, features: string): OpenedWindow | null;
  addEventListener(type: 'message', listener: (event: Posted) => void): void;
  removeEventListener(type: 'message', listener: (event: Posted) => void): void;
  setTimeout(job: () => void, delay: number): number;
  clearTimeout(timer: number): void;
};

export type OpenedWindow = { readonly closed: boolean; close(): void };
