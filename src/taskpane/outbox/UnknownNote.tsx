import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  type JSXElement,
} from '@fluentui/react-components';
import { strings } from '../strings.ts';
import { useStyles } from './Outbox.styles.ts';

export type UnknownNoteProps = {
  text: string;
  /** Looks at once instead of waiting; null where the header's button does so. */
  onCheck: (() => void) | null;
};

/** A write had no answer: says so, that it is not sent again, and what happens to find out (W4). */
export function UnknownNote({ text, onCheck }: UnknownNoteProps): JSXElement {
  const styles = useStyles();
  return (
    <MessageBar layout="multiline" className={styles.message}>
      <MessageBarBody>
        <MessageBarTitle>{strings.unknown.title}</MessageBarTitle> {text}
      </MessageBarBody>
      {onCheck && (
        <MessageBarActions>
          <Button size="small" onClick={onCheck}>
            {strings.buttons.checkNow}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
