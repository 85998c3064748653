import { expect, test } from '@jest/globals';
import { planSave } from '../../../src/core/draft/plan.ts';
import { safeFacts } from '../../../src/core/draft/safe-facts.ts';
import { stepsOf } from '../../../src/core/draft/steps.ts';
import { aDraft, someFacts, someRules } from './builders.ts';

const raw = {
  newPart: '<ul><li>First<script>steal()</script></li></ul>',
  whole: '<ul><li>First<script>steal()</script></li></ul><blockquote>Earlier</blockquote>',
};
const opened = someFacts({
  newPart: { html: null, text: 'First' },
  whole: { html: null, text: 'First' },
  raw,
});
const sanitise = (html: string): string => html.replace(/<script>.*?<\/script>/g, '');
const rules = someRules({ kind: 'EmailMessage', bodyChoice: 'new' });

test('[D9] HTML that was not made safe is never written: such a draft has no plan', () => {
  expect(() => planSave(aDraft({ facts: opened, rules }))).toThrow('not made safe');
});

test('[D9] safe facts hold the sanitised HTML of both forms and the text that it shows', () => {
  const safe = safeFacts(opened, sanitise);
  expect(safe.newPart).toEqual({ html: '<ul><li>First</li></ul>', text: '• First' });
  expect(safe.whole.html).toBe('<ul><li>First</li></ul><blockquote>Earlier</blockquote>');
  expect(safe.whole.text).toContain('> Earlier');
  const plan = planSave(aDraft({ facts: safe, rules }));
  if (plan.kind === 'nothing') throw new Error('nothing to write');
  expect(JSON.stringify(stepsOf(plan, {}))).toContain('<ul><li>First</li></ul>');
});

test('[D9] facts of a mail without HTML are complete as they are, and safe ones stay the same', () => {
  const plain = someFacts();
  expect(safeFacts(plain, sanitise)).toBe(plain);
  const safe = safeFacts(opened, sanitise);
  expect(safeFacts(safe, sanitise)).toBe(safe);
});
