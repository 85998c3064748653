import { type JSXElement, Text } from '@fluentui/react-components';
import { useStore } from 'zustand';
import { isWholeEmail } from '../../core/draft/files.ts';
import type { FileDraft } from '../../core/draft/values.ts';
import type { FileStates } from '../../core/operations/file-state.ts';
import { useShared } from '../shared/shared.styles.ts';
import { isEdited, valuesOf, type DraftStore } from '../stores/draft-store.ts';
import { bytes, strings } from '../strings.ts';
import { EditableField } from './EditableField.tsx';
import { FileRow } from './FileRow.tsx';
import { Section } from './Section.tsx';
import { dialogStrings as words } from './strings.ts';

export type AttachmentsProps = {
  store: DraftStore;
  editing: boolean;
  locked: boolean;
  /** Where each file is while a save runs; empty at other times (A4). */
  states: FileStates;
};

const chosenFiles = (files: readonly FileDraft[]): readonly FileDraft[] =>
  files.filter(({ chosen, problem }) => chosen && problem === null);

const total = (files: readonly FileDraft[]): string =>
  bytes(files.reduce((sum, { size }) => sum + (size ?? 0), 0));

const names = (files: readonly FileDraft[]): string =>
  chosenFiles(files)
    .map(({ name }) => name)
    .join(', ');

/** Section *Attachments*: every file of the mail, and the whole mail, with what speaks against it (A1–A5). */
export function Attachments(props: AttachmentsProps): JSXElement | null {
  const { store, editing, locked, states } = props;
  const shared = useShared();
  const state = useStore(store);
  const { files, hidden } = valuesOf(state);
  const hiding = hidden.texts.length > 0;
  const chosen = chosenFiles(files).filter((file) => !hiding || !isWholeEmail(file));
  if (files.length === 0) return null;
  const change = (id: string, with_: Partial<FileDraft>): void => {
    state.edit(
      'files',
      files.map((file) => (file.id === id ? { ...file, ...with_ } : file)),
    );
  };
  return (
    <Section
      title={strings.dialog.attachments}
      detail={`${strings.dialog.of(chosen.length, files.length)} · ${total(chosen)}`}
    >
      <EditableField
        label={strings.dialog.files}
        editing={editing}
        locked={locked}
        value={<Text className={shared.anywhere}>{names(files) || strings.dialog.none}</Text>}
        was={isEdited(state, 'files') ? names(state.draft.overlay.base.files) : null}
        onUndo={() => {
          state.undo('files');
        }}
      >
        <ul className={shared.list}>
          {files.map((file) => (
            <FileRow
              key={file.id}
              file={file}
              state={states[file.id] ?? null}
              leftOut={hiding && isWholeEmail(file) ? words.files.leftOutByHiding : null}
              onToggle={() => {
                change(file.id, { chosen: !file.chosen });
              }}
              onRename={(name) => {
                change(file.id, { name });
              }}
            />
          ))}
        </ul>
      </EditableField>
    </Section>
  );
}
