import type { JSXElement } from '@fluentui/react-components';
import { type ComponentType } from 'react';
import { useStore } from 'zustand';
import { NEW_OBJECTS } from '../../core/related/new-objects.ts';
import { usePane } from '../pane.ts';
import { shown } from '../stores/loadable.ts';
import { strings } from '../strings.ts';
import type { CreateFormProps } from './SaveEmailDialog.tsx';
import { Busy } from '../shared/Busy.tsx';
import { late } from '../late.tsx';

const NewLinkForm = late(
  () => import('./NewLinkForm.tsx'),
  (code) => code.NewLinkForm,
);

function CreateLink(props: CreateFormProps): JSXElement | null {
  const { mails } = usePane();
  const opened = useStore(mails, (state) => state.opened);
  return opened ? (
    <NewLinkForm fallback={<Busy label={strings.dialog.loading} />} opened={opened} {...props} />
  ) : null;
}

/** The form for a new record over the dialog; null while there is no mail, or nothing that the user may create. */
export function useCreateForm(): ComponentType<CreateFormProps> | null {
  const { mails } = usePane();
  const opened = useStore(mails, (state) => state.opened);
  const catalog = opened ? (shown(opened.found)?.catalog ?? null) : null;
  const mayCreate = NEW_OBJECTS.some((object) => catalog?.objects[object]?.createable === true);
  return mayCreate ? CreateLink : null;
}
