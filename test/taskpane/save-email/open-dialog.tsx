import { FluentProvider, webLightTheme, type JSXElement } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { FieldDescription } from '../../../src/core/crm/describe.ts';
import type { Draft, Proposal } from '../../../src/core/draft/draft.ts';
import type { FieldRule } from '../../../src/core/draft/rules.ts';
import type { Link } from '../../../src/core/draft/values.ts';
import {
  SaveEmailDialog,
  type SaveEmailDialogProps,
} from '../../../src/taskpane/save-email/SaveEmailDialog.tsx';
import type { DialogTools } from '../../../src/taskpane/save-email/dialog-tools.ts';
import { createDraftStore, type DraftStore } from '../../../src/taskpane/stores/draft-store.ts';
import { aCatalog, aDraft, someRules } from '../../core/draft/builders.ts';

export type OpenedDialog = {
  readonly user: UserEvent;
  readonly store: DraftStore;
  /** How often Save was carried out. */
  readonly saves: () => number;
  readonly closed: () => number;
};

export type DialogWorld = {
  readonly draft?: Draft;
  readonly found?: readonly Link[] | null;
  readonly image?: string | null;
  readonly language?: string;
  readonly describeRecordType?: DialogTools['describeRecordType'];
  readonly createForm?: SaveEmailDialogProps['createForm'];
  readonly files?: SaveEmailDialogProps['files'];
  /** What Save does beside being counted. */
  readonly onSave?: (store: DraftStore) => void;
};

/** A draft whose EmailMessage has these custom fields, all shown by the policy. */
export function draftWithFields(
  fields: readonly FieldDescription[],
  more: Partial<Proposal> = {},
  rules: readonly FieldRule[] = fields.map(({ name }) => ({ name })),
): Draft {
  const catalog = aCatalog();
  const mail = catalog.objects['EmailMessage'];
  if (!mail) throw new Error('no EmailMessage');
  const all = { ...mail.fields, ...Object.fromEntries(fields.map((field) => [field.name, field])) };
  return aDraft({
    catalog: { objects: { ...catalog.objects, EmailMessage: { ...mail, fields: all } } },
    rules: someRules({ fields: { Task: [], EmailMessage: rules } }),
    ...more,
  });
}

/** The Save Email dialog as the pane shows it, over a draft alone: no mail, no org. */
export function openDialog(world: DialogWorld = {}): OpenedDialog {
  const store = createDraftStore(world.draft ?? aDraft());
  const { found = [], image = null, language = 'en-GB', createForm = null } = world;
  let saves = 0;
  let closed = 0;
  const tools: DialogTools = {
    language,
    timeZone: 'Europe/Berlin',
    signIns: 0,
    search: () => Promise.resolve(found),
    describeRecordType: world.describeRecordType ?? (() => Promise.resolve(null)),
    imageOf: () => Promise.resolve(image),
  };
  const shown: JSXElement = (
    <FluentProvider theme={webLightTheme}>
      <SaveEmailDialog
        open
        store={store}
        subtitle="Offer"
        tools={tools}
        createForm={createForm}
        files={world.files ?? null}
        onSave={() => {
          saves += 1;
          world.onSave?.(store);
        }}
        onClose={() => {
          closed += 1;
        }}
        onDelete={null}
      />
    </FluentProvider>
  );
  render(shown);
  return { user: userEvent.setup(), store, saves: () => saves, closed: () => closed };
}

export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
