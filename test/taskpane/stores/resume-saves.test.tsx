import { expect, test } from '@jest/globals';
import type { RecordId } from '../../../src/core/crm/ids.ts';
import { fail, ok } from '../../../src/core/result.ts';
import { createDraftStore, type DraftStore } from '../../../src/taskpane/stores/draft-store.ts';
import { resumeSaves } from '../../../src/taskpane/stores/resume-saves.ts';
import { createSaveDesk, type SaveDesk } from '../../../src/taskpane/stores/save-desk.ts';
import type { SavesState } from '../../../src/taskpane/stores/save-state.ts';
import { memoryDeviceStore } from '../../support/memory-device-store.ts';
import { aDraft, id } from '../../core/draft/builders.ts';

const me = id('005', 1);
const colleague = id('005', 2);

/** A desk with one refused save on it; `lookedUp` are the keys that a save asked the org about. */
function deskOf(userId: RecordId | null, now: RecordId): [SaveDesk, DraftStore, string[]] {
  const lookedUp: string[] = [];
  const services = {
    device: memoryDeviceStore(),
    platform: { now: () => new Date(0), wait: () => Promise.resolve() },
    // The mail's whole text is asked for where the draft lacks a date; this Outlook cannot give it.
    host: { readEml: () => Promise.resolve(fail({ kind: 'unsupported', needs: 'Mailbox 1.14' })) },
    crm: {
      findSaved: (key: string) => {
        lookedUp.push(key);
        return Promise.resolve(ok([]));
      },
      write: () => Promise.resolve({ ok: false, failure: { kind: 'api-off' } }),
    },
  };
  const session = { getState: () => ({ user: { status: 'ready', value: { id: now } } }) };
  const mails = { getState: () => ({ opened: null, setSaved: () => undefined }) };
  let state = { dialog: null, saves: {}, toast: null, keptDrafts: [] } as unknown as SavesState;
  const desk = createSaveDesk(
    { services, session, mails } as unknown as Parameters<typeof createSaveDesk>[0],
    () => state,
    (change) => (state = { ...state, ...change(state) }),
  );
  const store = createDraftStore(aDraft());
  store.getState().refuse({ failure: { kind: 'signed-out' }, fields: [] });
  desk.waiting.set(store.getState().draft.facts.key, {
    ref: { itemId: '1', subject: 'x' },
    store,
    userId,
  });
  return [desk, store, lookedUp];
}

test('[L2] a save that only the session stopped is made once more, by itself, and not twice', async () => {
  const [desk, store, lookedUp] = deskOf(me, me);
  await resumeSaves(desk);
  expect(lookedUp).toEqual([store.getState().draft.facts.key]);
  await resumeSaves(desk);
  expect(lookedUp).toHaveLength(1);
});

test('[L2] another user who signs in does not write what somebody else had typed', async () => {
  const [desk, store, lookedUp] = deskOf(me, colleague);
  await resumeSaves(desk);
  expect(lookedUp).toEqual([]);
  expect(store.getState().draft.overlay.edits).toEqual({});
});

test('[L2] whoever typed on after the refusal presses Save again', async () => {
  const [desk, store, lookedUp] = deskOf(me, me);
  store.getState().edit('subject', 'Another one');
  await resumeSaves(desk);
  expect(lookedUp).toEqual([]);
});
