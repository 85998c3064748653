import { expect, test } from '@jest/globals';
import { completeDraft, needsEml } from '../../../src/core/draft/complete-draft.ts';
import type { MailFacts } from '../../../src/core/draft/facts.ts';
import { edit } from '../../../src/core/draft/overlay.ts';
import { fieldKey } from '../../../src/core/draft/values.ts';
import { aDraft, aSaved, someFacts } from './builders.ts';

const day = fieldKey('ActivityDate');
const shown = { timeZone: 'Europe/Berlin', dateTime: (iso: string): string => `shown ${iso}` };

const people = Array.from({ length: 20 }, (_, n) => ({
  name: '',
  address: `p${String(n)}@firm.example`,
}));

/** A sent mail as Outlook on the web gives it: no headers, twenty recipients, the created date. */
const cutFacts = (more: Partial<MailFacts> = {}): MailFacts =>
  someFacts({
    incoming: false,
    headers: null,
    to: people,
    cc: [],
    bcc: [],
    recipientsMayBeCut: true,
    emlAvailable: true,
    keyIsApproximate: false,
    date: { iso: '2026-11-20T23:30:00Z', approximate: true },
    day: '2026-11-21',
    ...more,
  });

const block = [
  'Received: from a by b; Fri, 20 Nov 2026 10:00:05 +0100',
  'Date: Fri, 20 Nov 2026 23:45:00 +0100',
  `To: ${[...people.map(({ address }) => address), 'late@firm.example'].join(',\r\n ')}`,
  'Cc: copy@firm.example',
  'Bcc: hidden@firm.example',
  'References: <first@thread.example> <second@thread.example>',
].join('\r\n');

test('[W2] the whole mail gives the exact date of a sent mail, and its day as Outlook shows it', () => {
  const { facts, overlay } = completeDraft(aDraft({ facts: cutFacts() }), block, shown);
  expect(facts.date).toEqual({ iso: '2026-11-20T22:45:00Z', approximate: false });
  expect(facts).toMatchObject({ day: '2026-11-20', dateText: 'shown 2026-11-20T22:45:00Z' });
  expect(overlay.base[day]).toBe('2026-11-20');
});

test('[W2] of a mail that came in, the topmost Received tells', () => {
  const { facts } = completeDraft(aDraft({ facts: cutFacts({ incoming: true }) }), block, shown);
  expect(facts.date?.iso).toBe('2026-11-20T09:00:05Z');
});

test('[W2] a date that is exact already stays, whoever told it', () => {
  const date = { iso: '2026-11-20T10:00:00Z', approximate: false };
  const { facts } = completeDraft(aDraft({ facts: cutFacts({ date }) }), block, shown);
  expect(facts.date).toEqual(date);
});

test('[P1] lists that the host cut at twenty are whole, with Bcc where the bytes tell it', () => {
  const { facts } = completeDraft(aDraft({ facts: cutFacts() }), block, shown);
  expect(facts.to.map(({ address }) => address)).toEqual([
    ...people.map(({ address }) => address),
    'late@firm.example',
  ]);
  expect(facts.cc).toEqual([{ name: '', address: 'copy@firm.example' }]);
  expect(facts.bcc).toEqual([{ name: '', address: 'hidden@firm.example' }]);
  expect(facts.recipientsMayBeCut).toBe(false);
});

test('[W8] the thread is the first of the references that only the bytes tell; the key stays', () => {
  const draft = aDraft({ facts: cutFacts() });
  const { facts } = completeDraft(draft, block, shown);
  expect(facts.threadKey).toBe('first@thread.example');
  expect(facts.key).toBe(draft.facts.key);
  expect(facts.headers).toContain('references: <first@thread.example>');
});

test('[D8] a due date that the user typed is not moved by a date that arrives late', () => {
  const draft = aDraft({ facts: cutFacts() });
  const typed = edit(draft.overlay, day, '2026-12-24', (_, a, b) => a === b);
  const { overlay } = completeDraft({ ...draft, overlay: typed }, block, shown);
  // The store lays the edits over the new base; here the base alone has moved.
  expect(overlay.base[day]).toBe('2026-11-20');
  expect(typed.edits[day]).toBe('2026-12-24');
});

test('bytes without headers change nothing', () => {
  const draft = aDraft({ facts: cutFacts() });
  expect(completeDraft(draft, '', shown)).toBe(draft);
});

test.each([
  ['headers are missing', {}, true],
  ['recipients may be cut', { headers: 'a: b', date: null }, true],
  ['all is known', exact({ headers: 'Date: x', recipientsMayBeCut: false }), false],
  ['Outlook gives no .eml', { emlAvailable: false }, false],
  ['the key is made of what would change', { keyIsApproximate: true }, false],
] as const)('[W2] where %s, the whole mail is needed: %#', (_, more, needed) => {
  expect(needsEml(aDraft({ facts: cutFacts(more) }))).toBe(needed);
});

function exact(more: Partial<MailFacts>): Partial<MailFacts> {
  return { ...more, date: { iso: '2026-11-20T10:00:00Z', approximate: false } };
}

test('[E1] a saved mail is edited without reading it whole', () => {
  expect(needsEml({ ...aDraft({ facts: cutFacts() }), saved: aSaved() })).toBe(false);
});
