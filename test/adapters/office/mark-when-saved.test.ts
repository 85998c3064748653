import { expect, test } from '@jest/globals';
import { createStore } from 'zustand/vanilla';
import type { MailRef } from '../../../src/core/mail/mail.ts';
import { parsePolicy } from '../../../src/core/settings/parse-policy.ts';
import type { Habits } from '../../../src/sandbox/outlook/habits.ts';
import { markWhenSaved } from '../../../src/taskpane/stores/mark-when-saved.ts';
import type { OpenedMail } from '../../../src/taskpane/stores/opened-mail.ts';
import type { SavesState } from '../../../src/taskpane/stores/save-state.ts';
import { openOutlook, type OutlookWorld } from '../../support/simulated-outlook.ts';

type Stores = Parameters<typeof markWhenSaved>[0];
type Opened = Pick<OpenedMail, 'ref' | 'understood' | 'found' | 'categories' | 'saved'>;

type World = OutlookWorld & {
  /** The pane has read the mail and asked Salesforce, which knows so many records of it. */
  readonly open: (records: number) => Promise<void>;
  readonly trouble: () => SavesState['categoryTrouble'];
};

async function openPane(
  folderId: string,
  habits: Partial<Habits> = {},
  categories?: readonly string[],
): Promise<World> {
  const world = await openOutlook([{ subject: 'Mail', folderId }], habits, categories);
  world.select('Mail');
  const now = world.host.selected();
  if (now.kind !== 'one') throw new Error('nothing selected');
  const ref: MailRef = now.ref;
  const mails = createStore<{ opened: Opened | null }>(() => ({ opened: null }));
  const saves = createStore<Pick<SavesState, 'categoryTrouble'>>(() => ({ categoryTrouble: null }));
  const policy = parsePolicy({});
  // The stores' other halves play no part here.
  markWhenSaved({
    services: { host: world.host },
    session: createStore(() => ({ policy })),
    mails,
    saves,
  } as unknown as Stores);
  return {
    ...world,
    trouble: () => saves.getState().categoryTrouble,
    open: async (records) => {
      const mail = await world.clock.until(world.host.read(ref));
      if (!mail.ok) throw new Error(mail.failure.kind);
      const carried = await world.clock.until(world.host.readCategories(ref));
      const saved = Array.from({ length: records }, (_, n) => ({ id: String(n) }));
      const opened = {
        ref,
        understood: { status: 'ready', value: { mail: mail.value } },
        found: { status: 'ready', value: { answer: { saved } } },
        categories: carried.ok ? carried.value : [],
        saved,
      } as unknown as Opened;
      mails.setState({ opened });
      await world.clock.advance(5_000);
    },
  };
}

test('[W6] a mail that opens as saved and lacks the category gets it', async () => {
  const { open, mail, trouble } = await openPane('inbox');
  await open(1);
  expect(mail('Mail').categories).toEqual(['Salesforce']);
  expect(trouble()).toBeNull();
});

test('[W6] a mail that is not saved gets none', async () => {
  const { open, mail } = await openPane('inbox');
  await open(0);
  expect(mail('Mail').categories).toEqual([]);
});

test('[W6] who takes the category off a saved mail is not fought over', async () => {
  const { open, mail, host, clock } = await openPane('inbox');
  await open(1);
  const now = host.selected();
  if (now.kind === 'one') await clock.until(host.removeCategory(now.ref, 'Salesforce'));
  await open(1);
  expect(mail('Mail').categories).toEqual([]);
});

test('[V8] [W6] in a shared folder that the user may only read, nothing is tried', async () => {
  const { open, mail, trouble } = await openPane('shared');
  await open(1);
  expect(mail('Mail').categories).toEqual([]);
  expect(trouble()).toBeNull();
});

test('[W6] where the name is not in the list, Observations can say so', async () => {
  const { open, trouble } = await openPane('inbox', {}, []);
  await open(1);
  expect(trouble()).toEqual({ name: 'Salesforce', why: 'not-in-master-list' });
});
