import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseAddress } from '../../../src/core/mail/address.ts';
import { askFor, layRules, ruleFor } from '../../../src/core/participants/rule-list.ts';
import { parseRule, parseRules } from '../../../src/core/participants/rule.ts';

const caught = (lines: readonly string[], written: string): string | null => {
  const address = parseAddress(written);
  if (!address) throw new Error(`${written} is no address`);
  return ruleFor(layRules(parseRules(lines.join('\n')).rules), askFor(address));
};

test.each([
  ['jo@acme.example', 'jo@acme.example'],
  ['jo@acme.example', 'JO+news@Acme.Example'],
  ['jo+news@acme.example', 'jo+news@acme.example'],
  ['acme.example', 'jo@acme.example'],
  ['acme.example', 'jo@eu.mail.acme.example'],
  ['@acme.example', 'jo@acme.example'],
  ['*@acme.example', 'jo@acme.example'],
  ['*.acme.example', 'jo@eu.acme.example'],
  ['*@*.acme.example', 'jo@eu.acme.example'],
  ['news*@acme.example', 'newsletter@acme.example'],
  ['*news*@*.example', 'the-news-of@acme.example'],
  ['no-reply@', 'no-reply@acme.example'],
  ['no-reply@', 'no-reply+42@acme.example'],
  ['no*reply@', 'no.reply@acme.example'],
  ['*acme*', 'jo@my-acme-shop.example'],
  ['müller.example', 'jo@xn--mller-kva.example'],
  ['xn--mller-kva.example', 'jo@müller.example'],
  ['*@*.xn--mller-kva.example', 'jo@eu.müller.example'],
  ['mü*.example', 'jo@xn--mller-kva.example'],
  ['Jo Doe <jo@acme.example>', 'jo@acme.example'],
])('[P4] %s catches %s', (rule, address) => {
  expect(caught([rule], address)).not.toBeNull();
});

test.each([
  ['jo@acme.example', 'joe@acme.example'],
  ['jo+news@acme.example', 'jo@acme.example'],
  ['acme.example', 'jo@notacme.example'],
  ['acme.example', 'acme.example@other.example'],
  ['*@acme.example', 'jo@eu.acme.example'],
  ['*.acme.example', 'jo@acme.example'],
  ['news*@acme.example', 'old-news@acme.example'],
  ['ab*ba@acme.example', 'aba@acme.example'],
  ['no-reply@', 'no-reply-here@acme.example'],
])('[P4] %s leaves %s alone', (rule, address) => {
  expect(caught([rule], address)).toBeNull();
});

test('[P3] an exact address beats a domain beats a wildcard', () => {
  const rules = ['*@acme.example', '*.example', 'acme.example', 'jo@acme.example'];
  expect(caught(rules, 'jo@acme.example')).toBe('jo@acme.example');
  expect(caught(rules, 'al@acme.example')).toBe('acme.example');
  expect(caught(['*.example', '*@acme.example'], 'al@acme.example')).toBe('*@acme.example');
  expect(caught(['example.org', 'a.example.org'], 'al@b.a.example.org')).toBe('a.example.org');
});

test.each([
  ['*', 'too-broad'],
  ['*@*', 'too-broad'],
  ['*.*', 'too-broad'],
  ['com', 'too-broad'],
  ['', 'empty'],
  ['@', 'empty'],
  ['jo@localhost', 'not-a-rule'],
  ['*@localhost', 'not-a-rule'],
  ['jo doe@acme.example', 'not-a-rule'],
  ['acme .example', 'not-a-rule'],
  ['acme..*', 'not-a-rule'],
  ['@*.acme.example', 'not-a-rule'],
  ['x'.repeat(255), 'too-long'],
  ['*a*a*a*a*a*a*a*a*@acme.example', 'too-many-stars'],
])('%j is refused: %s', (line, failure) => {
  expect(parseRule(line)).toEqual({ ok: false, failure });
});

test('pasted lines are parted by comma, semicolon and newline, repeats fall together, bad ones are named', () => {
  expect(
    parseRules('a@x.example, B.example;\r\n*@c.example\n\nnonsense here\nA@X.example'),
  ).toEqual({
    rules: [
      { kind: 'address', text: 'a@x.example' },
      { kind: 'domain', text: 'b.example' },
      { kind: 'wildcard', text: '*@c.example' },
    ],
    invalid: [{ line: 'nonsense here', problem: 'not-a-rule' }],
  });
});

const ruleText = fc.string({ unit: fc.constantFrom(...Array.from('ab*@.-+ x1ü')), maxLength: 14 });
const address = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(...Array.from('abx1+-')), minLength: 1, maxLength: 6 }),
    fc.array(fc.constantFrom('a', 'b', 'ab', 'x1', 'ü'), { minLength: 2, maxLength: 4 }),
  )
  .map(([local, labels]) => `${local}@${labels.join('.')}`);

test('the one spelling of a rule is its own one spelling', () => {
  fc.assert(
    fc.property(ruleText, (text) => {
      const once = parseRule(text);
      if (once.ok) expect(parseRule(once.value.text)).toEqual(once);
    }),
    { numRuns: 2000 },
  );
});

test('[P3] the rule that is shown, taken alone, catches the address', () => {
  fc.assert(
    fc.property(fc.array(ruleText, { maxLength: 30 }), address, (lines, written) => {
      const shown = caught(lines, written);
      if (shown !== null) expect(caught([shown], written)).toBe(shown);
    }),
    { numRuns: 2000 },
  );
});

test('which rule is shown does not hang on the order of the list', () => {
  fc.assert(
    fc.property(fc.array(ruleText, { maxLength: 30 }), address, (lines, written) => {
      expect(caught([...lines].reverse(), written)).toBe(caught(lines, written));
    }),
  );
});

/** What a wildcard means, told with a regular expression over short texts. */
const means = (rule: string): RegExp => {
  const full = rule.endsWith('@') ? `${rule}*` : rule.includes('@') ? rule : `*@${rule}`;
  const literal = full.split('*').map((part) => part.replace(/[.+\\^$()[\]{}|?]/g, '\\$&'));
  return new RegExp(`^${literal.join('.*')}$`, 'su');
};

test('a wildcard catches what its pattern says and nothing else', () => {
  fc.assert(
    fc.property(ruleText, address, (text, written) => {
      const answer = parseRule(text);
      const rule = answer.ok ? answer.value.text : '';
      fc.pre(rule.includes('*'));
      const key = parseAddress(written)?.key ?? '';
      expect(caught([text], written) !== null).toBe(means(rule).test(key));
    }),
    { numRuns: 2000 },
  );
});

test('[P4] a hostile pattern over a hostile address costs next to nothing', () => {
  const rules = Array.from({ length: 1000 }, (_, i) => `${'*a'.repeat(6)}*b${String(i)}@*`);
  const list = layRules(parseRules(rules.join('\n')).rules);
  const target = parseAddress(`${'a'.repeat(120)}@${'a.'.repeat(90)}example`);
  const start = performance.now();
  for (let i = 0; i < 20; i++) expect(target && ruleFor(list, askFor(target))).toBeNull();
  expect(performance.now() - start).toBeLessThan(2000);
});
