import { Button, type JSXElement } from '@fluentui/react-components';
import { useState } from 'react';
import { useStore } from 'zustand';
import { deletionOfSaved } from '../../core/draft/deletion.ts';
import type { SavedEmail } from '../../core/crm/records.ts';
import type { SaveProgress } from '../../core/operations/save-progress.ts';
import { failureText } from '../failures/failure-text.ts';
import { usePane } from '../pane.ts';
import { SignInAgain } from '../session/SignInAgain.tsx';
import { whenText } from '../shared/date-text.ts';
import type { OpenDialog } from '../stores/save-store.ts';
import { useFollowedThread } from '../use-following.ts';
import { objectLabel, strings } from '../strings.ts';
import { SaveEmailDialog, type SaveEmailDialogProps } from './SaveEmailDialog.tsx';
import { dialogStrings as words } from './strings.ts';
import { useCreateForm } from './use-create-form.tsx';
import { useTools } from './use-tools.ts';
import { Box } from '../shared/Box.tsx';
import { Question } from '../shared/Question.tsx';
import { Busy } from '../shared/Busy.tsx';
import { late } from '../late.tsx';

const ChangedMeanwhile = late(
  () => import('./ChangedMeanwhile.tsx'),
  (code) => code.ChangedMeanwhile,
);

type NoticeProps = {
  open?: boolean;
  title: string;
  onClose: () => void;
  children: JSXElement;
  actions?: JSXElement;
};

function Notice({ actions, ...props }: NoticeProps): JSXElement {
  return (
    <Box
      {...props}
      actions={
        <>
          {actions}
          <Button onClick={props.onClose}>{strings.buttons.cancel}</Button>
        </>
      }
    />
  );
}

type AskProps = {
  title: string;
  text: string;
  verb: string;
  /** What it says to leave everything as it is. */
  no?: string;
  onYes: () => Promise<void>;
  onClose: () => void;
};

/** A question before something that cannot be taken back; the button is the verb. */
function Ask({
  verb,
  no = strings.buttons.cancel,
  onYes,
  onClose,
  ...props
}: AskProps): JSXElement {
  return (
    <Question
      {...props}
      answers={[
        ['yes', verb],
        ['no', no],
      ]}
      dismissed="no"
      onAnswer={(answer) => {
        onClose();
        if (answer === 'yes') void onYes();
      }}
    />
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

type FileProgress = Pick<SaveEmailDialogProps, 'files' | 'fileStates'>;

/** Which file is at hand, while files are. */
function fileText(progress: SaveProgress): string | null {
  if (progress.kind === 'reading-files') return words.files.reading(progress.at, progress.of);
  if (progress.kind === 'uploading')
    return words.files.uploading(progress.name, progress.at, progress.of);
  return null;
}

function useFileProgress(dialog: OpenDialog): FileProgress {
  const { saves } = usePane();
  const key = dialog.kind === 'open' ? dialog.key : '';
  const save = useStore(saves, (state) => state.saves[key]);
  if (save?.kind !== 'running') return { files: null };
  const text = fileText(save.progress);
  if (text === null) return { files: null, fileStates: save.files };
  const files = {
    text,
    cancel: () => {
      saves.getState().cancel(key);
    },
    skip: () => {
      saves.getState().skipFiles(key);
    },
  };
  return { files, fileStates: save.files };
}

type ChangedHostProps = {
  dialog: Extract<OpenDialog, { kind: 'changed' }>;
  open: boolean;
  onClose: () => void;
};

function ChangedHost({ dialog, open, onClose }: ChangedHostProps): JSXElement {
  const { services, saves } = usePane();
  const { language, timeZone } = services.host.profile();
  const { theirs, draft } = dialog;
  const changedAt = theirs.saved?.summary.changedAt ?? '';
  return (
    <ChangedMeanwhile
      open={open}
      mine={draft.getState().draft}
      theirs={theirs}
      when={whenText(changedAt, language, timeZone, services.platform.now())}
      onSave={(keep) => {
        void saves.getState().keepMine(keep);
      }}
      onDiscard={() => {
        saves.getState().discardMine();
      }}
      onClose={onClose}
    />
  );
}

/** Joins the dialog to the stores, and asks before something is lost (E9). */
export type SaveDialogHostProps = { dialog: OpenDialog; open: boolean };

export function SaveDialogHost({ dialog, open }: SaveDialogHostProps): JSXElement {
  const { services, saves, mails } = usePane();
  const [asking, setAsking] = useState<'delete' | 'private' | null>(null);
  const subtitle = useSubtitle();
  const tools = useTools(dialog);
  const createForm = useCreateForm();
  const progress = useFileProgress(dialog);
  const followed = useFollowedThread(useStore(mails, (state) => state.opened)) !== null;
  const atRisk = useStore(saves, (state) => state.atRisk);
  const keeps = services.device.keeping === 'kept';
  const notAsking = (): void => {
    setAsking(null);
  };
  const close = (): void => {
    saves.getState().closeDialog();
  };
  if (dialog.kind === 'opening')
    return (
      <Notice open={open} title={strings.dialog.editTitle} onClose={close}>
        <Busy label={strings.dialog.loading} />
      </Notice>
    );
  if (dialog.kind === 'failed') {
    const { title, text } = failureText(dialog.failure);
    return (
      <Notice
        open={open}
        title={title}
        onClose={close}
        {...(dialog.failure.kind === 'signed-out' && { actions: <SignInAgain /> })}
      >
        <span>{text}</span>
      </Notice>
    );
  }
  if (dialog.kind === 'changed') return <ChangedHost dialog={dialog} open={open} onClose={close} />;
  if (dialog.kind === 'gone')
    return (
      <Notice
        open={open}
        title={strings.changedElsewhere.goneTitle}
        onClose={close}
        actions={
          <>
            <Button
              appearance="primary"
              onClick={() => {
                void saves.getState().saveAsNew();
              }}
            >
              {strings.buttons.save}
            </Button>
            <Button
              onClick={() => {
                saves.getState().discardMine();
              }}
            >
              {strings.buttons.discard}
            </Button>
          </>
        }
      >
        <span>{strings.changedElsewhere.gone}</span>
      </Notice>
    );
  const { saved, facts } = dialog.draft.getState().draft;
  return (
    <>
      <SaveEmailDialog
        key={dialog.key}
        open={open}
        store={dialog.draft}
        subtitle={subtitle(saved, facts.subject)}
        tools={tools}
        createForm={createForm}
        {...progress}
        followed={followed}
        caution={saved && !keeps ? strings.atRisk.caution : null}
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
      {atRisk && (
        <Ask
          title={strings.atRisk.title}
          text={strings.atRisk.text(atRisk.files, atRisk.task)}
          verb={strings.atRisk.save}
          onYes={() => saves.getState().answerRisk(true)}
          onClose={() => {
            void saves.getState().answerRisk(false);
          }}
        />
      )}
      {asking === 'private' && (
        <Ask
          title={strings.private.title}
          text={strings.private.text}
          verb={strings.private.save}
          onYes={saves.getState().save}
          onClose={notAsking}
        />
      )}
      {asking === 'delete' && saved && (
        <Ask
          title={strings.deletion.title}
          text={words.deletion.lost(deletionOfSaved(saved))}
          verb={strings.deletion.delete}
          no={strings.buttons.keep}
          onYes={saves.getState().remove}
          onClose={notAsking}
        />
      )}
    </>
  );
}
