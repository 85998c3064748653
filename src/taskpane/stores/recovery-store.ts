import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Unfinished } from '../../core/operations/recover.ts';
import type { Services } from '../services.ts';
import { shown } from './loadable.ts';
import type { MailStore } from './mail-store.ts';
import type { MovedIds } from './moved-ids.ts';
import type { SessionStore } from './session-store.ts';
import type { Toast } from './save-state.ts';

export type RecoveryState = {
  /** What earlier panes left unfinished; the first is asked about. */
  readonly items: readonly Unfinished[];
  /** When Salesforce was asked, ISO. */
  readonly checkedAt: string;
  readonly busy: boolean;
  /** Why the last decision could not be carried out. */
  readonly trouble: string | null;
  readonly look: () => Promise<void>;
  readonly finish: () => Promise<void>;
  readonly restore: () => Promise<void>;
  /** Not now: asked again at the next start. */
  readonly later: () => void;
};

export type RecoveryStore = StoreApi<RecoveryState>;

export type RecoveryParts = {
  readonly services: Services;
  readonly session: SessionStore;
  readonly mails: MailStore;
  readonly moved: MovedIds;
  readonly tell: (text: string, intent: Toast['intent']) => void;
};

const loadRecovery = () => import('./run-recovery.ts');

/** What a crash or a closed Outlook left unfinished (E8). Its code comes only where the journal holds something. */
export function createRecoveryStore(parts: RecoveryParts): RecoveryStore {
  const { services, session } = parts;
  return createStore<RecoveryState>()((set, get) => {
    const decide = async (way: 'finish' | 'restore'): Promise<void> => {
      const [item] = get().items;
      if (!item || get().busy) return;
      set({ busy: true, trouble: null });
      const { carryOut } = await loadRecovery();
      const trouble = await carryOut(parts, item, way);
      set(({ items }) => ({
        busy: false,
        trouble,
        items: trouble === null ? items.slice(1) : items,
      }));
    };
    return {
      items: [],
      checkedAt: '',
      busy: false,
      trouble: null,
      look: async () => {
        const kept = await services.device.all('journal');
        if (!kept.ok || kept.value.length === 0 || !shown(session.getState().user)) return;
        const { lookBack } = await loadRecovery();
        const items = await lookBack(parts);
        set({ items, checkedAt: services.platform.now().toISOString() });
      },
      finish: () => decide('finish'),
      restore: () => decide('restore'),
      later: () => {
        set({ items: [], trouble: null });
      },
    };
  });
}
