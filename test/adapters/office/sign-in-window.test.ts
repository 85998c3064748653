import { expect, test } from '@jest/globals';
import { createSignInWindow } from '../../../src/adapters/office/sign-in-window.ts';
import type {
  OfficeDialog,
  OfficeDialogs,
  OpenerWindow,
  Posted,
} from '../../../src/adapters/office/sign-in-window-parts.ts';
import { messageOf } from '../../../src/core/sign-in/sign-in-answer.ts';
import type { WindowEvent } from '../../../src/core/sign-in/sign-in-flow.ts';

/** The compiler refuses this file when Microsoft's own typings do not fit the narrow part that the window programs against. */
const fits: typeof Office extends OfficeDialogs ? true : never = true;

const own = 'https://pane.example';
const answer = { kind: 'code', state: 'S'.repeat(43), code: 'aPrx' } as const;
const message = messageOf(answer);

type World = {
  /** Codes that opening fails with, one after the other; null opens. */
  readonly codes: (number | null)[];
  readonly dialogs?: boolean;
  /** Office throws at once instead of calling back. */
  readonly throws?: boolean;
  readonly popups?: boolean;
};

function world({ codes, dialogs = true, throws = false, popups = true }: World) {
  const events: WindowEvent[] = [];
  const handlers = new Map<unknown, Parameters<OfficeDialog['addEventHandler']>[1]>();
  const listeners = new Set<(event: Posted) => void>();
  const timers: (() => void)[] = [];
  const popup = { closed: false, close: () => (popup.closed = true) };
  const seen = { dialogs: 0, closed: 0, popups: 0 };
  const office: OfficeDialogs = {
    AsyncResultStatus: { Succeeded: 'succeeded' },
    EventType: { DialogMessageReceived: 'message', DialogEventReceived: 'event' },
    context: {
      ui: dialogs
        ? {
            displayDialogAsync: (_url, _options, done) => {
              if (throws) throw new Error('Not now');
              const code = codes.shift() ?? null;
              seen.dialogs += 1;
              if (code !== null) {
                done({ status: 'failed', error: { code, message: '' } });
                return;
              }
              const value: OfficeDialog = {
                close: () => {
                  seen.closed += 1;
                },
                addEventHandler: (type, handler) => void handlers.set(type, handler),
              };
              done({ status: 'succeeded', value });
            },
          }
        : {},
    },
  };
  const window: OpenerWindow = {
    location: { origin: own },
    open: () => {
      seen.popups += 1;
      return popups ? popup : null;
    },
    addEventListener: (_type, listener) => void listeners.add(listener),
    removeEventListener: (_type, listener) => void listeners.delete(listener),
    setTimeout: (job) => timers.push(job),
    clearTimeout: (timer) => {
      timers[timer - 1] = () => undefined;
    },
  };
  const close = createSignInWindow(office, window).open(`${own}/login.html?begin=x`, (event) => {
    events.push(event);
  });
  return {
    events,
    seen,
    popup,
    close,
    dialog: (type: 'message' | 'event', event: object) => handlers.get(type)?.(event as never),
    post: (event: Posted) => {
      for (const listener of listeners) listener(event);
    },
    tick: () => {
      for (const job of timers.splice(0)) job();
    },
  };
}

const failed = (failure: object): object => ({ kind: 'failed', failure });

test('[L1] the real Office fits the part of it that opens the window', () => {
  expect(fits).toBe(true);
});

test("[L1] the dialog's answer arrives, and only from our own origin", () => {
  const one = world({ codes: [null] });
  one.dialog('message', { message, origin: 'https://evil.example' });
  one.dialog('message', { message: '{"from":"another"}', origin: own });
  expect(one.events).toEqual([]);
  one.dialog('message', { message, origin: own });
  expect(one.events).toEqual([{ kind: 'answer', answer }]);
  one.close();
  one.dialog('message', { message, origin: own });
  expect({ told: one.events.length, closed: one.seen.closed }).toEqual({ told: 1, closed: 1 });
});

test('[L1] a dialog that was closed or cut off is gone, not failed (12006)', () => {
  const one = world({ codes: [null] });
  one.dialog('event', { error: 12006 });
  one.dialog('message', { message });
  expect(one.events).toEqual([{ kind: 'gone' }, { kind: 'answer', answer }]);
});

test.each([
  [12009, { kind: 'declined' }],
  [12002, failed({ kind: 'window-refused', code: 12002 })],
  [12003, failed({ kind: 'window-refused', code: 12003 })],
])('[L1] code %s is told as what it is, without a second window', (code, event) => {
  const one = world({ codes: [code] });
  expect(one.events).toEqual([event]);
  expect(one.seen.popups).toBe(0);
});

test.each([
  [12002, 'a page that cannot be had'],
  [12003, 'a page over http'],
])('[L1] code %s on the way, for %s, is told and closes nothing', (code) => {
  const one = world({ codes: [null] });
  one.dialog('event', { error: code });
  expect(one.events).toEqual([failed({ kind: 'window-refused', code })]);
  expect(one.seen.closed).toBe(0);
});

test('[L1] a dialog that Outlook still counts is tried again once (12007)', () => {
  const again = world({ codes: [12007, null] });
  again.tick();
  expect(again.seen.dialogs).toBe(2);
  expect(again.events).toEqual([]);
  const busy = world({ codes: [12007, 12007] });
  busy.tick();
  expect(busy.events).toEqual([failed({ kind: 'window-busy' })]);
});

test.each([
  ['a host without dialogs', { codes: [], dialogs: false }],
  ['a blocked dialog', { codes: [12011] }],
  ['an untrusted page', { codes: [12004] }],
  ['a page that Office takes for insecure', { codes: [12005] }],
  ['an Office that throws', { codes: [], throws: true }],
])('[L1] %s is answered by a window of the browser', (_what, setup) => {
  const one = world(setup);
  expect(one.seen.popups).toBe(1);
  one.post({ origin: 'https://evil.example', data: message });
  one.post({ origin: own, data: { ...answer } });
  expect(one.events).toEqual([]);
  one.post({ origin: own, data: message });
  expect(one.events).toEqual([{ kind: 'answer', answer }]);
});

test.each([
  [12011, { kind: 'window-blocked' }],
  [12004, { kind: 'window-refused', code: 12004 }],
])('[L1] code %s is a failure where the browser blocks its own window too', (code, failure) => {
  expect(world({ codes: [code], popups: false }).events).toEqual([failed(failure)]);
});

test('[L1] a browser window that closes is gone, and is closed when the pane gives up', () => {
  const one = world({ codes: [12011] });
  one.popup.closed = true;
  one.tick();
  expect(one.events).toEqual([{ kind: 'gone' }]);
  const two = world({ codes: [12011] });
  two.close();
  two.tick();
  expect({ closed: two.popup.closed, events: two.events }).toEqual({ closed: true, events: [] });
});
