import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
  type JSXElement,
} from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { SavedEmail } from '../../core/crm/records.ts';
import type { Link } from '../../core/draft/values.ts';
import { failureText } from '../failures/failure-text.ts';
import { usePane } from '../pane.ts';
import { whenText } from '../shared/date-text.ts';
import type { OpenDialog } from '../stores/save-store.ts';
import { objectLabel, strings } from '../strings.ts';
import { SaveEmailDialog } from './SaveEmailDialog.tsx';

type BoxProps = {
  open?: boolean;
  title: string;
  onClose: () => void;
  children: JSXElement;
  actions?: JSXElement;
};

function Box({ open = true, title, onClose, children, actions }: BoxProps): JSXElement {
  return (
    <Dialog
      open={open}
      modalType="alert"
      onOpenChange={(_event, change) => {
        if (!change.open) onClose();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle as="h2">{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions>
            {actions}
            <Button onClick={onClose}>{strings.buttons.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function useSubtitle(): (saved: SavedEmail | null, subject: string) => string {
  const { services } = usePane();
  const { language, timeZone } = services.host.profile();
  return (saved, subject) =>
    saved
      ? strings.dialog.savedLine(
          strings.header.savedBy(saved.summary.createdBy.name),
          whenText(saved.summary.createdAt, language, timeZone, services.platform.now()),
          objectLabel(saved.summary.kind),
        )
      : subject || strings.noSubject;
}

function useLinkSearch(): (text: string) => Promise<readonly Link[] | null> {
  const { services } = usePane();
  return useCallback(
    async (text) => {
      const found = await services.crm.search(text, []);
      if (!found.ok) return null;
      return found.value.map(({ id, object, name, fields }) => {
        const email = fields['Email'];
        return {
          id,
          object,
          name,
          emails: typeof email === 'string' ? [email.toLowerCase()] : [],
          reason: objectLabel(object),
        };
      });
    },
    [services],
  );
}

/** Joins the dialog to the stores, and asks before something is lost (E9). */
export type SaveDialogHostProps = { dialog: OpenDialog; open: boolean };

export function SaveDialogHost({ dialog, open }: SaveDialogHostProps): JSXElement {
  const { saves } = usePane();
  const [asking, setAsking] = useState<'delete' | 'private' | null>(null);
  const subtitle = useSubtitle();
  const search = useLinkSearch();
  const close = (): void => {
    saves.getState().closeDialog();
  };
  if (dialog.kind === 'opening')
    return (
      <Box open={open} title={strings.dialog.editTitle} onClose={close}>
        <Spinner label={strings.dialog.loading} />
      </Box>
    );
  if (dialog.kind === 'failed') {
    const { title, text } = failureText(dialog.failure);
    return (
      <Box open={open} title={title} onClose={close}>
        <span>{text}</span>
      </Box>
    );
  }
  const { saved, facts } = dialog.draft.getState().draft;
  return (
    <>
      <SaveEmailDialog
        key={dialog.key}
        open={open}
        store={dialog.draft}
        subtitle={subtitle(saved, facts.subject)}
        search={search}
        onSave={() => {
          if (facts.markedPrivate && !saved) setAsking('private');
          else void saves.getState().save();
        }}
        onClose={close}
        onDelete={
          saved && saved.rights.remove !== 'no'
            ? () => {
                setAsking('delete');
              }
            : null
        }
      />
      {asking === 'private' && (
        <Box
          title={strings.private.title}
          onClose={() => {
            setAsking(null);
          }}
          actions={
            <Button
              appearance="primary"
              onClick={() => {
                setAsking(null);
                void saves.getState().save();
              }}
            >
              {strings.private.save}
            </Button>
          }
        >
          <span>{strings.private.text}</span>
        </Box>
      )}
      {asking === 'delete' && saved && (
        <Box
          title={strings.deletion.title}
          onClose={() => {
            setAsking(null);
          }}
          actions={
            <Button
              appearance="primary"
              onClick={() => {
                setAsking(null);
                void saves.getState().remove();
              }}
            >
              {strings.deletion.delete}
            </Button>
          }
        >
          <span>{strings.deletion.lost(saved.feedComments)}</span>
        </Box>
      )}
    </>
  );
}
