import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { expect, test } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { createStore } from 'zustand/vanilla';
import type { Followed } from '../../src/core/follow/followed.ts';
import { FollowNote } from '../../src/taskpane/FollowNote.tsx';
import { MailHeader } from '../../src/taskpane/header/MailHeader.tsx';
import { countingView } from '../../src/taskpane/header/counting-view.ts';
import { PaneContext, type Pane } from '../../src/taskpane/pane.ts';
import type { FollowNow, FollowState } from '../../src/taskpane/stores/follow-state.ts';
import { aDraft, someRules } from '../core/draft/builders.ts';
import { unseenDoubt } from '../../src/core/draft/unseen-doubt.ts';

const followed: Followed = {
  thread: 'first@acme.example',
  owner: 'org user',
  title: 'Offer',
  keys: ['first@acme.example'],
  addresses: [],
  kind: 'EmailMessage',
  links: [],
  fields: {},
  at: '2026-11-19T09:00:00Z',
};

type Why = Extract<FollowNow, { kind: 'asking' }>['why'];

/** The question of a followed mail; `done` are the actions that the user chose. */
function ask(why: Why): readonly string[] {
  const done: string[] = [];
  const act = (name: string) => () => {
    done.push(name);
    return Promise.resolve();
  };
  const follow = createStore<FollowState>(() => ({
    followed: [followed],
    now: null,
    look: act('look'),
    start: act('start'),
    stop: (thread) => act(`stop ${thread}`)(),
    notThis: () => {
      done.push('not this');
    },
    saveThis: act('save'),
  }));
  render(
    <FluentProvider theme={webLightTheme}>
      <PaneContext value={{ follow } as unknown as Pane}>
        <FollowNote
          asking={{ kind: 'asking', ref: { itemId: '1', subject: 'Re: Offer' }, followed, why }}
        />
      </PaneContext>
    </FluentProvider>,
  );
  return done;
}

test('[T2] somebody new is named, with yes and with the way out of following', async () => {
  const user = userEvent.setup();
  const done = ask({ kind: 'new-participant', address: 'kim@new.example' });
  expect(
    screen.getByText(/kim@new\.example is new in this thread\. Save with the same links\?/),
  ).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await user.click(screen.getByRole('button', { name: 'Stop following' }));
  expect(done).toEqual(['save', 'stop first@acme.example']);
  const found = await axe.run(document.body, {
    rules: { region: { enabled: false }, 'color-contrast': { enabled: false } },
  });
  expect(found.violations).toEqual([]);
});

test('[D12] what stands against saving is said in the words of the dialog, which the button opens', () => {
  const doubt = unseenDoubt(aDraft({ rules: someRules({ linkRequired: true }) }));
  if (!doubt) throw new Error('Nothing stands against it');
  ask(doubt);
  expect(screen.getByText(/Choose at least one record/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Save…' })).toBeTruthy();
});

test('[T2] while it counts, the strip says what is about to happen, once, and Not this one is one press away', async () => {
  const actions: string[] = [];
  render(
    <FluentProvider theme={webLightTheme}>
      <MailHeader
        mail={{ subject: 'Re: Offer', line: 'Jo' }}
        view={countingView(4)}
        buttonPlace={null}
        onRefresh={() => undefined}
        onAction={(action) => actions.push(action)}
      />
    </FluentProvider>,
  );
  const status = screen.getByRole('status');
  expect(status.textContent).toBe('Saving, you follow this conversationin 4 s');
  // Every second would be read out.
  expect(screen.getByText('in 4 s').getAttribute('aria-hidden')).toBe('true');
  const no = screen.getByRole('button', { name: 'Not this one' });
  expect(no.getAttribute('aria-disabled')).not.toBe('true');
  await userEvent.click(no);
  expect(actions).toEqual(['not-this']);
});
