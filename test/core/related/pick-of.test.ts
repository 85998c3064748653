import { expect, test } from '@jest/globals';
import { remember, NO_CHOICES } from '../../../src/core/related/choices.ts';
import { pickOf, type Chosen } from '../../../src/core/related/pick-of.ts';
import { relate } from '../../../src/core/related/relate.ts';
import { tickedIds } from '../../../src/core/related/related.ts';
import {
  addressee,
  contact,
  id,
  opportunity,
  role,
  someAnswer,
  someClues,
  someInput,
} from './builders.ts';

const JO = 'jo@acme.example';
const clues = someClues({ addressees: [addressee(JO, 'from')], threadKeys: ['root@acme.example'] });
const input = someInput({
  clues,
  answer: someAnswer({
    contacts: [contact('Jo A', JO), contact('Jo B', JO, { LastActivityDate: '2026-11-01' })],
    opportunities: [opportunity('Deal'), opportunity('Pilot', { IsClosed: true })],
    roles: [role('Jo A', 'Deal'), role('Jo B', 'Pilot')],
  }),
});
const pick = (chosen: Chosen): ReturnType<typeof pickOf> =>
  pickOf(relate(input), clues, chosen, '2026-11-22T10:00:00Z');

test('[R5] whom the user took of several is ticked the next time', () => {
  expect(tickedIds(relate(input))).toEqual(['Jo B', 'Deal'].map(id));
  const choices = remember(NO_CHOICES, pick({ people: [id('Jo A')], relatedTo: id('Deal') }));
  expect(tickedIds(relate({ ...input, choices }))).toEqual(['Jo A', 'Deal'].map(id));
});

test('[R5] a Related To other than the proposed one is proposed the next time', () => {
  const choices = remember(NO_CHOICES, pick({ people: [], relatedTo: id('Pilot') }));
  expect(tickedIds(relate({ ...input, choices }))).toEqual(['Jo B', 'Pilot'].map(id));
});

test('[R5] what was proposed and left as it was is not remembered as a choice', () => {
  expect(pick({ people: [], relatedTo: id('Deal') })).toMatchObject({
    people: {},
    relatedTo: null,
  });
});

test('[R5] somebody added by hand is remembered for the thread, not for an address', () => {
  expect(pick({ people: [id('Zoe')], relatedTo: null })).toMatchObject({
    threadId: 'root@acme.example',
    people: {},
    others: ['Zoe'],
  });
});
