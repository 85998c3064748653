import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import axe from 'axe-core';
import { joinSaved } from '../../../src/core/crm/joined-saved.ts';
import type { SavedEmail } from '../../../src/core/crm/records.ts';
import { deletionOfSaved } from '../../../src/core/draft/deletion.ts';
import type { Draft } from '../../../src/core/draft/draft.ts';
import { openSaved } from '../../../src/core/draft/open-saved.ts';
import { previewOf } from '../../../src/core/draft/preview.ts';
import { dialogStrings } from '../../../src/taskpane/save-email/strings.ts';
import { valuesOf } from '../../../src/taskpane/stores/draft-store.ts';
import { aCatalog, aDraft, aSaved, id, someFacts, someRules } from '../../core/draft/builders.ts';
import { button, openDialog } from './open-dialog.tsx';

const text = 'Good day, here is the offer. '.repeat(150);
const facts = someFacts({ newPart: { html: null, text } });
const rules = someRules({ kind: 'Task', longBody: 'split' });
const newDraft = (): Draft => aDraft({ facts, rules });

/** The mail as it stands in Salesforce after a split save, without the parts named. */
function savedDraft(without: readonly number[], change: (text: string) => string = String): Draft {
  const parts = previewOf(newDraft()).parts.map(({ n, of, fields }): SavedEmail => {
    const saved = aSaved();
    return {
      ...saved,
      summary: { ...saved.summary, kind: 'Task', id: id('00T', n), part: { n, of } },
      fields: {
        TaskSubtype: 'Email',
        Subject: 'Offer',
        ...fields,
        Description: change(String(fields['Description'])),
      },
    };
  });
  const saved = joinSaved(parts.filter((_part, at) => !without.includes(at + 1)));
  if (!saved) throw new Error('nothing left');
  return openSaved({ saved, facts, candidates: [], rules, catalog: aCatalog() });
}

test('[D10] [D11] a text that is split says so where it is shown, and Preview lists its parts', async () => {
  const { user } = openDialog({ draft: newDraft() });
  expect(
    await screen.findByText('Too long for one Task: split over 3 Tasks, saved as one email.'),
  ).toBeTruthy();
  await user.click(button('What will be written'));
  expect(await screen.findByText('3 Tasks')).toBeTruthy();
  expect(screen.getByText(/^Part 1 of 3: [\d,.]+ characters – From: Jo Lee/)).toBeTruthy();
  expect(screen.getByText(/^Part 3 of 3: [\d,.]+ characters – \[Part 3 of 3\]/)).toBeTruthy();
});

test('[D10] a missing part is named, and Finish writes the mail’s own text at once', async () => {
  const { user, store, saves } = openDialog({ draft: savedDraft([2]) });
  expect(await screen.findByText(/Part 2 of 3 is missing in Salesforce\./)).toBeTruthy();
  await user.click(button('Finish'));
  expect(valuesOf(store.getState()).body).toEqual({ choice: 'new', edited: null });
  expect(saves()).toBe(1);
});

test('[D10] where the parts hold another text, Finish only proposes: nothing is saved before it was looked at', async () => {
  const { user, store, saves } = openDialog({
    draft: savedDraft([2, 3], (was) => was.replace('offer', 'new offer')),
  });
  expect(await screen.findByText(/Parts 2, 3 of 3 are missing in Salesforce\./)).toBeTruthy();
  await user.click(button('Finish'));
  expect(saves()).toBe(0);
  expect(screen.getByText(/Check it, then save\./)).toBeTruthy();
  expect(valuesOf(store.getState()).body.edited).toBeNull();
});

test('[D10] a whole set offers nothing to finish', () => {
  openDialog({ draft: savedDraft([]) });
  expect(screen.queryByRole('button', { name: 'Finish' })).toBeNull();
});

test('[V6] axe finds nothing where a part is missing', async () => {
  openDialog({ draft: savedDraft([2]) });
  await screen.findByText(/Part 2 of 3 is missing/);
  const { violations } = await axe.run(screen.getByRole('dialog'), {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id: rule, nodes }) => [rule, nodes.map(({ html }) => html)])).toEqual(
    [],
  );
});

test('[E9] the question before a deletion lists all that is lost, and what stays', () => {
  const file = {
    linkId: id('06A'),
    documentId: id('069'),
    title: 'offer',
    extension: 'pdf',
    size: 1,
    shareType: 'V',
    visibility: 'AllUsers',
  };
  const mail = aSaved({
    activityId: id('00T', 5),
    feedComments: 2,
    legacyAttachments: [{ id: id('00P'), name: 'old.txt', size: 3 }],
    files: [file],
    relations: [
      { relationId: id('003'), object: 'Contact', name: 'Jo', role: 'from', address: null },
      { relationId: id('003'), object: 'Contact', name: 'Jo', role: 'to', address: null },
    ],
    relatedTo: { id: id('006'), object: 'Opportunity', name: 'Deal', role: 'relatedTo' },
  });
  const tracked = { ...mail, fields: { ...mail.fields, IsOpened: true } };
  expect(dialogStrings.deletion.lost(deletionOfSaved(tracked))).toBe(
    'Lost: the record, its task, 2 links, 2 feed comments, 1 attachment (old.txt), the link from replies, open tracking. 1 file stays in Salesforce.',
  );
  const { saved } = savedDraft([]);
  if (!saved) throw new Error('not saved');
  expect(dialogStrings.deletion.lost(deletionOfSaved(saved))).toBe(
    'Lost: 3 Tasks that hold this email.',
  );
});
