import { type JSXElement } from '@fluentui/react-components';
import { useState } from 'react';
import { useStore } from 'zustand';
import { usePane } from './pane.ts';
import { SaveDialogHost } from './save-email/SaveDialogHost.tsx';
import { useSignInPage } from './session/use-sign-in-page.ts';
import { late } from './late.tsx';
import { loadToast } from './late-code.ts';

const PaneToast = late(loadToast, (code) => code.PaneToast);

/** Everything that lies above the pane, in a chunk of its own: dialogs and toasts are not part of the first frame. */
export function SideDialogs(): JSXElement {
  const { saves, services } = usePane();
  // The dialog steps aside for the sign-in page, and comes back as it was.
  const signIn = useSignInPage(services.signIn);
  const dialog = useStore(saves, (state) => state.dialog);
  const toast = useStore(saves, (state) => state.toast);
  // Once there it stays: a toast goes by itself.
  const [told, setTold] = useState(false);
  if (toast && !told) setTold(true);
  return (
    <>
      {dialog && <SaveDialogHost dialog={dialog} open={!signIn} />}
      {told && <PaneToast toast={toast} />}
    </>
  );
}
