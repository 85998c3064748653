import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { expect, test } from '@jest/globals';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { JSX } from 'react';
import { createStore } from 'zustand/vanilla';
import { PaneContext, type Pane } from '../../src/taskpane/pane.ts';
import { PaneToast } from '../../src/taskpane/PaneToast.tsx';
import { Modal } from '../../src/taskpane/shared/Modal.tsx';
import type { Toast } from '../../src/taskpane/stores/save-state.ts';

let last = 0;
function aToast(text: string, more: Partial<Toast> = {}): Toast {
  last += 1;
  return { id: last, text, intent: 'success', canChange: false, retryKey: null, ...more };
}

/** The pane's messages; `done` are the actions that the user chose. */
function openMessages(first: Toast | null = null): {
  /** `dialog`: a modal dialog is open meanwhile. */
  show: (toast: Toast, dialog?: boolean) => void;
  /** Another mail is selected. */
  leave: () => void;
  done: readonly string[];
} {
  const done: string[] = [];
  const saves = createStore(() => ({
    openDialog: () => Promise.resolve(done.push('change')),
    retryFiles: (key: string) => Promise.resolve(done.push(`retry ${key}`)),
  }));
  const opened = (itemId: string) => ({ opened: { ref: { itemId } } });
  const mails = createStore(() => opened('one'));
  const page = (toast: Toast | null, isOpen = false): JSX.Element => (
    <FluentProvider theme={webLightTheme}>
      <main>
        <h1>Offer</h1>
      </main>
      <PaneContext value={{ saves, mails } as unknown as Pane}>
        <Modal
          open={isOpen}
          labelledBy="title"
          onClose={() => {
            done.push('closed');
          }}
        >
          <h2 id="title">Save Email</h2>
          <button>Save</button>
        </Modal>
        <PaneToast toast={toast} />
      </PaneContext>
    </FluentProvider>
  );
  const { rerender } = render(page(first));
  return {
    done,
    leave: () => {
      act(() => {
        mails.setState(opened('other'));
      });
    },
    show: (toast, dialog = false) => {
      rerender(page(toast, dialog));
    },
  };
}

const messages = (): readonly (string | null)[] =>
  within(screen.getByRole('region', { name: 'Messages' }))
    .queryAllByRole('listitem')
    .map((item) => item.textContent);

const are = (...texts: readonly string[]): Promise<void> =>
  waitFor(() => {
    expect(messages()).toEqual(texts);
  });

test('[D13] the end of a second save takes the place of the first one’s', async () => {
  const { show } = openMessages();
  show(aToast('Saved in Salesforce and linked to 4 records'));
  await are('Saved in Salesforce and linked to 4 records');
  show(aToast('Saved in Salesforce and linked to 4 records'));
  await are('Saved in Salesforce and linked to 4 records');
  show(aToast('Offer – saved'));
  await are('Offer – saved');
});

test('[D13] what went wrong stays beside a later success, until it is closed', async () => {
  const { show } = openMessages();
  show(aToast('Offer – not saved: No connection to Salesforce', { intent: 'error' }));
  await are('Offer – not saved: No connection to Salesforce');
  show(aToast('Plan – saved'));
  await waitFor(() => {
    expect(messages()).toHaveLength(2);
  });
  await userEvent.click(screen.getByRole('button', { name: 'Close this message' }));
  await are('Plan – saved');
});

test('[V6] at most two messages that stay are shown, the newest; the same one is shown once', async () => {
  const { show } = openMessages();
  for (const text of ['One', 'Two', 'Two', 'Three']) show(aToast(text, { intent: 'warning' }));
  await waitFor(() => {
    expect([...messages()].sort()).toEqual(['Three', 'Two']);
  });
});

test('[D13] the message that brings the messages’ own code with it is shown like any other', async () => {
  openMessages(aToast('Saved in Salesforce and linked to 3 records', { canChange: true }));
  await are('Saved in Salesforce and linked to 3 recordsChange');
});

test('[V4] what offers to change the mail goes with it: another mail’s Change would open that one; what names its mail stays', async () => {
  const { show, leave } = openMessages();
  show(aToast('Offer – not saved: No connection to Salesforce', { intent: 'error' }));
  show(aToast('Saved in Salesforce and linked to 3 records', { canChange: true }));
  await waitFor(() => {
    expect(messages()).toHaveLength(2);
  });
  leave();
  await are('Offer – not saved: No connection to Salesforce');
});

test('[A4] an action of a message does what it says, and takes the message away', async () => {
  const { show, done } = openMessages();
  show(aToast('1 file was not saved', { intent: 'warning', canChange: true, retryKey: 'key' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  await are();
  expect(done).toEqual(['retry key']);
});

test('[V6] messages lie within a landmark of their own, and pass axe with its best practices', async () => {
  document.title = 'Sidecar';
  document.documentElement.lang = 'en';
  const { show } = openMessages();
  show(aToast('1 file was not saved', { intent: 'warning', canChange: true, retryKey: 'key' }));
  await screen.findByRole('button', { name: 'Try again' });
  // jsdom draws no colours. What is read aloud arrives meanwhile.
  const { violations } = await act(() =>
    axe.run(document, { rules: { 'color-contrast': { enabled: false } } }),
  );
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

test('[D13] what is told while a dialog is open stands in it, within reach of the keyboard, and stays when it closes', async () => {
  const { show, done } = openMessages();
  const failed = aToast('Offer – not saved: 1 file', { intent: 'warning', retryKey: 'offer' });
  const message = 'Offer – not saved: 1 fileTry againChange';
  show(failed, true);
  await are(message);
  const dialog = screen.getByRole('dialog', { name: 'Save Email' });
  expect(within(dialog).getByRole('region', { name: 'Messages' })).toBeDefined();
  show(failed);
  expect(screen.queryByRole('dialog')).toBeNull();
  await are(message);
  show(failed, true);
  await userEvent.click(
    within(screen.getByRole('dialog')).getByRole('button', { name: 'Try again' }),
  );
  expect(done).toEqual(['retry offer']);
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations).toEqual([]);
});
