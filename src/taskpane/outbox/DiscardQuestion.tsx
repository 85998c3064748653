import type { JSXElement } from '@fluentui/react-components';
import { Question } from '../shared/Question.tsx';
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
  return (
    <Question
      title={words.title}
      text={[words.text(subject), ...(maybeWritten ? [words.maybeWritten] : [])].join(' ')}
      answers={[
        ['discard', strings.discard],
        ['keep', words.keep],
      ]}
      dismissed="keep"
      onAnswer={(answer) => {
        if (answer === 'discard') onDiscard();
        else onKeep();
      }}
    />
  );
}
