import type { JSXElement } from '@fluentui/react-components';
import { usePane } from '../pane.ts';
import { Question } from '../shared/Question.tsx';
import { signInStrings as strings } from './sign-in-strings.ts';

/** Asked before a sign-out takes unfinished saves from the device (X5). */
export function SignOutQuestion({ unfinished }: { unfinished: number }): JSXElement {
  const { session } = usePane();
  return (
    <Question
      title={strings.signOutTitle}
      text={strings.signOutText(unfinished)}
      answers={[
        ['keep', strings.signOutKeep],
        ['delete', strings.signOutDelete],
        ['stay', strings.cancel],
      ]}
      dismissed="stay"
      fluid
      onAnswer={(answer) => void session.getState().answerSignOut(answer)}
    />
  );
}
