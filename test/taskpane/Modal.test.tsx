import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { expect, test } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { useState, type JSX } from 'react';
import { Modal } from '../../src/taskpane/shared/Modal.tsx';

function Page(): JSX.Element {
  const [open, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
  };
  return (
    <FluentProvider theme={webLightTheme}>
      <div
        onKeyDown={({ key, defaultPrevented }) => {
          if (key === 'Escape' && !defaultPrevented) throw new Error('The page closes too.');
        }}
      >
        <button
          onClick={() => {
            setOpen(true);
          }}
        >
          Open
        </button>
        <Modal open={open} labelledBy="title" onClose={close}>
          <h2 id="title">Title</h2>
          <input aria-label="Text" />
          <input
            aria-label="Keeps Esc"
            onKeyDown={(event) => {
              if (event.key === 'Escape') event.preventDefault();
            }}
          />
          <button onClick={close}>Done</button>
        </Modal>
      </div>
    </FluentProvider>
  );
}

async function open(): Promise<UserEvent> {
  render(<Page />);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Open' }));
  return user;
}

const focused = (): string => document.activeElement?.textContent ?? '';

test('[V6] Tab goes round within a dialog, both ways, and never out of it into Outlook', async () => {
  const user = await open();
  expect(screen.getByRole('dialog', { name: 'Title' })).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Text' }));
  await user.tab({ shift: true });
  expect(focused()).toBe('Done');
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Text' }));
});

test('[V6] Esc closes the dialog and nothing under it, and gives the focus back; a control in it may keep Esc for itself', async () => {
  const user = await open();
  await user.click(screen.getByRole('textbox', { name: 'Keeps Esc' }));
  await user.keyboard('{Escape}');
  expect(screen.getByRole('dialog')).toBeTruthy();
  await user.click(screen.getByRole('textbox', { name: 'Text' }));
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(focused()).toBe('Open');
});
