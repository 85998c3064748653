import { expect, test } from '@jest/globals';
import type { Kind } from '../../src/core/crm/records.ts';
import { planSave } from '../../src/core/draft/plan.ts';
import { aFile, draftIn, looseFiles, openSavingOrg, recordsOf, saveIn } from './world.ts';
import { someFacts } from '../core/draft/builders.ts';

const kinds: readonly Kind[] = ['EmailMessage', 'Task'];

test.each(kinds)(
  '[W3] with the unique key in the org, two devices that save a mail at once leave one %s, and the later is told so',
  async (kind) => {
    const org = await openSavingOrg({ switches: { sidecarKey: true } });
    const facts = someFacts({ attachments: [aFile('offer.pdf')] });
    const first = await saveIn(org, draftIn(org, { facts, rules: { kind } }));
    // The other device had looked before the first one wrote.
    const second = await saveIn(org, draftIn(org, { facts, rules: { kind } }), { lookedUp: true });
    expect(first.outcome.kind).toBe('saved');
    expect(second.outcome).toMatchObject({ kind: 'already-saved', records: [{ kind }] });
    expect(recordsOf(org)).toHaveLength(1);
    expect(recordsOf(org)[0]).toMatchObject({ Sidecar_Key__c: '<offer@acme.example>' });
    expect(looseFiles(org)).toEqual([]);
  },
);

test.each(kinds)(
  '[W3] an own copy beside a colleague’s %s does not claim the key',
  async (kind) => {
    const org = await openSavingOrg({ switches: { sidecarKey: true } });
    const keyIn = (ownCopy: boolean): unknown => {
      const plan = planSave(draftIn(org, { rules: { kind, ownCopy } }));
      return plan.kind === 'create' ? (plan.record.fields['Sidecar_Key__c'] ?? null) : undefined;
    };
    expect([keyIn(false), keyIn(true)]).toEqual(['<offer@acme.example>', null]);
  },
);

test.each(kinds)('[W3] an org without the key field is asked for nothing: one %s', async (kind) => {
  const org = await openSavingOrg({ switches: { sidecarKey: false } });
  const { outcome } = await saveIn(org, draftIn(org, { rules: { kind } }));
  expect(outcome.kind).toBe('saved');
  expect(recordsOf(org)[0]).not.toHaveProperty('Sidecar_Key__c', '<offer@acme.example>');
});
