import { Button, mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type ComponentType,
  type KeyboardEvent,
} from 'react';
import { useStore } from 'zustand';
import { missingParts } from '../../core/crm/saved-parts.ts';
import { canChange, editable } from '../../core/draft/editable.ts';
import type { DraftKey, Link } from '../../core/draft/values.ts';
import type { FileStates } from '../../core/operations/file-state.ts';
import { Modal } from '../shared/Modal.tsx';
import { useShared } from '../shared/shared.styles.ts';
import { mayBeSaved, problemsOf, type DraftStore } from '../stores/draft-store.ts';
import { accessText, strings } from '../strings.ts';
import { Attachments } from './Attachments.tsx';
import { BodySection } from './BodySection.tsx';
import { DialogToolsContext, type DialogTools } from './dialog-tools.ts';
import { DialogFooter, type DialogFooterProps } from './DialogFooter.tsx';
import { FollowChoice } from './FollowChoice.tsx';
import { LinkedRecords } from './LinkedRecords.tsx';
import { PreviewSection } from './PreviewSection.tsx';
import { RecordFields } from './RecordFields.tsx';
import { useStyles } from './SaveEmailDialog.styles.ts';
import { late } from '../late.tsx';

const IncompleteNote = late(
  () => import('./IncompleteNote.tsx'),
  (code) => code.IncompleteNote,
);

export type SaveEmailDialogProps = {
  open: boolean;
  store: DraftStore;
  /** Under the title: the mail's subject, or by whom and when it was saved. */
  subtitle: string;
  tools: DialogTools;
  /** The form for a new record, from what was searched for; null where the user may make none (R7). */
  createForm: ComponentType<CreateFormProps> | null;
  /** How far the files of a running save are (A4). */
  files: DialogFooterProps['files'];
  /** Where each of them is. */
  fileStates?: FileStates | undefined;
  /** What a crash could leave, where this device keeps nothing (E8). */
  caution?: string | null;
  /** The conversation is followed already (T2). */
  followed?: boolean;
  onSave: () => void;
  /** Closes and keeps what was typed. */
  onClose: () => void;
  onDelete: (() => void) | null;
};

/** A form over the dialog, which waits under it as it is; `onUse` takes the record that was made, or found instead. */
export type CreateFormProps = {
  /** What was searched for. */
  typed: string;
  onUse: (link: Link) => void;
  onClose: () => void;
};

/** Which fields this record lets be changed: all, some in place, or none (E2, E6). */
function useAccess(store: DraftStore): {
  note: string | null;
  canEdit: (key: DraftKey) => boolean;
} {
  const saved = useStore(store, (state) => state.draft.saved);
  const catalog = useStore(store, (state) => state.draft.catalog);
  return {
    note: saved ? accessText(editable(saved, catalog)) : null,
    canEdit: (key) => canChange(saved, catalog, key),
  };
}

const NO_STATES: FileStates = {};

const PROBLEM = '[aria-invalid="true"]';

/** Focus goes to Save where nothing stands against it, else to the first control with a problem (ui.md 6). */
function useFirstFocus(store: DraftStore): (surface: HTMLElement) => void {
  return (surface) => {
    const { draft } = store.getState();
    const broken = problemsOf(store.getState()).length > 0;
    const selector = broken
      ? PROBLEM
      : draft.saved
        ? '[data-close="true"]'
        : '[data-primary="true"]';
    surface.querySelector<HTMLElement>(selector)?.focus();
  };
}

/** Ctrl+Enter from any field, and Ctrl+S (⌘ on a Mac). */
const isSaveKey = ({ key, ctrlKey, metaKey }: KeyboardEvent<HTMLElement>): boolean =>
  (ctrlKey || metaKey) && (key === 'Enter' || key.toLowerCase() === 's');

