import { FluentProvider, webLightTheme, type JSXElement } from '@fluentui/react-components';
import { expect, test } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import axe from 'axe-core';
import type { FileStates } from '../../../src/core/operations/file-state.ts';
import { Attachments } from '../../../src/taskpane/save-email/Attachments.tsx';
import { DialogToolsContext } from '../../../src/taskpane/save-email/dialog-tools.ts';
import { createDraftStore } from '../../../src/taskpane/stores/draft-store.ts';
import { aDraft, someFacts } from '../../core/draft/builders.ts';

const tools = {
  language: 'en-GB',
  timeZone: 'Europe/Berlin',
  signIns: 0,
  search: () => Promise.resolve([]),
  describeRecordType: () => Promise.resolve(null),
  imageOf: () => Promise.resolve(null),
  say: () => undefined,
};

const NAMES = ['a.pdf', 'b.pdf', 'c.pdf'] as const;

/** The attachments of a mail with three files, as the dialog shows them while a save tells this of them. */
function openFiles(): (states: FileStates) => void {
  const attachments = NAMES.map((name) => ({
    id: name,
    name,
    size: 80_000,
    kind: 'file' as const,
    inline: false,
    contentType: null,
    contentId: null,
    url: null,
  }));
  const store = createDraftStore(aDraft({ facts: someFacts({ attachments }) }));
  const page = (states: FileStates): JSXElement => (
    <FluentProvider theme={webLightTheme}>
      <main>
        <h2>Offer</h2>
        <DialogToolsContext value={tools}>
          <Attachments store={store} editing locked={false} states={states} />
        </DialogToolsContext>
      </main>
    </FluentProvider>
  );
  const { rerender } = render(page({}));
  return (states) => {
    rerender(page(states));
  };
}

/** What the names of the rows say after the name of the file and its size. */
const said = (): readonly string[] =>
  NAMES.map((name) => {
    const row = screen.getByRole('checkbox', { name: new RegExp(`^${name}`) });
    const text = row.closest('li')?.textContent ?? '';
    const words = text.slice(name.length).replace(/^80 KB(?: · )?/, '');
    // What is seen is what is read.
    const end = words.replaceAll(/[.*+?()[\]]/g, String.raw`\$&`);
    screen.getByRole('checkbox', { name: new RegExp(`^${name}.*${end}$`) });
    return words;
  });

test('[A4] each row tells of its own file while the save runs, and nothing before and after', () => {
  const now = openFiles();
  expect(said()).toEqual(['', '', '']);
  now({ 'a.pdf': { kind: 'read' }, 'b.pdf': { kind: 'reading' }, 'c.pdf': { kind: 'waiting' } });
  expect(said()).toEqual(['Read', 'Being read', 'Waiting']);
  now({
    'a.pdf': { kind: 'uploading' },
    'b.pdf': { kind: 'uploading' },
    'c.pdf': { kind: 'checking' },
  });
  expect(said()).toEqual(['Uploading', 'Uploading', 'No answer – being looked for']);
  now({
    'a.pdf': { kind: 'up' },
    'b.pdf': { kind: 'removed' },
    'c.pdf': {
      kind: 'failed',
      failure: {
        kind: 'rejected',
        code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
        message: 'No contracts here.',
        fields: [],
        step: null,
      },
    },
  });
  expect(said().slice(0, 2)).toEqual(['Uploaded', 'Removed again']);
  expect(said()[2]).toMatch(/^Not saved: .*No contracts here\.$/);
  now({});
  expect(said()).toEqual(['', '', '']);
});

test('[A4] a file that the save does not carry keeps its row; what is skipped says so; nothing is announced file by file', async () => {
  const now = openFiles();
  now({ 'a.pdf': { kind: 'up' }, 'b.pdf': { kind: 'failed', failure: { kind: 'cancelled' } } });
  expect(said()).toEqual(['Uploaded', 'Not saved: Skipped', '']);
  expect(document.querySelector('[aria-live], [role="status"], [role="alert"]')).toBeNull();
  const { violations } = await axe.run(screen.getByRole('main'), {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});
