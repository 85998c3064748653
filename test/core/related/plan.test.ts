import { describe, expect, test } from '@jest/globals';
import { NO_CHOICES } from '../../../src/core/related/choices.ts';
import { onlySaved, planSearch, SEARCH_LIMITS } from '../../../src/core/related/plan-search.ts';
import { planFollowUp } from '../../../src/core/related/plan-follow-up.ts';
import { DEFAULT_WINDOW_DAYS } from '../../../src/core/related/windows.ts';
import { addressee, contact, id, phone, signature, someAnswer, someClues } from './builders.ts';

const TODAY = '2026-11-22';
const settings = { windows: DEFAULT_WINDOW_DAYS, taskKeyField: null, droppedEmailFields: [] };
const plan = (clues: Parameters<typeof someClues>[0]): ReturnType<typeof planSearch> =>
  planSearch(someClues(clues), NO_CHOICES, settings, TODAY);

describe('the one call', () => {
  test('[R4] windows are days before and after today', () => {
    expect(plan({}).plan.windows).toEqual({
      opportunityClosedSince: '2025-11-22',
      opportunityCloseUntil: '2027-05-21',
      caseCreatedSince: '2026-08-24',
    });
  });

  test('[R1] a mail with hundreds of addresses is searched by its best ones, the rest is named', () => {
    const addressees = Array.from({ length: 240 }, (_, at) =>
      addressee(`p${String(at)}@x.example`, 'to'),
    );
    const { plan: asked, cut } = plan({ addressees });
    expect(asked.emails).toHaveLength(SEARCH_LIMITS.emails);
    expect(asked.emails[0]).toBe('p0@x.example');
    expect(cut.addresses).toHaveLength(140);
    expect(cut.addresses[0]).toBe('p100@x.example');
  });

  test('[W8] of a long thread the first and the last mails are looked up', () => {
    const threadKeys = Array.from({ length: 120 }, (_, at) => `k${String(at)}`);
    const { plan: asked, cut } = plan({ threadKeys });
    expect(asked.threadKeys).toHaveLength(SEARCH_LIMITS.threadKeys);
    expect(asked.threadKeys.slice(0, 2)).toEqual(['k0', 'k71']);
    expect(asked.threadKeys.at(-1)).toBe('k119');
    expect(cut.threadKeys).toBe(70);
  });

  test('[W8] the mail’s own key is not asked for twice', () => {
    expect(plan({ key: 'me', threadKeys: ['a', 'me', 'a'] }).plan).toMatchObject({
      key: 'me',
      threadKeys: ['a'],
    });
  });

  test('[R5] what was chosen before is read again with the same call, where the mail was saved first', () => {
    const clues = someClues({
      addressees: [addressee('jo@acme.example')],
      keptIds: [id('Task')],
      linkedIds: [id('Deal'), id('Task')],
    });
    const choices = {
      byAddress: { 'jo@acme.example': { people: [id('Jo')], relatedTo: null, at: '' } },
      byThread: { 'this@acme.example': { people: [], relatedTo: id('Pilot'), at: '' } },
    };
    expect(planSearch(clues, choices, settings, TODAY).plan.recordIds).toEqual(
      ['Task', 'Pilot', 'Jo', 'Deal'].map(id),
    );
  });

  test('[P6] a filtered mail with a hint asks only whether it is saved', () => {
    const clues = someClues({
      keptIds: [id('Task')],
      linkedIds: [id('Deal')],
      caseNumbers: ['1'],
      threadKeys: ['a'],
    });
    const { plan: asked } = planSearch(clues, NO_CHOICES, settings, TODAY);
    expect(onlySaved(asked, clues.keptIds)).toMatchObject({
      emails: [],
      key: 'this@acme.example',
      recordIds: ['Task'],
      threadKeys: [],
      caseNumbers: [],
    });
  });
});

describe('the second call', () => {
  const katrin = addressee('k.brandt@halden.example', 'from');
  const bob = addressee('bob@other.example', 'to');
  const facts = signature({
    name: 'Katrin Brandt',
    company: 'Halden Freight AB',
    website: 'https://www.halden-group.example/team',
    phones: [phone('+46 70 174 06 05', '+46701740605'), phone('031', null, 'fax')],
  });
  const none = someAnswer();
  const bobIsKnown = someAnswer({ contacts: [contact('Bob', 'bob@other.example')] });
  const allKnown = someAnswer({
    contacts: [contact('Bob', 'bob@other.example'), contact('Katrin', 'k.brandt@halden.example')],
  });

  test('[R1] there is none where every address matched', () => {
    const clues = someClues({ addressees: [katrin, bob], signature: facts });
    expect(planFollowUp(clues, allKnown, null, [])).toBeNull();
  });

  test('[R1] companies are looked for by domain where nobody matched', () => {
    const clues = someClues({ addressees: [katrin, bob, addressee('x@hidden.example', 'body')] });
    expect(planFollowUp(clues, none, null, [])).toEqual({
      kind: 'accountsByDomain',
      domains: ['halden.example', 'other.example'],
    });
  });

  test('[P5] never by a free-mail domain', () => {
    const clues = someClues({ addressees: [addressee('jo@gmail.com')] });
    expect(planFollowUp(clues, none, null, [])).toBeNull();
  });

  test('[R1] not by domain where anybody matched', () => {
    expect(planFollowUp(someClues({ addressees: [katrin, bob] }), bobIsKnown, null, [])).toBeNull();
  });

  test('[R3] the signature of an unknown sender is looked up', () => {
    const clues = someClues({ addressees: [katrin, bob], signature: facts });
    expect(planFollowUp(clues, bobIsKnown, null, [])).toEqual({
      kind: 'bySignature',
      phones: ['01740605'],
      websites: ['halden-group.example'],
      companies: ['Halden Freight'],
      fullName: 'Katrin Brandt',
    });
  });

  test('[R1] signature and domain are one call', () => {
    const clues = someClues({ addressees: [katrin], signature: facts });
    expect(planFollowUp(clues, none, null, [])).toMatchObject({
      kind: 'bySignature',
      websites: ['halden-group.example', 'halden.example'],
    });
  });

  test('[R1] what the first call had no room for goes into the same second call', () => {
    const later = {
      kind: 'rest',
      caseNumbers: ['1'],
      objects: [],
      emails: [],
      droppedEmailFields: [],
    } as const;
    const clues = someClues({ addressees: [katrin] });
    expect(planFollowUp(clues, { ...allKnown, later }, null, [])).toEqual(later);
    expect(planFollowUp(clues, { ...none, later }, null, [])).toEqual({
      kind: 'several',
      plans: [later, { kind: 'accountsByDomain', domains: ['halden.example'] }],
    });
  });

  test('[R3] a name without a company is not looked for', () => {
    const clues = someClues({
      addressees: [katrin],
      signature: signature({ name: 'Katrin Brandt' }),
    });
    expect(planFollowUp(clues, none, null, [])).toMatchObject({ kind: 'accountsByDomain' });
  });

  test('[R3] an address that the cap left out is not taken for unknown', () => {
    const clues = someClues({ addressees: [katrin, bob], signature: facts });
    expect(planFollowUp(clues, bobIsKnown, null, [katrin.address])).toBeNull();
  });
});
