import { expect, test } from '@jest/globals';
import { edit } from '../../../src/core/draft/overlay.ts';
import { previewOf } from '../../../src/core/draft/preview.ts';
import { cutText } from '../../../src/taskpane/strings.ts';
import { aDraft, aSaved, someFacts } from './builders.ts';

const noText = { html: null, text: '' };

test.each(['encrypted', 'unreadable', 'timeout'] as const)(
  '[V3] a mail without text (%s) can be saved, and Preview says that the text is missing and why',
  (textMissing) => {
    const draft = aDraft({ facts: someFacts({ textMissing, newPart: noText, whole: noText }) });
    const preview = previewOf(draft);
    expect(preview.kind).toBe('create');
    expect(preview.cuts).toContainEqual({ kind: 'text-missing', why: textMissing });
    expect(preview.cuts.map(cutText).join()).toMatch(/without (?:its text|it)/);
  },
);

test('[V3] an empty mail is not one without text', () => {
  const draft = aDraft({ facts: someFacts({ newPart: noText, whole: noText }) });
  expect(previewOf(draft).cuts).toEqual([]);
});

test('[V3] what the user types instead of a missing text is written, and nothing is missing', () => {
  const draft = aDraft({
    facts: someFacts({ textMissing: 'encrypted', newPart: noText, whole: noText }),
  });
  const body = { choice: 'whole', edited: { html: null, text: 'About the renewal' } } as const;
  const typed = { ...draft, overlay: edit(draft.overlay, 'body', body, () => false) };
  expect(previewOf(typed).cuts).toEqual([]);
});

test('[E1] of a saved record nothing is said to be missing that Outlook does not give', () => {
  const draft = { ...aDraft({ facts: someFacts({ textMissing: 'timeout' }) }), saved: aSaved() };
  expect(previewOf(draft).cuts).not.toContainEqual({ kind: 'text-missing', why: 'timeout' });
});
