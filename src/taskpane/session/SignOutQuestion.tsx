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
import { usePane } from '../pane.ts';
import { signInStrings as strings } from './sign-in-strings.ts';

/** Asked before a sign-out takes unfinished saves from the device (X5). */
export function SignOutQuestion({ unfinished }: { unfinished: number }): JSXElement {
  const { session } = usePane();
  // Closed by its own switch first: a dialog that is taken away open leaves the pane hidden from screen readers.
  const [answer, setAnswer] = useState<'keep' | 'delete' | 'stay' | null>(null);
  useEffect(() => {
    if (answer !== null) void session.getState().answerSignOut(answer);
  }, [answer, session]);
  const choice = (
    label: string,
    value: 'keep' | 'delete' | 'stay',
    primary = false,
  ): JSXElement => (
    <Button
      {...(primary && { appearance: 'primary' })}
      onClick={() => {
        setAnswer(value);
      }}
    >
      {label}
    </Button>
  );
  return (
    <Dialog
      open={answer === null}
      modalType="alert"
      surfaceMotion={null}
      onOpenChange={(_event, { open }) => {
        if (!open) setAnswer('stay');
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle as="h2">{strings.signOutTitle}</DialogTitle>
          <DialogContent>{strings.signOutText(unfinished)}</DialogContent>
          <DialogActions fluid>
            {choice(strings.signOutKeep, 'keep', true)}
            {choice(strings.signOutDelete, 'delete')}
            {choice(strings.cancel, 'stay')}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
