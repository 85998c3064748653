import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { expect, test } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PaneContext, type Pane } from '../../../src/taskpane/pane.ts';
import type { Services } from '../../../src/taskpane/services.ts';
import { signInStrings as strings } from '../../../src/taskpane/session/sign-in-strings.ts';
import { SignOutQuestion } from '../../../src/taskpane/session/SignOutQuestion.tsx';
import { createSessionStore } from '../../../src/taskpane/stores/session-store.ts';

/** A session with so many unfinished saves; `ended` notes how it was signed out. */
function open(unfinished: number) {
  const ended: unknown[] = [];
  const signIn = {
    unfinished: () => Promise.resolve(unfinished),
    signOut: (how?: unknown) => {
      ended.push(how);
      return Promise.resolve();
    },
  };
  const session = createSessionStore({ signIn } as unknown as Services);
  return { ended, session };
}

test('[X5] with nothing unfinished, signing out asks nothing', async () => {
  const { ended, session } = open(0);
  await session.getState().signOut();
  expect([ended, session.getState().signOutAsks]).toEqual([[undefined], null]);
});

test.each([
  [strings.signOutKeep, [{ keepUnfinished: true }]],
  [strings.signOutDelete, [{ keepUnfinished: false }]],
  [strings.cancel, []],
])('[X5] what is unfinished is asked about: %s', async (answer, how) => {
  const { ended, session } = open(2);
  await session.getState().signOut();
  expect([ended, session.getState().signOutAsks]).toEqual([[], 2]);
  render(
    <FluentProvider theme={webLightTheme}>
      <PaneContext value={{ session } as unknown as Pane}>
        <SignOutQuestion unfinished={2} />
      </PaneContext>
    </FluentProvider>,
  );
  expect(screen.getByText(strings.signOutText(2))).toBeTruthy();
  await userEvent.setup().click(screen.getByRole('button', { name: answer }));
  await waitFor(() => {
    expect([ended, session.getState().signOutAsks]).toEqual([how, null]);
  });
});
