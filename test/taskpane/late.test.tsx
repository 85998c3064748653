import { expect, test } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import type { JSXElement } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { late } from '../../src/taskpane/late.tsx';

type GreetingProps = { readonly name: string };

/** A component whose code comes when the test says so. */
function lateGreeting(): {
  readonly Greeting: ReturnType<typeof late<unknown, GreetingProps>>;
  readonly arrive: () => Promise<void>;
  readonly asked: () => number;
} {
  const code = { Greeting: ({ name }: GreetingProps): JSXElement => <p>Hello {name}</p> };
  let arrived: (loaded: typeof code) => void = () => undefined;
  const promise = new Promise<typeof code>((resolve) => (arrived = resolve));
  let asked = 0;
  return {
    Greeting: late(
      () => {
        asked += 1;
        return promise;
      },
      (loaded) => loaded.Greeting,
    ),
    arrive: () =>
      act(async () => {
        arrived(code);
        await promise;
      }),
    asked: () => asked,
  };
}

test('code that comes with its first use leaves its place to something else until it is there', async () => {
  const { Greeting, arrive } = lateGreeting();
  render(<Greeting name="Ada" fallback={<p>One moment</p>} />);
  expect(screen.getByText('One moment')).toBeDefined();
  await arrive();
  expect(screen.getByText('Hello Ada')).toBeDefined();
  expect(screen.queryByText('One moment')).toBeNull();
});

test('code that is there already is drawn at once, and not asked for again', async () => {
  const { Greeting, arrive, asked } = lateGreeting();
  const { unmount } = render(<Greeting name="Ada" />);
  await arrive();
  unmount();
  render(<Greeting name="Bo" fallback={<p>One moment</p>} />);
  expect(screen.getByText('Hello Bo')).toBeDefined();
  expect(asked()).toBe(1);
});

class Boundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError = (): { readonly failed: boolean } => ({ failed: true });
  override render(): ReactNode {
    return this.state.failed ? <p>Start the pane again</p> : this.props.children;
  }
}

test('code that cannot be drawn from is a failure of its place, which the pane can tell', async () => {
  const Broken = late(
    () => Promise.resolve({}),
    (): (() => JSXElement) => {
      throw new Error('another deployment');
    },
  );
  render(
    <Boundary>
      <Broken />
    </Boundary>,
    { onCaughtError: () => undefined },
  );
  expect(await screen.findByText('Start the pane again')).toBeDefined();
});
