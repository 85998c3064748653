import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  type JSXElement,
} from '@fluentui/react-components';
import { usePane } from './pane.ts';
import { useStyles } from './RecordsView.styles.ts';
import { strings } from './strings.ts';

/** A colleague's record does not carry the user's links: says so, with the way to an own copy (W3). */
export function ColleagueNote({ name }: { name: string }): JSXElement {
  const { saves } = usePane();
  const styles = useStyles();
  return (
    <MessageBar layout="multiline" className={styles.message}>
      <MessageBarBody>
        <MessageBarTitle>{strings.already.title(name)}</MessageBarTitle> {strings.already.colleague}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          onClick={() => {
            void saves.getState().openDialog(true);
          }}
        >
          {strings.buttons.saveOwnCopy}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