/** The Save Email dialog: for a mail that is not saved, and on the saved record alike (D1, E1). */
export function SaveEmailDialog(props: SaveEmailDialogProps): JSXElement {
  const {
    open,
    store,
    subtitle,
    tools,
    createForm: CreateForm,
    files,
    fileStates = NO_STATES,
    caution = null,
    followed = false,
    onSave,
    onClose,
    onDelete,
  } = props;
  const styles = useStyles();
  const shared = useShared();
  const description = useId();
  const heading = useId();
  const surface = useRef<HTMLDivElement>(null);
  const isNew = useStore(store, (state) => state.draft.saved === null);
  const isIncomplete = useStore(store, ({ draft: { saved } }) =>
    Boolean(saved?.parts && missingParts(saved.summary).length > 0),
  );
  const { note, canEdit } = useAccess(store);
  const focusFirst = useFirstFocus(store);
  const [said, say] = useState('');
  const spoken = useMemo(() => ({ ...tools, say }), [tools]);
  const [typed, setTyped] = useState<string | null>(null);

  useEffect(() => {
    if (!open) return;
    const timer = setTimeout(() => {
      if (surface.current) focusFirst(surface.current);
    });
    return () => {
      clearTimeout(timer);
    };
    // Only when the dialog opens: later problems must not take the focus.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [open]);

  const goToProblem = (): void => {
    surface.current?.querySelector<HTMLElement>(PROBLEM)?.focus();
  };
  const backToDialog = (): void => {
    setTyped(null);
    setTimeout(() => surface.current?.querySelector<HTMLElement>('[type="search"]')?.focus());
  };

  return (
    <Modal
      open={open}
      labelledBy={heading}
      describedBy={description}
      className={styles.surface}
      onClose={onClose}
      onKeyDown={(event) => {
        if (!isSaveKey(event) || typed !== null) return;
        event.preventDefault();
        // Not to the pane: its own Ctrl+S is the header's button.
        event.stopPropagation();
        if (mayBeSaved(store.getState())) onSave();
        else surface.current?.querySelector<HTMLElement>('[data-primary="true"]')?.focus();
      }}
    >
      <DialogToolsContext value={spoken}>
        <div role="status" className={shared.hidden}>
          {said}
        </div>
        {CreateForm && typed !== null && (
          <div
            className={shared.scroll}
            onKeyDown={(event) => {
              // The form closes on Esc; the dialog under it stays.
              if (event.key === 'Escape') event.preventDefault();
            }}
          >
            <CreateForm
              typed={typed}
              onUse={(link) => {
                store.getState().add({ ...link, reason: strings.dialog.addedByYou });
                backToDialog();
              }}
              onClose={backToDialog}
            />
          </div>
        )}
        <div ref={surface} className={mergeClasses(styles.content, typed !== null && styles.away)}>
          <div className={mergeClasses(styles.head, shared.rule)}>
            <div className={shared.grow}>
              <h2 id={heading} className={styles.title}>
                {isNew ? strings.dialog.saveTitle : strings.dialog.editTitle}
              </h2>
              <Text
                className={mergeClasses(shared.note, shared.oneLine)}
                dir="auto"
                title={subtitle}
              >
                {subtitle}
              </Text>
            </div>
            <Button
              appearance="subtle"
              icon={<Dismiss20Regular />}
              aria-label={strings.close}
              title={strings.close}
              data-close="true"
              onClick={onClose}
            />
          </div>
          <div className={shared.scroll}>
            {caution !== null && (
              <Text block className={mergeClasses(shared.fact, styles.note)}>
                {caution}
              </Text>
            )}
            {note !== null && (
              <Text block className={mergeClasses(shared.fact, styles.note)}>
                {note}
              </Text>
            )}
            {isIncomplete && (
              <IncompleteNote store={store} locked={!canEdit('body')} onSave={onSave} />
            )}
            <LinkedRecords
              store={store}
              editing={isNew}
              locked={!canEdit('people')}
              onCreate={CreateForm && setTyped}
            />
            <Attachments
              store={store}
              editing={isNew}
              locked={!canEdit('files')}
              states={fileStates}
            />
            <RecordFields store={store} editing={isNew} canEdit={canEdit} />
            <BodySection store={store} editing={isNew} locked={!canEdit('body')} />
            {isNew && <FollowChoice store={store} followed={followed} />}
            <PreviewSection store={store} />
          </div>
          <DialogFooter
            store={store}
            descriptionId={description}
            onSave={onSave}
            onCancel={onClose}
            onDelete={onDelete}
            onGoTo={goToProblem}
            files={files}
          />
        </div>
      </DialogToolsContext>
    </Modal>
  );
}
