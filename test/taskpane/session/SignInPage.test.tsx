import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { expect, jest, test } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { parseMyDomain } from '../../../src/core/sign-in/my-domain.ts';
import type { SignInFailure } from '../../../src/core/sign-in/sign-in-failure.ts';
import type {
  SignInFlow,
  SignInPlace,
  SignInState,
} from '../../../src/core/sign-in/sign-in-flow.ts';
import { signInFailureText } from '../../../src/taskpane/session/sign-in-failure-text.ts';
import { signInStrings as strings } from '../../../src/taskpane/session/sign-in-strings.ts';
import { SignInPage } from '../../../src/taskpane/session/SignInPage.tsx';

jest.setTimeout(30_000);

const known: SignInState = {
  step: 'idle',
  failure: null,
  pasteable: false,
  ended: false,
  host: 'lumentools.my.salesforce.com',
  clientId: 'client.of.the.policy',
};

/** A flow whose state the test sets, and which notes what the page asked of it. */
function show(start: Partial<SignInState> = {}) {
  let state = { ...known, ...start };
  const listeners = new Set<() => void>();
  const begun: (SignInPlace | undefined)[] = [];
  const pasted: string[] = [];
  const set = (change: Partial<SignInState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const flow: SignInFlow = {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    problemOf: (host) => {
      const read = parseMyDomain(host, []);
      return read.ok ? null : read.failure;
    },
    begin: (place) => {
      begun.push(place);
      set({ step: 'waiting', failure: null, pasteable: true });
      return Promise.resolve(false);
    },
    paste: (code) => {
      pasted.push(code);
      return Promise.resolve(true);
    },
    cancel: () => {
      set({ step: 'idle', pasteable: false });
    },
  };
  const { container } = render(
    <FluentProvider theme={webLightTheme}>
      <SignInPage flow={flow} />
    </FluentProvider>,
  );
  return {
    begun,
    pasted,
    set: (change: Partial<SignInState>) => {
      act(() => {
        set(change);
      });
    },
    container,
    user: userEvent.setup(),
  };
}

test('[L1] the first run says what it is good for, where it signs in, and needs one click', async () => {
  const { begun, user, container } = show();
  for (const [title] of strings.points) expect(screen.getByText(title)).toBeTruthy();
  expect(screen.getByText('lumentools.my.salesforce.com')).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
  const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
  expect((await axe.run(container, { rules })).violations).toEqual([]);
  await user.click(screen.getByRole('button', { name: strings.signIn }));
  expect(begun).toEqual([{ host: known.host, clientId: known.clientId }]);
  expect(screen.getAllByText(strings.waiting).length).toBeGreaterThan(0);
});

test('[L1] without a policy the place is typed, and what is no place opens no window', async () => {
  const { begun, user } = show({ host: null, clientId: null });
  const button = screen.getByRole('button', { name: strings.signIn });
  await user.click(button);
  expect(screen.getByText(strings.domainProblem.empty)).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: strings.myDomain }), 'login.salesforce.com');
  expect(screen.getByText(strings.domainProblem['no-my-domain'])).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: strings.clientId }), 'typed.client.id');
  await user.click(button);
  expect(begun).toEqual([]);
  const field = screen.getByRole('textbox', { name: strings.myDomain });
  await user.clear(field);
  await user.type(field, 'acme');
  await user.click(button);
  expect(begun).toEqual([{ host: 'acme', clientId: 'typed.client.id' }]);
});

test('[L1] a sandbox is signed in to by its own address', async () => {
  const { begun, user } = show();
  await user.click(screen.getByRole('button', { name: strings.sandbox }));
  await user.type(
    screen.getByRole('textbox', { name: strings.myDomain }),
    'lt--uat.sandbox.my.salesforce.com',
  );
  await user.click(screen.getByRole('button', { name: strings.signIn }));
  expect(begun).toEqual([{ host: 'lt--uat.sandbox.my.salesforce.com', clientId: known.clientId }]);
});

test('[L1] a window that cannot answer leaves a place for its code; giving up goes back without a message', async () => {
  const { pasted, user } = show({ step: 'waiting', pasteable: true });
  await user.type(screen.getByRole('textbox', { name: strings.pasteLabel }), 'state.code');
  await user.click(screen.getByRole('button', { name: strings.continue }));
  expect(pasted).toEqual(['state.code']);
  await user.click(screen.getByRole('button', { name: strings.cancel }));
  expect(screen.getByRole('button', { name: strings.signIn })).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('[L2] after a session that ended, the page says that the work goes on', () => {
  show({ ended: true });
  expect(screen.getByRole('heading', { name: strings.signInAgain })).toBeTruthy();
  expect(screen.getByText(strings.endedDetail)).toBeTruthy();
});

const failures: readonly SignInFailure[] = [
  { kind: 'window-blocked' },
  { kind: 'window-busy' },
  { kind: 'window-refused', code: 12004 },
  { kind: 'offline' },
  { kind: 'busy' },
  { kind: 'cors-off' },
  { kind: 'domain-unknown' },
  { kind: 'app-missing' },
  { kind: 'app-unknown' },
  { kind: 'app-not-allowed' },
  { kind: 'redirect-unknown' },
  { kind: 'scope-refused' },
  { kind: 'ip-refused' },
  { kind: 'user-inactive' },
  { kind: 'user-denied' },
  { kind: 'code-expired' },
  { kind: 'other-sign-in' },
  { kind: 'code-unreadable' },
  { kind: 'foreign-instance' },
  { kind: 'refused', code: 'server_error' },
];

test('[L1] every failure has a text of its own, is announced, and the button stays', () => {
  expect(new Set(failures.map((each) => signInFailureText(each).text)).size).toBe(failures.length);
  const { set } = show();
  for (const failure of failures) {
    set({ failure });
    const { text, admin } = signInFailureText(failure);
    const alert = screen.getByRole('alert').textContent;
    expect(alert).toContain(text);
    if (admin !== null) expect(alert).toContain(admin);
    expect(screen.getByRole('button', { name: strings.signIn })).toBeTruthy();
  }
});
