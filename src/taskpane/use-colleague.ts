import { useStore } from 'zustand';
import { usePane } from './pane.ts';
import { shown } from './stores/loadable.ts';
import type { OpenedMail } from './stores/mail-store.ts';

/** Who saved this mail, where that was somebody else and an own copy may be made; else null. */
export function useColleague({ saved }: OpenedMail): string | null {
  const { session } = usePane();
  const userId = useStore(session, (state) => shown(state.user)?.id);
  const copies = useStore(session, (state) => state.policy.values.copies);
  const isMine = saved.some(
    ({ owner, createdBy }) => owner.id === userId || createdBy.id === userId,
  );
  const [first] = saved;
  return !first || isMine || copies === 'never' ? null : first.createdBy.name;
}
