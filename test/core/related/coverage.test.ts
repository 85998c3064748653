import { expect, test } from '@jest/globals';
import { coverage, type CoverageInput } from '../../../src/core/related/coverage.ts';
import { JONAS, link, ME, summary } from './builders.ts';

const input = (more: Partial<CoverageInput>): CoverageInput => ({
  key: 'this',
  threadKeys: ['one', 'two', 'three'],
  saved: [],
  thread: [],
  known: [],
  userId: ME,
  ...more,
});

test('[T1] saved mails of the conversation are counted among those that the headers name', () => {
  const { saved, of, mails } = coverage(
    input({ thread: [summary('<one>', []), summary('three', [link('Case', 'C')], { by: JONAS })] }),
  );
  expect([saved, of]).toEqual([2, 4]);
  expect(mails.map(({ key, savedBy }) => [key, ...savedBy.map(({ name }) => name)])).toEqual([
    ['one', 'Elena Fischer'],
    ['two'],
    ['three', 'Jonas Weber'],
    ['this'],
  ]);
  expect(mails[2]?.links).toMatchObject([{ id: 'C', role: 'relatedTo' }]);
});

test('[T1] the saved copy of this mail counts too, and this mail stands last', () => {
  const { saved, mails } = coverage(input({ saved: [summary('this', [])] }));
  expect(saved).toBe(1);
  expect(mails.at(-1)).toMatchObject({ key: 'this', isThis: true });
});

test('[T1] a mail that several people saved names them all, the user first', () => {
  const thread = [summary('one', [], { by: JONAS }), { ...summary('one', []), id: ME }];
  const { saved, mails } = coverage(input({ thread }));
  expect(saved).toBe(1);
  expect(mails[0]?.savedBy.map(({ id }) => id)).toEqual([ME, JONAS]);
});

test('[D10] the parts of a split mail are one mail', () => {
  expect(
    coverage(input({ thread: [summary('one#1/2', []), summary('one#2/2', [])] })),
  ).toMatchObject({
    saved: 1,
    of: 4,
  });
});

test('[T1] without the list of mails only the saved ones are counted', () => {
  const thread = [
    summary('later', [], { mailDate: '2026-11-12T00:00:00Z' }),
    summary('earlier', [], { mailDate: '2026-11-10T00:00:00Z' }),
  ];
  const { saved, of, mails } = coverage(input({ threadKeys: [], thread }));
  expect([saved, of]).toEqual([2, null]);
  expect(mails.map(({ key }) => key)).toEqual(['earlier', 'later', 'this']);
});

test('[L3] mails known from elsewhere have a subject, a sender and a date though nobody saved them', () => {
  const known = [
    { key: 'two', subject: 'Re: Offer', from: 'Tomás Oliveira', date: '2026-11-18T00:00:00Z' },
  ];
  const { mails } = coverage(input({ known }));
  expect(mails[1]).toMatchObject({ subject: 'Re: Offer', from: 'Tomás Oliveira', savedBy: [] });
  expect(mails[0]).toMatchObject({ subject: null, from: null });
});

test('[W0] a mail without a key still shows what is saved of its thread', () => {
  expect(coverage(input({ key: null, thread: [summary('one', [])] }))).toMatchObject({
    saved: 1,
    of: 3,
  });
});
