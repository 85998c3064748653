import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { htmlToText } from '../../../src/core/reading/html-to-text.ts';
import { maskHtml } from '../../../src/core/draft/hidden-html.ts';
import { canHide, MASK, maskText, type Hidden } from '../../../src/core/draft/hidden.ts';

const hide = (...texts: readonly string[]): Hidden => ({ texts, inSubject: true });
const squeezed = (text: string): string => text.replace(/\s/gu, '');

test.each([
  ['in one element', '<p>Our price is 4,200 today</p>', '4,200'],
  ['over several elements', '<p>IBAN DE02 <b>1203</b> <i>0000</i></p>', 'DE02 1203 0000'],
  ['over two blocks', '<p>first</p><p>second</p><p>rest</p>', 'first\nsecond'],
  ['written with entities', '<p>R&amp;D budget</p>', 'R&D'],
  ['with other white space', '<p>call\n   me&nbsp;back</p>', 'call me back'],
  ['broken by a soft hyphen', '<p>con&shy;fi&shy;dential</p>', 'confidential'],
  [
    'in a link',
    '<p><a href="mailto:ann%40acme.example">ann@acme.example</a></p>',
    'ann@acme.example',
  ],
  ['in an alternative text', '<p><img alt="the secret plan" src="x.png"></p>', 'secret plan'],
])('[D9] a passage %s is masked in the HTML and in its text', (_where, html, passage) => {
  const masked = maskHtml(html, hide(passage));
  expect(squeezed(htmlToText(masked))).not.toContain(squeezed(passage));
  expect(decodeURIComponent(masked)).not.toContain(passage);
});

test('[D9] the mask is of one length, and the rest of the text stays', () => {
  expect(maskText('a price of 12 or 1200 euros', hide('12 or 1200'))).toBe(
    `a price of ${MASK} euros`,
  );
  expect(maskHtml('<p>one <b>two</b> three</p>', hide('two'))).toBe(
    `<p>one <b>${MASK}</b> three</p>`,
  );
});

test('[D9] a passage of several lines is found where another form puts bullets before them', () => {
  const html = '<ul><li>margin 30 %</li><li>floor price 17</li></ul>';
  const passage = htmlToText(html);
  expect(htmlToText(maskHtml(html, hide(passage)))).not.toMatch(/margin|floor/);
});

test('[D9] one character alone cannot be hidden, and nothing hidden changes nothing', () => {
  expect(canHide(' a\n')).toBe(false);
  expect(maskHtml('<P>As it <BR> was', hide())).toBe('<P>As it <BR> was');
  expect(maskText('a b', hide(' a '))).toBe('a b');
});

const piece = fc.constantFrom('ab', 'ba', 'a', 'b', ' ', '\n', 'c', 'é', '😀', '-');
const prose = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));
const markup = fc
  .array(fc.tuple(fc.constantFrom('p', 'b', 'span', 'td'), prose), { maxLength: 12 })
  .map((parts) => parts.map(([tag, text]) => `<${tag}>${text}</${tag}>`).join(''));

test('[D9] law: whatever is hidden stands in neither form afterwards', () => {
  fc.assert(
    fc.property(
      markup,
      fc.array(prose.filter(canHide), { minLength: 1, maxLength: 3 }),
      (html, texts) => {
        const masked = maskHtml(html, hide(...texts));
        const inText = squeezed(masked.replace(/<[^>]*>/g, ''));
        for (const text of texts) {
          expect(inText).not.toContain(squeezed(text));
          expect(squeezed(maskText(html, hide(...texts)))).not.toContain(squeezed(text));
        }
      },
    ),
  );
});

test('[D9] law: masking twice is masking once', () => {
  fc.assert(
    fc.property(markup, prose.filter(canHide), (html, text) => {
      const once = maskHtml(html, hide(text));
      expect(maskHtml(once, hide(text))).toBe(once);
    }),
  );
});

test('masking is linear: a text of one letter, and a passage of the same', () => {
  const text = 'a'.repeat(200_000);
  expect(maskText(text, hide('a'.repeat(500)))).toBe(MASK);
});
