import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isInstanceOf, originOfHost, parseMyDomain } from '../../../src/core/sign-in/my-domain.ts';

const read = (typed: string, named: readonly string[] = []): string => {
  const answer = parseMyDomain(typed, named);
  return answer.ok ? answer.value : answer.failure;
};

test.each([
  ['acme.my.salesforce.com', 'acme.my.salesforce.com'],
  ['  HTTPS://Acme.my.salesforce.com/lightning/page?x=1#y ', 'acme.my.salesforce.com'],
  ['acme', 'acme.my.salesforce.com'],
  ['acme.lightning.force.com', 'acme.my.salesforce.com'],
  ['acme--uat.sandbox.lightning.force.com/lightning/r/1', 'acme--uat.sandbox.my.salesforce.com'],
  ['acme--uat.sandbox.my.salesforce.com', 'acme--uat.sandbox.my.salesforce.com'],
  ['acme.my.salesforce-setup.com', 'acme.my.salesforce.com'],
  ['acme-dev-ed.develop.my.salesforce.com', 'acme-dev-ed.develop.my.salesforce.com'],
])('[L1] %s is a place to sign in to: %s', (typed, host) => {
  expect(read(typed)).toBe(host);
});

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['login.salesforce.com', 'no-my-domain'],
  ['https://test.salesforce.com/', 'no-my-domain'],
  ['eu12.salesforce.com', 'no-my-domain'],
  ['login', 'no-my-domain'],
  ['AA0', 'no-my-domain'],
  ['evil.example', 'foreign'],
  ['acme.my.salesforce.com.evil.example', 'foreign'],
  ['evilmy.salesforce.com', 'foreign'],
  ['acme.force.com', 'foreign'],
  ['acme.my.salesforce.com@evil.example', 'unreadable'],
  ['acme.my.salesforce.com:8443', 'unreadable'],
  ['javascript:alert(1)', 'unreadable'],
  ['acme..my.salesforce.com', 'unreadable'],
])('[L1] %s is refused as %s', (typed, problem) => {
  expect(read(typed)).toBe(problem);
});

test('[L1] a host that the policy names is let through, with its port, and no other port', () => {
  expect(read('https://crm.acme.example/', ['crm.acme.example'])).toBe('crm.acme.example');
  expect(read('http://localhost:4000', ['localhost:4000'])).toBe('localhost:4000');
  expect(read('localhost:4001', ['localhost:4000'])).toBe('unreadable');
});

test('[L1] whatever is typed, only a host of Salesforce comes out, and it reads as itself again', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.webUrl(), fc.domain(), fc.string({ unit: 'binary' })),
      (typed) => {
        const answer = parseMyDomain(typed, []);
        if (!answer.ok) return;
        expect(answer.value).toMatch(/^[a-z0-9.-]+\.my\.(salesforce|sfcrmproducts)\.(com|mil|cn)$/);
        expect(new URL(originOfHost(answer.value)).host).toBe(answer.value);
        expect(read(answer.value)).toBe(answer.value);
      },
    ),
  );
});

test.each([
  ['https://acme.my.salesforce.com', true],
  ['https://other.my.salesforce.com', true],
  ['https://crm.acme.example', true],
  ['http://acme.my.salesforce.com', false],
  ['https://acme.my.salesforce.com/', false],
  ['https://acme.my.salesforce.com/x', false],
  ['https://acme.my.salesforce.com@evil.example', false],
  ['https://salesforce.com.evil.example', false],
  ['https://evilsalesforce.com', false],
  ['https://evil.example', false],
  ['', false],
])('[L1] a token may go to %s: %s', (instance, may) => {
  expect(isInstanceOf(instance, 'acme.my.salesforce.com', ['crm.acme.example'])).toBe(may);
});
