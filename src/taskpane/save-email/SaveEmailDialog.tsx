import {
  Button,
  Dialog,
  DialogSurface,
  DialogTitle,
  mergeClasses,
  Text,
  type JSXElement,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { useEffect, useId, useRef } from 'react';
import { useStore } from 'zustand';
import { canChange, editable } from '../../core/draft/editable.ts';
import type { DraftKey, Link } from '../../core/draft/values.ts';
import { useShared } from '../shared/shared.styles.ts';
import { problemsOf, type DraftStore } from '../stores/draft-store.ts';
import { accessText, strings } from '../strings.ts';
import { Attachments } from './Attachments.tsx';
import { BodySection } from './BodySection.tsx';
import { DialogFooter } from './DialogFooter.tsx';
import { LinkedRecords } from './LinkedRecords.tsx';
import { PreviewSection } from './PreviewSection.tsx';
import { RecordFields } from './RecordFields.tsx';
import { useStyles } from './SaveEmailDialog.styles.ts';

export type SaveEmailDialogProps = {
  open: boolean;
  store: DraftStore;
  /** Under the title: the mail's subject, or by whom and when it was saved. */
  subtitle: string;
  search: (text: string) => Promise<readonly Link[] | null>;
  onSave: () => void;
  /** Closes and keeps what was typed. */
  onClose: () => void;
  onDelete: (() => void) | null;
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

/** Focus goes to Save where nothing stands against it, else to the first control with a problem (ui.md 6). */
function useFirstFocus(store: DraftStore): (surface: HTMLElement) => void {
  return (surface) => {
    const { draft } = store.getState();
    const broken = problemsOf(store.getState()).length > 0;
    const selector = broken
      ? '[aria-invalid="true"]'
      : draft.saved
        ? '[data-close="true"]'
        : '[data-primary="true"]';
    surface.querySelector<HTMLElement>(selector)?.focus();
  };
}

/** The Save Email dialog: for a mail that is not saved, and on the saved record alike (D1, E1). */
export function SaveEmailDialog(props: SaveEmailDialogProps): JSXElement {
  const { open, store, subtitle, search, onSave, onClose, onDelete } = props;
  const styles = useStyles();
  const shared = useShared();
  const description = useId();
  const surface = useRef<HTMLDivElement>(null);
  const isNew = useStore(store, (state) => state.draft.saved === null);
  const { note, canEdit } = useAccess(store);
  const focusFirst = useFirstFocus(store);

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
    surface.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };

  return (
    <Dialog
      open={open}
      modalType="modal"
      onOpenChange={(_event, change) => {
        if (!change.open) onClose();
      }}
    >
      <DialogSurface
        className={styles.surface}
        aria-describedby={description}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            if (problemsOf(store.getState()).length === 0) onSave();
          }
        }}
      >
        <div ref={surface} className={styles.content}>
          <div className={mergeClasses(styles.head, shared.rule)}>
            <div className={shared.grow}>
              <DialogTitle as="h2" action={null} className={styles.title}>
                {isNew ? strings.dialog.saveTitle : strings.dialog.editTitle}
              </DialogTitle>
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
            {note !== null && (
              <Text block className={mergeClasses(shared.fact, styles.note)}>
                {note}
              </Text>
            )}
            <LinkedRecords
              store={store}
              editing={isNew}
              locked={!canEdit('people')}
              search={search}
            />
            <Attachments store={store} editing={isNew} locked={!canEdit('files')} />
            <RecordFields store={store} editing={isNew} canEdit={canEdit} />
            <BodySection store={store} editing={isNew} locked={!canEdit('body')} />
            <PreviewSection store={store} />
          </div>
          <DialogFooter
            store={store}
            descriptionId={description}
            onSave={onSave}
            onCancel={onClose}
            onDelete={onDelete}
            onGoTo={goToProblem}
          />
        </div>
      </DialogSurface>
    </Dialog>
  );
}
