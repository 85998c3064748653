import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { expect, test } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { useState, type JSX } from 'react';
import { SmartBar, type SmartBarProps } from '../../src/taskpane/SmartBar.tsx';

const nothing = (): void => undefined;

function Bar({ canFollow }: { canFollow: boolean }): JSX.Element {
  const [on, setOn] = useState(false);
  const following: SmartBarProps['following'] = {
    on,
    start: () => {
      setOn(true);
    },
    stop: () => {
      setOn(false);
    },
  };
  return (
    <FluentProvider theme={webLightTheme}>
      <SmartBar
        observations={3}
        onNew={nothing}
        following={canFollow ? following : null}
        onObservations={nothing}
        onOpenSalesforce={null}
        onSettings={nothing}
        onSignOut={null}
      />
    </FluentProvider>
  );
}

const pressed = (): string | null =>
  screen.getByRole('button', { name: 'Follow' }).getAttribute('aria-pressed');

test('[T2] a conversation is followed, and left again, with one click where the smart actions are', async () => {
  render(<Bar canFollow />);
  expect(pressed()).toBe('false');
  await userEvent.click(screen.getByRole('button', { name: 'Follow' }));
  expect(pressed()).toBe('true');
  expect(screen.getByTitle('Following – the next emails are saved')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Follow' }));
  expect(pressed()).toBe('false');
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('[T2] where no saved email says what the next ones are linked to, following is not offered', () => {
  render(<Bar canFollow={false} />);
  expect(screen.queryByRole('button', { name: 'Follow' })).toBeNull();
});
