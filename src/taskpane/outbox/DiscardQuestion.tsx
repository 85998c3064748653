import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  type JSXElement,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { outboxStrings as strings } from './strings.ts';

const words = strings.question;

export type DiscardQuestionProps = {
  subject: string;
  /** A try may have saved it already. */
  maybeWritten: boolean;
  onDiscard: () => void;
  onKeep: () => void;
};

/** Asked before a mail of the outbox is dropped with what was typed. */
export function DiscardQuestion(props: DiscardQuestionProps): JSXElement {
  const { subject, maybeWritten, onDiscard, onKeep } = props;
  // Closed by its own switch first: a dialog that is taken away open leaves the pane hidden from screen readers.
  const [answer, setAnswer] = useState<'discard' | 'keep' | null>(null);
  useEffect(() => {
    if (answer === 'discard') onDiscard();
    else if (answer === 'keep') onKeep();
    // Once per answer, whatever is rendered meanwhile.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [answer]);
  return (
    <Dialog
      open={answer === null}
      modalType="alert"
      surfaceMotion={null}
      onOpenChange={(_event, { open }) => {
        if (!open) setAnswer('keep');
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle as="h2">{words.title}</DialogTitle>
          <DialogContent>
            {words.text(subject)} {maybeWritten && words.maybeWritten}
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              onClick={() => {
                setAnswer('discard');
              }}
            >
              {strings.discard}
            </Button>
            <Button
              onClick={() => {
                setAnswer('keep');
              }}
            >
              {words.keep}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
