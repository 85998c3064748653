import { type JSXElement } from '@fluentui/react-components';
import { useStore } from 'zustand';
import { usePane } from './pane.ts';
import { RecoveryPage } from './recovery/RecoveryPage.tsx';
import { whenText } from './shared/date-text.ts';

/** Joins the recovery page to the stores; nothing while there is nothing to ask. */
export function RecoveryView(): JSXElement | null {
  const { services, recovery } = usePane();
  const { items, checkedAt, busy, trouble, finish, restore, later } = useStore(recovery);
  const [item] = items;
  const { language, timeZone } = services.host.profile();
  const when = (iso: string): string => whenText(iso, language, timeZone, services.platform.now());
  if (!item) return null;
  return (
    <RecoveryPage
      item={item}
      more={items.length - 1}
      busy={busy}
      trouble={trouble}
      checked={when(checkedAt)}
      when={when}
      onFinish={() => {
        void finish();
      }}
      onRestore={() => {
        void restore();
      }}
      onLater={later}
    />
  );
}
