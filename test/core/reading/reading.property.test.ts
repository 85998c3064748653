import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { Content } from '../../../src/core/reading/content.ts';
import { htmlToText } from '../../../src/core/reading/html-to-text.ts';
import { readContent } from '../../../src/core/reading/read-content.ts';
import { corpusMail, corpusNames } from './corpus-mails.ts';
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

/** The HTML that clients really write; two of them one after the other, cut at some tag, are a mail with their history. */
test('[S1] the HTML of the new part shows its text in every client’s mail, and where one runs into another', async () => {
  const mails = await Promise.all(corpusNames.map(corpusMail));
  const bodies = mails.flatMap(({ html }) => (html === null ? [] : [html]));
  expect(bodies.length).toBeGreaterThan(90);
  const showsItsText = (body: string, subject: string): void => {
    const { newPart } = read(body, null, subject);
    expect(words(read(newPart.html ?? '', null, subject).whole.text)).toEqual(words(newPart.text));
  };
  for (const body of bodies)
    for (const subject of ['Re: Offer', 'FW: Offer']) showsItsText(body, subject);
  const part = fc.tuple(fc.constantFrom(...bodies), fc.double({ min: 0, max: 0.99, noNaN: true }));
  fc.assert(
    fc.property(part, part, ([above, to], [below, from]) => {
      const body = above.slice(0, tagAt(above, to)) + below.slice(tagAt(below, from));
      if (!body.includes('<pre') && !body.includes('<!')) showsItsText(body, 'Re: Offer');
    }),
    { numRuns: 150 },
  );
});

/** Where the first tag begins behind this share of the text. */
function tagAt(body: string, share: number): number {
  const at = body.indexOf('<', Math.floor(share * body.length));
  return at < 0 ? body.length : at;
}

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
