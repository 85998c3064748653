import { createStore } from 'zustand';

/** Modal dialogs that stand open in this document, the topmost last: whatever is not in it can be neither seen nor reached. */
export const openModals = createStore<readonly HTMLDialogElement[]>(() => []);

/** Opens it above all others. Returns how to close it, which gives the focus back to what had it before. */
export function openModal(dialog: HTMLDialogElement): () => void {
  dialog.showModal();
  openModals.setState((all) => [...all, dialog], true);
  return () => {
    openModals.setState((all) => all.filter((one) => one !== dialog), true);
    dialog.close();
  };
}
