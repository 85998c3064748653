import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Kind } from '../../../src/core/crm/records.ts';
import { edit } from '../../../src/core/draft/overlay.ts';
import { planSave } from '../../../src/core/draft/plan.ts';
import { stepsOf } from '../../../src/core/draft/steps.ts';
import { previewOf } from '../../../src/core/draft/preview.ts';
import { sameValue, type DraftValues } from '../../../src/core/draft/values.ts';
import type { Draft } from '../../../src/core/draft/draft.ts';
import { htmlToText } from '../../../src/core/reading/html-to-text.ts';
import { openSaved } from '../../../src/core/draft/open-saved.ts';
import { aCatalog, aDraft, aSaved, someFacts, someRules } from './builders.ts';

const change = <K extends keyof DraftValues>(
  draft: Draft,
  key: K,
  value: DraftValues[K],
): Draft => ({
  ...draft,
  overlay: edit(draft.overlay, key, value, sameValue),
});

const written = (draft: Draft): string => {
  const plan = planSave(draft);
  if (plan.kind === 'nothing') throw new Error('nothing to write');
  return JSON.stringify(stepsOf(plan, {}));
};

const mailWith = (html: string, subject = 'Offer') => {
  const body = { html, text: htmlToText(html) };
  return someFacts({ subject, newPart: body, whole: body, headers: `Subject: ${subject}` });
};

const word = fc.stringMatching(/^[a-z]{6,10}$/).filter((text) => !/image|email|offer/.test(text));

test('[D9] law: hidden text stands in no field that is written, of either kind, cut or not', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Kind>('Task', 'EmailMessage'),
      fc.tuple(word, word),
      fc.nat(3000),
      fc.boolean(),
      (kind, [first, second], padding, whole) => {
        const passage = `zq${first} ${second}`;
        const html = `<p>${'x'.repeat(padding)} zq<b>${first}</b></p><p>${second}</p><p>${passage}</p>`;
        const facts = mailWith(html, `About ${passage}`);
        let draft = aDraft({
          facts,
          rules: someRules({ kind, bodyChoice: whole ? 'whole' : 'new' }),
        });
        draft = change(draft, 'hidden', { texts: [passage], inSubject: true });
        draft = change(draft, 'field.Priority', `about ${passage}`);
        expect(written(draft).replace(/\\n|<[^>]*>|\s/g, '')).not.toContain(`zq${first}${second}`);
        expect(planSave(draft)).toMatchObject({ kind: 'create' });
        expect(previewOf(draft).cuts).toContainEqual({
          kind: 'hidden',
          passages: 1,
          emlLeftOut: false,
        });
      },
    ),
    { numRuns: 60 },
  );
});

test('[D9] while something is hidden the .eml is left out, ticked or added by a cut, and Preview says so', () => {
  const facts = mailWith(`<p>secret ${'long '.repeat(900)}</p>`);
  const ticked = aDraft({ facts });
  const files = ticked.overlay.base.files.map((file) => ({ ...file, chosen: true }));
  const hiding = change(change(ticked, 'files', files), 'hidden', {
    texts: ['secret'],
    inSubject: true,
  });
  expect(previewOf(ticked).files.map(({ id }) => id)).toEqual(['eml']);
  const preview = previewOf(hiding);
  expect(preview.files).toEqual([]);
  expect(preview.leftOut.map(({ id }) => id)).toEqual(['eml']);
  expect(preview.cuts).toContainEqual({ kind: 'hidden', passages: 1, emlLeftOut: true });
  expect(written(hiding)).not.toContain('whole email is attached');
});

test('[D9] the subject keeps the passage only where the user wants it', () => {
  const draft = aDraft({ facts: mailWith('<p>Project Falcon starts</p>', 'Project Falcon') });
  const hidden = { texts: ['Project Falcon'], inSubject: false };
  expect(written(change(draft, 'hidden', hidden))).toContain('"Subject":"Project Falcon"');
  expect(written(change(draft, 'hidden', { ...hidden, inSubject: true }))).not.toContain('Falcon');
});

test('[E2] hiding in a saved mail writes it anew without the passage and without its .eml', () => {
  const saved = aSaved({
    files: [
      {
        linkId: '06A000000000001AAA' as never,
        documentId: '069000000000001AAA' as never,
        title: 'Offer',
        extension: 'eml',
        size: 900,
        shareType: 'V',
        visibility: 'AllUsers',
      },
    ],
    fields: {
      ...aSaved().fields,
      HtmlBody: '<p>New price</p>',
      TextBody: 'New price',
      Headers: 'X',
    },
  });
  const opened = openSaved({
    saved,
    facts: someFacts(),
    candidates: [],
    rules: someRules(),
    catalog: aCatalog(),
  });
  const draft = change(opened, 'hidden', { texts: ['price'], inSubject: true });
  expect(planSave(draft).kind).toBe('recreate');
  expect(written(draft)).not.toMatch(/price|069000000000001|Headers/);
});
