import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { Content } from '../../../src/core/reading/content.ts';
import { htmlToText } from '../../../src/core/reading/html-to-text.ts';
import { readContent } from '../../../src/core/reading/read-content.ts';
import { oddMail } from './odd-mail.ts';

const read = (html: string | null, text: string | null, subject = ''): Content =>
  readContent({
    html,
    text,
    from: { name: 'Jo Doe', address: 'jo@acme.example' },
    subject,
    ownAddresses: [],
  });

const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

test('[S4] no input makes reading throw, and the same input gives the same answer', () => {
  fc.assert(
    fc.property(oddMail, fc.boolean(), fc.string(), (body, isHtml, subject) => {
      const once = isHtml ? read(body, null, subject) : read(null, body, subject);
      const twice = isHtml ? read(body, null, subject) : read(null, body, subject);
      expect(twice).toEqual(once);
      expect(typeof htmlToText(body)).toBe('string');
    }),
    { numRuns: 400 },
  );
});

test('[S1] the new part and the signature are made of words of the mail, in order', () => {
  fc.assert(
    fc.property(oddMail, (body) => {
      const content = read(body, null);
      for (const part of [content.newPart.text, content.ownText, content.signatureText])
        expect(isSubsequence(words(part), words(content.whole.text))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('[S1] the HTML of the new part shows the text of the new part', () => {
  fc.assert(
    fc.property(oddMail, (body) => {
      const { newPart } = read(body, null);
      const shown = read(newPart.html ?? '', null).whole.text;
      if (!body.includes('<pre>') && !body.includes('<!'))
        expect(words(shown)).toEqual(words(newPart.text));
    }),
    { numRuns: 300 },
  );
});

test('[S1] a quote below an attribution never reaches the new part', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z]{3,8}( [a-z]{3,8}){0,6}\.$/),
      fc.stringMatching(/^[a-z]{3,8}$/),
      (own, old) => {
        const text = `${own}\n\nOn 5 May 2026 at 10:00 Ana <ana@b.example> wrote:\n> OLD${old}\n`;
        expect(read(null, text).ownText).toBe(own);
      },
    ),
  );
});

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const word of whole) if (word === part[at]) at++;
  return at === part.length;
}
