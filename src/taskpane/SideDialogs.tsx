import { type JSXElement } from '@fluentui/react-components';
import { useStore } from 'zustand';
import { usePane } from './pane.ts';
import { SaveDialogHost } from './save-email/SaveDialogHost.tsx';
import { PaneToast } from './PaneToast.tsx';

/** Everything that lies above the pane, in a chunk of its own: dialogs and toasts are not part of the first frame. */
export function SideDialogs(): JSXElement {
  const { saves } = usePane();
  const dialog = useStore(saves, (state) => state.dialog);
  const toast = useStore(saves, (state) => state.toast);
  return (
    <>
      {dialog && <SaveDialogHost dialog={dialog} />}
      <PaneToast toast={toast} />
    </>
  );
}
