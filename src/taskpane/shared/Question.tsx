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

export type QuestionProps<Answer extends string> = {
  title: string;
  text: string;
  /** The buttons, the first one primary. */
  answers: readonly (readonly [answer: Answer, label: string])[];
  /** What Escape says. */
  dismissed: Answer;
  /** Buttons over the whole width, one below the other. */
  fluid?: boolean;
  onAnswer: (answer: Answer) => void;
};

/** A question that has to be answered before anything goes on. */
export function Question<Answer extends string>(props: QuestionProps<Answer>): JSXElement {
  const { title, text, answers, dismissed, fluid = false, onAnswer } = props;
  // Closed by its own switch first: a dialog that is taken away open leaves the pane hidden from screen readers.
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    if (answer !== null) onAnswer(answer);
    // Once per answer, whatever is rendered meanwhile.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [answer]);
  return (
    <Dialog
      open={answer === null}
      modalType="alert"
      surfaceMotion={null}
      onOpenChange={(_event, { open }) => {
        if (!open) setAnswer(dismissed);
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle as="h2">{title}</DialogTitle>
          <DialogContent>{text}</DialogContent>
          <DialogActions fluid={fluid}>
            {answers.map(([value, label], at) => (
              <Button
                key={value}
                {...(at === 0 && { appearance: 'primary' })}
                onClick={() => {
                  setAnswer(value);
                }}
              >
                {label}
              </Button>
            ))}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
