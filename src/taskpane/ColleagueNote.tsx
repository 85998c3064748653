import { Button, type JSXElement } from '@fluentui/react-components';
import { usePane } from './pane.ts';
import { Note } from './shared/Note.tsx';
import { strings } from './strings.ts';

/** A colleague's record does not carry the user's links: says so, with the way to an own copy (W3). */
export function ColleagueNote({ name }: { name: string }): JSXElement {
  const { saves } = usePane();
  return (
    <Note title={strings.already.title(name)} text={strings.already.colleague}>
      <Button
        size="small"
        onClick={() => {
          void saves.getState().openDialog(true);
        }}
      >
        {strings.buttons.saveOwnCopy}
      </Button>
    </Note>
  );
}
