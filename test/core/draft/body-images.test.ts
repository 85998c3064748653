import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Attachment } from '../../../src/core/mail/mail.ts';
import { fillImages, placeImages } from '../../../src/core/draft/body-images.ts';
import { planSave } from '../../../src/core/draft/plan.ts';
import { stepsOf } from '../../../src/core/draft/steps.ts';
import { previewOf } from '../../../src/core/draft/preview.ts';
import { aDraft, id, someFacts, someRules } from './builders.ts';

const image = (n: number, more: Partial<Attachment> = {}): Attachment => ({
  id: `att${String(n)}`,
  name: `image${String(n)}.png`,
  size: 50_000,
  kind: 'file',
  inline: true,
  contentType: 'image/png',
  contentId: `image${String(n)}.png@01DA`,
  url: null,
  ...more,
});
const shows = (...cids: readonly string[]): string =>
  cids.map((cid) => `<p><img src="cid:${cid}" alt="x"></p>`).join('');

const draftOf = (html: string, attachments: readonly Attachment[]) =>
  aDraft({
    facts: someFacts({ newPart: { html, text: '' }, attachments }),
    rules: someRules({ files: 'none' }),
  });

test('[D9] an image of the text is uploaded, linked to the record, and its reference rewritten', () => {
  const draft = draftOf(shows('image1.png@01DA'), [image(1)]);
  const plan = planSave(draft);
  if (plan.kind !== 'create') throw new Error(plan.kind);
  expect(plan.files.map(({ file, inText }) => [file.id, inText])).toEqual([['att1', true]]);
  const [record] = stepsOf(plan, { att1: id('069') }, { att1: id('068') });
  expect(record).toMatchObject({
    fields: {
      HtmlBody: `<p><img src="/sfc/servlet.shepherd/version/download/${id('068')}" alt="x"></p>`,
      ContentDocumentIds: [id('069')],
    },
  });
  expect(previewOf(draft).images).toEqual([
    { name: 'image1.png', fileId: 'att1', why: 'uploaded' },
  ]);
  expect(previewOf(draft).files).toEqual([]);
});

test('[D9] an image whose upload failed is named in words', () => {
  const plan = planSave(draftOf(shows('image1.png@01DA'), [image(1)]));
  if (plan.kind !== 'create') throw new Error(plan.kind);
  const [record] = stepsOf(plan, {});
  expect(record).toMatchObject({ fields: { HtmlBody: '<p>[image: image1.png]</p>' } });
});

test('[D9] an image that is ticked as a file too is uploaded once', () => {
  const draft = aDraft({
    facts: someFacts({
      newPart: { html: shows('a@b'), text: '' },
      attachments: [image(1, { contentId: 'a@b', inline: false })],
    }),
  });
  expect(previewOf(draft).files.map(({ id: file }) => file)).toEqual(['att1']);
  const plan = planSave(draft);
  expect(plan.kind === 'create' && plan.files).toHaveLength(1);
});

test.each<[string, string, Attachment[], string]>([
  ['of over 1 MB', 'big@x', [image(1, { contentId: 'big@x', size: 2_000_000 })], 'too-large'],
  [
    'that is no image',
    'doc@x',
    [image(1, { contentId: 'doc@x', contentType: 'text/html', name: 'a.html' })],
    'not-allowed',
  ],
  ['that the mail does not have', 'gone@x', [], 'not-in-mail'],
])('[D9] an image %s is named in words, with the reason', (_what, cid, attachments, why) => {
  const placed = placeImages(shows(cid), attachments, someRules());
  expect(placed.html).toMatch(/^<p>\[image: [^\]]+\]<\/p>$/);
  expect(placed.images).toMatchObject([{ fileId: null, why }]);
});

test('[D9] where the host tells no Content-ID, the name before its @ finds the image', () => {
  const placed = placeImages(
    shows('logo.png@01DA.5C'),
    [image(1, { name: 'logo.png', contentId: null })],
    someRules(),
  );
  expect(placed.images).toEqual([{ name: 'logo.png', fileId: 'att1', why: 'uploaded' }]);
});

test('[D9] at most ten images go along, one used twice counts once', () => {
  const attachments = Array.from({ length: 12 }, (_none, at) => image(at));
  const cids = attachments.map(({ contentId }) => contentId ?? '');
  const { images } = placeImages(shows(...cids, cids[0] ?? ''), attachments, someRules());
  expect(images.filter(({ why }) => why === 'uploaded')).toHaveLength(10);
  expect(images.filter(({ why }) => why === 'too-many')).toHaveLength(2);
});

test('a text without images of its own stays as it is, to the letter', () => {
  const html = '<P Class=x>a<BR><img src=https://x.example/a.png>';
  expect(placeImages(html, [image(1)], someRules())).toEqual({ html, images: [] });
});

test('[D9] law: filling in never changes the length that limits were measured by, and leaves no stand-in', () => {
  fc.assert(
    fc.property(fc.subarray([0, 1, 2, 3], { minLength: 1 }), (wanted) => {
      const attachments = [0, 1, 2, 3].map((at) => image(at));
      const { html } = placeImages(
        shows(...wanted.map((at) => `image${String(at)}.png@01DA`)),
        attachments,
        someRules(),
      );
      const versions = Object.fromEntries(wanted.map((at) => [`att${String(at)}`, id('068', at)]));
      const filled = fillImages(html, attachments, versions);
      expect(filled).toHaveLength(html.length);
      expect(filled).not.toMatch(/IMAGE-/);
      for (const at of wanted) expect(filled).toContain(id('068', at));
    }),
  );
});
