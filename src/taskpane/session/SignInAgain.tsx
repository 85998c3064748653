import { Button, type JSXElement } from '@fluentui/react-components';
import { useContext } from 'react';
import { PaneContext } from '../pane.ts';
import { strings } from '../strings.ts';

/** Stands where something was refused for want of a session: what was being done goes on after it (L2). */
export function SignInAgain(): JSXElement | null {
  const pane = useContext(PaneContext);
  if (!pane) return null;
  return (
    <Button
      size="small"
      onClick={() => {
        // In the turn of the click, or the browser blocks the window.
        void pane.services.signIn.signIn();
      }}
    >
      {strings.buttons.signIn}
    </Button>
  );
}
