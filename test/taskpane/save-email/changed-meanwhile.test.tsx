import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { expect, test } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { SavedEmail } from '../../../src/core/crm/records.ts';
import type { Draft } from '../../../src/core/draft/draft.ts';
import { openSaved } from '../../../src/core/draft/open-saved.ts';
import { edit } from '../../../src/core/draft/overlay.ts';
import { sameValue } from '../../../src/core/draft/values.ts';
import { ChangedMeanwhile } from '../../../src/taskpane/save-email/ChangedMeanwhile.tsx';
import { aCatalog, aSaved, id, someFacts, someRules } from '../../core/draft/builders.ts';

const opened = (saved: SavedEmail): Draft =>
  openSaved({
    saved,
    facts: someFacts(),
    candidates: [],
    rules: someRules(),
    catalog: aCatalog(),
  });
const before = aSaved();
const theirs = (fields: SavedEmail['fields']): Draft =>
  opened({
    ...before,
    fields: { ...before.fields, ...fields },
    changedBy: { id: id('005', 2), name: 'Mia Wong' },
  });
const typed = (subject: string): Draft => {
  const draft = opened(before);
  return { ...draft, overlay: edit(draft.overlay, 'subject', subject, sameValue) };
};

function open(mine: Draft, now: Draft) {
  const told: unknown[] = [];
  render(
    <FluentProvider theme={webLightTheme}>
      <ChangedMeanwhile
        open
        mine={mine}
        theirs={now}
        when="just now"
        onSave={(keep) => {
          told.push(keep);
        }}
        onDiscard={() => {
          told.push('discard');
        }}
        onClose={() => {
          told.push('close');
        }}
      />
    </FluentProvider>,
  );
  return { told, user: userEvent.setup() };
}

const radios = (): readonly (string | null)[] =>
  within(screen.getByRole('radiogroup', { name: 'Subject' }))
    .getAllByRole('radio')
    .map((radio) => radio.getAttribute('value'));

test('[E7] what both changed stands side by side under its name; yours is chosen, and nothing is written yet', async () => {
  const { told, user } = open(typed('Mine'), theirs({ Subject: 'Theirs' }));
  expect(screen.getByRole('dialog', { name: 'Changed by someone else' })).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toContain('Mia Wong changed it just now');
  expect(screen.getByRole('alert').textContent).toContain('Both of you changed 1 field.');
  expect(radios()).toEqual(['yours', 'theirs']);
  for (const text of [
    'Mine',
    'Theirs',
    'When you opened it: Offer',
    'Nothing has been written yet',
  ])
    expect(screen.getByText(text)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Save these values' }));
  expect(told).toEqual([['subject']]);
});

test('[E7] giving in keeps theirs, by keyboard or mouse, and can be taken back', async () => {
  const { told, user } = open(typed('Mine'), theirs({ Subject: 'Theirs' }));
  const [, other] = screen.getAllByRole<HTMLInputElement>('radio');
  other?.focus();
  await user.keyboard(' ');
  expect(other?.checked).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Save these values' }));
  await user.click(screen.getByRole('radio', { name: /^Yours/ }));
  await user.click(screen.getByRole('button', { name: 'Save these values' }));
  expect(told).toEqual([[], ['subject']]);
});

test('[E7] what only they changed stays, also where the dialog does not show it; there is nothing to choose', () => {
  open(typed('Mine'), theirs({ HtmlBody: '<p>Theirs</p>', TextBody: 'Theirs', Topic__c: 'Rates' }));
  expect(screen.queryByRole('radio')).toBeNull();
  expect(screen.getByRole('alert').textContent).toContain('yours are kept, and so are theirs');
  expect(screen.getAllByText('Changed by Mia Wong only – that value stays')).toHaveLength(2);
  expect(screen.getByText('Rates')).toBeTruthy();
});

test('[E7] discarding and closing are two things', async () => {
  const { told, user } = open(typed('Mine'), theirs({ Subject: 'Theirs' }));
  await user.click(screen.getByRole('button', { name: 'Discard my changes' }));
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await user.click(screen.getByRole('button', { name: /^Close/ }));
  expect(told).toEqual(['discard', 'close', 'close']);
});

test('[V6] axe finds nothing where values are compared', async () => {
  open(typed('Mine'), theirs({ Subject: 'Theirs', Topic__c: 'Rates' }));
  const { violations } = await axe.run(screen.getByRole('dialog'), {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id: rule, nodes }) => [rule, nodes.map(({ html }) => html)])).toEqual(
    [],
  );
});
