import {
  Button,
  Link as TextLink,
  mergeClasses,
  Text,
  type JSXElement,
} from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons';
import { useStore } from 'zustand';
import type { Preview } from '../../core/draft/preview.ts';
import { isPeopleRefusal } from '../../core/draft/without-people.ts';
import { failureText } from '../failures/failure-text.ts';
import { SignInAgain } from '../session/SignInAgain.tsx';
import { useShared } from '../shared/shared.styles.ts';
import {
  editCount,
  mayBeSaved,
  problemsOf,
  valuesOf,
  type DraftState,
  type DraftStore,
} from '../stores/draft-store.ts';
import { lossText, problemText, strings } from '../strings.ts';
import { MoreActions } from './MoreActions.tsx';
import { dialogStrings as words } from './strings.ts';
import { useDialogTools } from './dialog-tools.ts';
import { useStyles } from './DialogFooter.styles.ts';
import { useWritten } from './use-written.ts';
import { Busy } from '../shared/Busy.tsx';

export type DialogFooterProps = {
  store: DraftStore;
  descriptionId: string;
  onSave: () => void;
  onCancel: () => void;
  /** Null where deleting is not possible. */
  onDelete: (() => void) | null;
  onGoTo: () => void;
  /** How far the files are while they are read and uploaded, and the way to stop; null at other times. */
  files: {
    readonly text: string;
    readonly cancel: () => void;
    /** Saves without the files that are not up yet. */
    readonly skip: () => void;
  } | null;
};

function summaryOf(state: DraftState): string {
  const { people, relatedTo, files } = valuesOf(state);
  const chosen = files.filter(({ chosen: on, problem }) => on && problem === null);
  return strings.dialog.summary(people.length + relatedTo.length, chosen.length);
}

function warningOf({ kind, losses }: Preview): string | null {
  if (kind === 'recreate') return strings.dialog.newId(losses.map(lossText).join(', '));
  return kind === 'patch' ? strings.dialog.keepsId : null;
}

/** What stands above the buttons: the refusal, the first problem, what an edit loses, or the count of what is written. */
function FooterText(props: DialogFooterProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const { say } = useDialogTools();
  const state = useStore(props.store);
  const [problem] = problemsOf(state);
  const { refusal } = state;
  const written = useWritten(props.store);
  const warning = written && warningOf(written.preview);
  const edits = state.draft.saved ? editCount(state) : 0;
  return (
    <div id={props.descriptionId} className={shared.column} aria-live="polite">
      {refusal && (
        <div className={styles.refusal} role="alert">
          <Text className={mergeClasses(shared.groupHead, shared.danger)}>
            {failureText(refusal.failure).title}
          </Text>
          <Text className={mergeClasses(shared.fact, shared.anywhere)}>
            {failureText(refusal.failure).text}
          </Text>
          {refusal.note !== undefined && <Text className={shared.fact}>{refusal.note}</Text>}
          {refusal.failure.kind === 'signed-out' && <SignInAgain />}
          {isPeopleRefusal(refusal.failure) && (
            <Button
              size="small"
              onClick={() => {
                state.leaveOthersOut();
                props.onSave();
              }}
            >
              {strings.dialog.saveWithoutOthers}
            </Button>
          )}
        </div>
      )}
      {props.files && (
        <Text className={shared.fact}>
          {`${props.files.text} `}
          <TextLink as="button" inline onClick={props.files.skip}>
            {strings.buttons.skipFiles}
          </TextLink>
          {' · '}
          <TextLink as="button" inline onClick={props.files.cancel}>
            {words.files.cancelFiles}
          </TextLink>
        </Text>
      )}
      {problem ? (
        <TextLink as="button" className={styles.problem} onClick={props.onGoTo}>
          <Warning16Filled aria-hidden /> {problemText(problem)}
        </TextLink>
      ) : (
        <>
          {warning !== null && <Text className={shared.fact}>{warning}</Text>}
          {state.draft.saved ? (
            <Text className={shared.fact}>
              {edits === 0 ? (
                strings.dialog.nothingChanged
              ) : (
                <>
                  {`${strings.dialog.changes(edits)} – `}
                  <TextLink
                    as="button"
                    inline
                    onClick={() => {
                      state.undoAll();
                      say(strings.dialog.allUndone);
                    }}
                  >
                    {strings.dialog.undoAll}
                  </TextLink>
                </>
              )}
            </Text>
          ) : (
            <Text className={shared.fact}>{summaryOf(state)}</Text>
          )}
        </>
      )}
    </div>
  );
}

/** Footer of the dialog: what will happen, and the one primary button (D12). A disabled Save keeps the focus and says why. */
export function DialogFooter(props: DialogFooterProps): JSXElement {
  const { store, descriptionId, onSave, onCancel, onDelete } = props;
  const styles = useStyles();
  const state = useStore(store);
  const edits = editCount(state);
  const saved = state.draft.saved !== null;
  const off = !mayBeSaved(state);
  return (
    <div className={styles.footer}>
      <FooterText {...props} />
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          className={styles.save}
          disabledFocusable={off}
          aria-describedby={descriptionId}
          icon={state.saving ? <Busy name={strings.dialog.saving} /> : null}
          data-primary="true"
          onClick={() => {
            if (!off) onSave();
          }}
        >
          {saved && edits > 0 ? strings.dialog.saveChanges(edits) : strings.buttons.save}
        </Button>
        <Button onClick={onCancel}>{strings.buttons.cancel}</Button>
        {onDelete && <MoreActions onDelete={onDelete} />}
      </div>
    </div>
  );
}
