import type { SettingsStore, StoreFailure } from '../../core/ports/settings-store.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { askOffice } from './ask-office.ts';
import { given } from './item-parts.ts';
import type { OfficeRuntime } from './office-runtime.ts';
import type { PaneWindow } from './pane-window.ts';
import { later } from './timers.ts';

const name = 'sidecar';
/** Of all of the add-in's roaming settings together, names included. */
const limitBytes = 32 * 1024;
const gather = 400;
const answerTime = 20_000;
const settingsFull = new Set([9019, 9057]);

type Saved = Result<null, StoreFailure>;

/**
 * Settings in the user's mailbox. Office loads them with the page and writes them as a whole; a value over the limit would
 * be taken here and refused there, so it is measured before it is set.
 */
export function createRoamingSettingsStore(
  office: OfficeRuntime,
  window: PaneWindow,
): SettingsStore {
  const { roamingSettings } = office.context;
  let waiting: ((saved: Saved) => void)[] = [];
  let callOff: () => void = () => undefined;
  let writing: Promise<unknown> = Promise.resolve();

  function flush(): void {
    callOff();
    const tell = waiting;
    waiting = [];
    if (tell.length === 0) return;
    // One write after the other: two at once may reach the mailbox in either order.
    writing = writing.then(async () => {
      const saved = await write(office, window);
      for (const resolve of tell) resolve(saved);
    });
  }

  window.addEventListener('pagehide', flush);

  return {
    load: () => parse(given(() => roamingSettings.get(name))),
    save(value) {
      const json = JSON.stringify(value);
      const neededBytes = new TextEncoder().encode(name + JSON.stringify(json)).length;
      if (neededBytes > limitBytes)
        return Promise.resolve(fail({ kind: 'full', limitBytes, neededBytes }));
      roamingSettings.set(name, json);
      callOff();
      callOff = later(window, gather, flush);
      return new Promise((resolve) => waiting.push(resolve));
    },
  };
}

async function write(office: OfficeRuntime, window: PaneWindow): Promise<Saved> {
  const asking = askOffice<unknown>(office, (done) => {
    office.context.roamingSettings.saveAsync(done);
  });
  const callOff = later(window, answerTime, () => {
    asking.settle({ kind: 'silent' });
  });
  const saved = await asking.answer;
  callOff();
  if (saved.ok) return ok(null);
  const { failure } = saved;
  if (failure.kind === 'host-error' && settingsFull.has(failure.code))
    return fail({ kind: 'full', limitBytes, neededBytes: limitBytes + 1 });
  return fail({
    kind: 'not-saved',
    message: 'message' in failure ? failure.message : failure.kind,
  });
}

function parse(json: unknown): unknown {
  if (typeof json !== 'string') return json ?? null;
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}
