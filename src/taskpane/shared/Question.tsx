import { Button, type JSXElement } from '@fluentui/react-components';
import { Box } from './Box.tsx';

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
  return (
    <Box
      title={title}
      fluid={fluid}
      onClose={() => {
        onAnswer(dismissed);
      }}
      actions={answers.map(([value, label], at) => (
        <Button
          key={value}
          {...(at === 0 && { appearance: 'primary' })}
          onClick={() => {
            onAnswer(value);
          }}
        >
          {label}
        </Button>
      ))}
    >
      {text}
    </Box>
  );
}
