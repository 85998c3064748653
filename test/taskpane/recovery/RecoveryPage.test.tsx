import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { expect, test } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { edit } from '../../../src/core/draft/overlay.ts';
import { sameValue } from '../../../src/core/draft/values.ts';
import type { JournalEntry } from '../../../src/core/operations/journal-entry.ts';
import type { Unfinished } from '../../../src/core/operations/recover.ts';
import {
  RecoveryPage,
  type RecoveryPageProps,
} from '../../../src/taskpane/recovery/RecoveryPage.tsx';
import { aDraft, aSaved, id } from '../../core/draft/builders.ts';

function anItem(
  doing: JournalEntry['doing'],
  finding: Unfinished['finding'] = { kind: 'not-happened', now: aSaved() },
): Unfinished {
  const { catalog: _left, ...draft } = aDraft();
  return {
    entry: {
      version: 1,
      id: 'entry',
      doing,
      orgId: id('00D'),
      userId: id('005'),
      startedAt: '2026-11-22T09:00:00Z',
      ref: { itemId: 'mail-1', subject: 'Offer' },
      key: 'offer@acme.example',
      keyHash: 'a'.repeat(64),
      taskKeyField: null,
      subject: 'Offer',
      sender: 'Jo Lee',
      mailDate: '2026-11-19T08:14:00Z',
      old: doing === 'save' ? null : aSaved(),
      draft: { ...draft, overlay: edit(draft.overlay, 'subject', 'Offer 2', sameValue) },
      documents: {},
    },
    finding,
  };
}

function open(item: Unfinished, more: Partial<RecoveryPageProps> = {}) {
  const clicked: string[] = [];
  const click = (what: string) => () => {
    clicked.push(what);
  };
  const { container } = render(
    <FluentProvider theme={webLightTheme}>
      <RecoveryPage
        item={item}
        more={0}
        busy={false}
        trouble={null}
        checked="just now"
        when={(iso) => iso.slice(0, 10)}
        onFinish={click('finish')}
        onRestore={click('restore')}
        onLater={click('later')}
        {...more}
      />
    </FluentProvider>,
  );
  return { container, clicked, user: userEvent.setup() };
}

const names = (): readonly (string | null)[] =>
  screen.getAllByRole('button').map(({ textContent }) => textContent);

test.each([
  ['edit', ['Finish the edit', 'Restore', 'Decide later']],
  ['save', ['Finish the save', 'Discard', 'Decide later']],
  ['deletion', ['Finish the deletion', 'Restore', 'Decide later']],
] as const)(
  '[E8] an unfinished %s offers its two ways out, and not to decide now',
  async (doing, buttons) => {
    const finding = { kind: 'not-happened', now: doing === 'save' ? null : aSaved() } as const;
    const { clicked, user } = open(anItem(doing, finding));
    expect(names()).toEqual(buttons);
    for (const name of buttons) await user.click(screen.getByRole('button', { name }));
    expect(clicked).toEqual(['finish', 'restore', 'later']);
  },
);

test('[E8] the page says which mail, what is in Salesforce, and what the edit was; the focus is on its heading', () => {
  open(anItem('edit'), { more: 2 });
  const heading = screen.getByRole('heading', { level: 1, name: 'An edit wasn’t finished' });
  expect(document.activeElement).toBe(heading);
  expect(screen.getByRole('heading', { level: 2, name: 'Offer' })).toBeTruthy();
  expect(screen.getByText('Jo Lee · 2026-11-19')).toBeTruthy();
  expect(screen.getByText('The earlier record, complete. No second one.')).toBeTruthy();
  expect(screen.getByText('Subject: Offer 2')).toBeTruthy();
  expect(screen.getByText('Saves your 1 change now.')).toBeTruthy();
  expect(screen.getByText('2 more')).toBeTruthy();
});

test('[E8] a record that somebody deleted can be made again from what the device kept', () => {
  open(anItem('edit', { kind: 'lost' }));
  expect(
    screen.getByText('Someone deleted the earlier record. This device kept all of it.'),
  ).toBeTruthy();
  expect(screen.getByText('Makes the earlier record again and drops your 1 change.')).toBeTruthy();
});

test('[E8] while one decision runs, no other is taken; what went wrong is announced', async () => {
  const { clicked, user } = open(anItem('edit'), { busy: true, trouble: 'Nothing was written.' });
  await user.click(screen.getByRole('button', { name: /Finish the edit/ }));
  await user.click(screen.getByRole('button', { name: 'Restore' }));
  expect(clicked).toEqual([]);
  expect(screen.getByRole('alert').textContent).toBe('Nothing was written.');
});

test.each(['edit', 'save', 'deletion'] as const)(
  '[V6] axe finds nothing on the page of an unfinished %s',
  async (doing) => {
    const { container } = open(anItem(doing), { trouble: 'Nothing was written.', more: 1 });
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id: rule, nodes }) => [rule, nodes.map(({ html }) => html)])).toEqual(
      [],
    );
  },
);
