import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { finalBody } from '../../../src/core/draft/body.ts';
import { cutHtml } from '../../../src/core/draft/cut-html.ts';
import { CUT_MARK, cutAt, cutText } from '../../../src/core/draft/cut-text.ts';
import { someFacts } from './builders.ts';

const limits = { html: 400, text: 400 };
const whole = { choice: 'whole', edited: null } as const;

test('[D9] a text that fits is written as it is', () => {
  expect(finalBody({ choice: 'new', edited: null }, someFacts(), limits)).toEqual({
    html: '<p>New</p>',
    text: 'New',
    images: [],
    cuts: [],
    attachEml: false,
  });
});

test('[D10] of a text that is too long the history goes first, and the whole mail is attached', () => {
  const facts = someFacts({ whole: { html: `<p>${'x'.repeat(900)}</p>`, text: 'x'.repeat(900) } });
  expect(finalBody(whole, facts, limits)).toMatchObject({
    html: '<p>New</p>',
    cuts: [{ kind: 'history-dropped' }],
    attachEml: true,
  });
});

test('[D10] what is still too long is cut with a visible mark', () => {
  const long = { html: `<p>${'x'.repeat(900)}</p>`, text: 'x'.repeat(900) };
  const body = finalBody(whole, someFacts({ newPart: long, whole: long }), limits);
  expect(body.text.endsWith(CUT_MARK)).toBe(true);
  expect(body.text.length).toBeLessThanOrEqual(400);
  expect(body.html?.length).toBeLessThanOrEqual(400);
  expect(body.html).toContain('cut: the whole email is attached');
  expect(body.cuts).toHaveLength(2);
});

test('a cut never splits a character, and never leaves text over the limit', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.integer({ min: 0, max: 100 }),
      (text, limit) => {
        const cut = cutAt(text, limit);
        expect(cut.length).toBeLessThanOrEqual(Math.max(limit, 0));
        const half = /[\ud800-\udbff](?![\udc00-\udfff])/;
        if (!half.test(text)) expect(cut).not.toMatch(half);
      },
    ),
  );
  expect(cutText('a'.repeat(100), 60)).toHaveLength(60);
});

test('[D10] HTML that is cut stays well-formed, however it is nested', () => {
  const nested = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      fc.string({ maxLength: 12 }).map((text) => text.replace(/[<>&]/g, '')),
      fc
        .tuple(fc.constantFrom('p', 'div', 'b', 'ul'), fc.array(tie('node'), { maxLength: 3 }))
        .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag}>`),
    ),
  })).node;
  fc.assert(
    fc.property(
      fc.array(nested, { maxLength: 6 }),
      fc.integer({ min: 60, max: 300 }),
      (parts, limit) => {
        const html = cutHtml(parts.join(''), limit);
        expect(html.length).toBeLessThanOrEqual(
          Math.max(limit, parts.join('').length <= limit ? limit : 0),
        );
        for (const tag of ['p', 'div', 'b', 'ul'])
          expect(html.split(`<${tag}>`).length).toBe(html.split(`</${tag}>`).length);
      },
    ),
  );
});
