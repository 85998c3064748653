import { domainToASCII, domainToUnicode } from 'node:url';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asciiAddress, parseAddress, shownName } from '../../../src/core/mail/address.ts';
import { asciiDomain, normalDomain } from '../../../src/core/mail/domain-name.ts';

const key = (written: string): string | null => parseAddress(written)?.key ?? null;

test.each([
  ['Jo.Doe@Acme.Example', 'jo.doe@acme.example'],
  [' jo@acme.example ', 'jo@acme.example'],
  ['<jo@acme.example>', 'jo@acme.example'],
  ['"Jo Doe" <jo@acme.example>', 'jo@acme.example'],
  ['"boss@acme.example" <thief@evil.example>', 'thief@evil.example'],
  ["'jo@acme.example'", 'jo@acme.example'],
  ['mailto:jo@acme.example', 'jo@acme.example'],
  ['SMTP:jo@acme.example', 'jo@acme.example'],
  ['jo@acme.example.', 'jo@acme.example'],
  ['jo@MÜLLER.example', 'jo@müller.example'],
  ['jo@xn--mller-kva.example', 'jo@müller.example'],
  ['jo@Ｆｕｌｌ。example', 'jo@full.example'],
  ['jo+tag@acme.example', 'jo+tag@acme.example'],
  ['"jo"@acme.example', 'jo@acme.example'],
  ['"jo doe"@acme.example', '"jo doe"@acme.example'],
  ["o'hara@acme.example", "o'hara@acme.example"],
])('[P1] %j is read as %s', (written, expected) => {
  expect(key(written)).toBe(expected);
});

test.each([
  ['', 'nothing'],
  ['Undisclosed recipients', 'a name'],
  ['/O=EXCHANGELABS/OU=GROUP/CN=RECIPIENTS/CN=JO', 'an X.500 name'],
  ['jo@', 'no domain'],
  ['@acme.example', 'no local part'],
  ['jo@localhost', 'a domain of one label'],
  ['jo@[10.0.0.1]', 'an address literal'],
  ['jo@10.0.0.1', 'an IP address'],
  ['jo@acme..example', 'an empty label'],
  ['jo@-acme.example', 'a hyphen at an edge'],
  ['j o@acme.example', 'white space'],
  ['jo\u200b@acme.example', 'an invisible character'],
  ['jo\u037e@acme.example', 'a semicolon in the disguise of a Greek question mark'],
  ['jo@ac\u202eme.example', 'a character that turns the direction'],
  ['jo@acme.example\nbcc: x@y.example', 'a line break'],
  [`jo@${'a'.repeat(64)}.example`, 'an overlong label'],
  [`${'a'.repeat(400)}@acme.example`, 'an overlong address'],
])('[P3] %j is no address: %s', (written) => {
  expect(key(written)).toBeNull();
});

test('[P2] the one spelling of an address is its own one spelling', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.emailAddress(), fc.string({ unit: 'binary' }), anyAddress),
      (written) => {
        const once = parseAddress(written);
        if (once) expect(parseAddress(once.key)).toEqual(once);
      },
    ),
  );
});

const anyAddress = fc
  .tuple(fc.string({ unit: 'grapheme', minLength: 1 }), fc.webUrl({ validSchemes: ['https'] }))
  .map(([local, url]) => `${local}@${url.slice(8).split('/')[0] ?? ''}`);

test('Punycode goes there and back as in Node', () => {
  const label = fc.string({
    unit: fc.constantFrom(...Array.from('aäöüßéñ日本語кдшعבا9-z')),
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(label, (text) => {
      const domain = `${text}.example`;
      const ascii = domainToASCII(domain);
      fc.pre(ascii !== '' && normalDomain(domain) !== null && domainToUnicode(ascii) === domain);
      expect(asciiDomain(normalDomain(domain) ?? '')).toBe(ascii);
      expect(normalDomain(ascii)).toBe(domain);
    }),
    { numRuns: 500 },
  );
});

test.each(['xn--a', 'xn--', 'xn--99999999', 'xn--zzzzzzzzzzzzzzzzzz', 'xn--\u00e9', 'xn--abc-'])(
  'a broken label %s stays as it is or is refused, and never throws',
  (label) => {
    expect([`${label}.example`, null]).toContain(normalDomain(`${label}.example`));
  },
);

test('an address goes out with its domain in ASCII', () => {
  const address = parseAddress('jo@müller.example');
  expect(address && asciiAddress(address)).toBe('jo@xn--mller-kva.example');
});

test('a name is shown without characters that turn or hide it', () => {
  expect(shownName(' Jo\u202e\u200b  Doe\u0000 ')).toBe('Jo Doe');
});
