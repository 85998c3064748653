import { describe, expect, jest, test } from '@jest/globals';
import type { FaultKind } from '../../src/sandbox/org/faults.ts';
import type { OrgOptions } from '../../src/sandbox/org/org.ts';
import { valuesOf } from '../../src/taskpane/stores/draft-store.ts';
import { issuesOf } from '../../src/core/operations/issue-log.ts';
import { headerOf, openDialogOn, openPane, someMail, until, type Wanted } from './pane.ts';
import { filesOn, looseFiles, openSavingOrg, recordsOf, type SavingOrg } from './world.ts';

// A busy machine; nothing here is timed.
jest.setTimeout(60_000);

const FAULTS: readonly FaultKind[] = [
  'dropRequest',
  'dropAnswer',
  'serverError',
  'sessionExpired',
  'apiLimit',
  'storageFull',
  'rowLock',
  'readOnlyMode',
  'latency',
];

/** The requests of a save, in their order: opening the mail has looked it up already. */
const PHASES = ['the files', 'the write', 'the read-back'] as const;

/** What Salesforce refuses in words is refused alike in every org. */
const OF_THE_LINE: readonly FaultKind[] = ['dropRequest', 'dropAnswer', 'serverError', 'rowLock'];

const WORLDS: readonly (readonly [string, OrgOptions, Pick<Wanted, 'kind' | 'taskKeyField'>])[] = [
  ['an EmailMessage, likely org', {}, { kind: 'EmailMessage' }],
  ['an EmailMessage, hostile org', { world: 'hostile' }, { kind: 'EmailMessage' }],
  ['a Task with its key, hostile org', { world: 'hostile' }, { kind: 'Task' }],
  ['a Task without a key field', {}, { kind: 'Task', taskKeyField: null }],
];

const SUBJECT = 'Typed by hand';

const recordsIn = (org: SavingOrg): readonly Readonly<Record<string, unknown>>[] => {
  const mails = org.rows('EmailMessage').filter((row) => row['Subject'] === SUBJECT);
  const behind = new Set(mails.map((row) => row['ActivityId']));
  const tasks = org
    .rows('Task')
    .filter((row) => row['Subject'] === SUBJECT && !behind.has(row['Id']));
  return [...mails, ...tasks];
};

/** What each title of the strip claims about the org; null = it claims nothing. */
const CLAIMS: Readonly<Record<string, number | null>> = {
  'Saved by you': 1,
  'Saved, not checked yet': 1,
  'Not saved': 0,
  'Waiting to be sent': 0,
  'Outcome unknown': null,
};

describe.each(WORLDS)('%s', (name, options, wanted) => {
  describe.each(name.includes('likely') ? FAULTS : OF_THE_LINE)('%s', (kind) => {
    test.each(
      PHASES.flatMap((phase, at) => [
        [phase, 'once', at] as const,
        [phase, 'from then on', at] as const,
      ]),
    )(
      '[W4] at %s, %s: one record or none, told as it is, nothing typed is lost, and the next click ends it',
      async (_phase, often, at) => {
        const org = await openSavingOrg(options);
        const opened = await openPane({
          crm: org.crm,
          device: org.device,
          mails: [someMail('Offer', 'a.txt', 'b.txt')],
        });
        const { pane } = opened;
        const relatedTo = [org.links.deal];
        const key = await openDialogOn(pane, org.catalog, {
          ...wanted,
          relatedTo,
          subject: SUBJECT,
        });
        org.org.faults.add({
          kind,
          path: '/composite',
          after: at,
          ms: 1,
          ...(often === 'once' && { times: 1 }),
        });
        await pane.saves.getState().save();

        const header = headerOf(pane);
        const records = recordsIn(org);
        expect(records.length).toBeLessThanOrEqual(1);
        expect(Object.keys(CLAIMS)).toContain(header.title);
        const claim = CLAIMS[header.title] ?? null;
        if (claim !== null) expect([header.title, records.length]).toEqual([header.title, claim]);
        if (header.title !== 'Saved by you') {
          const kept = pane.saves.getState().keptDrafts.includes(key);
          const { dialog } = pane.saves.getState();
          const waiting = pane.saves.getState().saves[key] !== undefined;
          expect(kept || waiting).toBe(true);
          if (dialog?.kind === 'open')
            expect(valuesOf(dialog.draft.getState()).subject).toBe(SUBJECT);
        }
        const loose = looseFiles(org);
        if (loose.length > 0 && header.title === 'Not saved') {
          const [issue] = await issuesOf(org.device);
          for (const name of loose) expect(issue?.cause).toContain(String(name));
        }

        // The connection is back, and the user does what the strip offers.
        org.org.faults.clear();
        for (let click = 0; click < 3; click += 1) {
          const { button } = headerOf(pane);
          const { opened: mail } = pane.mails.getState();
          if (!mail || button?.label === 'Email is saved') break;
          if (button?.action === 'check-now') await pane.saves.getState().checkNow(mail);
          else if (headerOf(pane).title === 'Waiting to be sent')
            await pane.saves.getState().sendQueued('asked');
          else await pane.saves.getState().saveAgain();
        }
        const { toast } = pane.saves.getState();
        if (toast?.text.includes('not saved')) {
          expect(toast.text).toContain('2 files were not saved');
          await pane.saves.getState().retryFiles(key);
        }
        await until(() => pane.saves.getState().dialog === null, 'the dialog to close');
        const ended = recordsIn(org);
        expect(ended).toHaveLength(1);
        expect(headerOf(pane).title).toBe('Saved by you');
        expect(looseFiles(org)).toEqual([]);
        expect(filesOn(org, ended[0]?.['Id'])).toEqual(['a', 'b']);
        expect(recordsOf(org)).toHaveLength(0);
        opened.stop();
      },
    );
  });
});
