import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  answerOf,
  messageOf,
  oneTimeCode,
  readMessage,
  readOneTimeCode,
} from '../../../src/core/sign-in/sign-in-answer.ts';
import { readIdentityUrl, readKeptSignIn } from '../../../src/core/sign-in/kept-sign-in.ts';

const state = 'S'.repeat(43);
const from = (query: string): ReturnType<typeof answerOf> => {
  const parameters = new URLSearchParams(query);
  return answerOf((name) => parameters.get(name));
};
const code = { kind: 'code', state, code: 'aPrx4.code==' } as const;

test('[L1] an answer survives the way through a message and through a pasted code', () => {
  const answer = from(`code=aPrx4.code%3D%3D&state=${state}`);
  expect(answer).toEqual(code);
  expect(readMessage(messageOf(code))).toEqual(code);
  expect(
    readOneTimeCode(` ${oneTimeCode(code).slice(0, 30)}\n${oneTimeCode(code).slice(30)} `),
  ).toEqual({
    ok: true,
    value: code,
  });
});

test('[L1] an error comes back with its reason, cut to a length', () => {
  const answer = from(`error=access_denied&error_description=${'x'.repeat(900)}&state=${state}`);
  expect(answer).toMatchObject({
    kind: 'error',
    error: 'access_denied',
    description: 'x'.repeat(300),
  });
  expect(answer && readMessage(messageOf(answer))).toEqual(answer);
});

test.each([
  ['without a state', 'code=abc'],
  ['with a short state', 'code=abc&state=x'],
  ['with a code that no server makes', `code=a%20b%0A&state=${state}`],
  ['with an overlong code', `code=${'a'.repeat(2001)}&state=${state}`],
  ['with markup for an error', `error=<script>&state=${state}`],
  ['without an answer', `state=${state}`],
])('[L1] an address %s is no answer', (_what, query) => {
  expect(from(query)).toBeNull();
});

test('[L1] a message that the result page did not write is no answer', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.json()), (message) => {
      expect(readMessage(message)).toBeNull();
    }),
  );
  expect(readMessage(JSON.stringify({ ...code, from: 'another' }))).toBeNull();
  expect(readMessage(messageOf(code).padEnd(6000))).toBeNull();
});

test('[L1] any pasted text is read or refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.string(), (pasted) => {
      expect(readOneTimeCode(pasted).ok).toBe(false);
    }),
  );
});

test('[X5] what the device gives back counts only when it is whole', () => {
  const kept = { host: 'h', clientId: 'c', instanceUrl: 'https://h', refreshToken: 'r' };
  expect(readKeptSignIn(kept)).toEqual({ ...kept, userId: null, orgId: null });
  expect(readKeptSignIn({ ...kept, refreshToken: 7 })).toBeNull();
  expect(readKeptSignIn('x')).toBeNull();
  expect(readKeptSignIn(JSON.parse('{"__proto__":{"host":"h"}}'))).toBeNull();
});

test('[L1] org and user are read from the identity address, in their long form', () => {
  expect(readIdentityUrl('https://h/id/00D000000000001/005000000000001')).toEqual({
    orgId: '00D000000000001EAA',
    userId: '005000000000001AAA',
  });
  expect(readIdentityUrl('https://h/id/x/y')).toEqual({ orgId: null, userId: null });
});
