import { Button, type JSXElement } from '@fluentui/react-components';
import { Note } from '../shared/Note.tsx';
import { strings } from '../strings.ts';

export type UnknownNoteProps = {
  text: string;
  /** Looks at once instead of waiting; null where the header's button does so. */
  onCheck: (() => void) | null;
};

/** A write had no answer: says so, that it is not sent again, and what happens to find out (W4). */
export function UnknownNote({ text, onCheck }: UnknownNoteProps): JSXElement {
  return (
    <Note title={strings.unknown.title} text={text}>
      {onCheck ? (
        <Button size="small" onClick={onCheck}>
          {strings.buttons.checkNow}
        </Button>
      ) : undefined}
    </Note>
  );
}
