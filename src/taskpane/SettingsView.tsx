import { type JSXElement } from '@fluentui/react-components';
import { useStore } from 'zustand';
import { usePane } from './pane.ts';
import { strings } from './strings.ts';
import { useMicrosoft } from './session/use-microsoft.ts';
import type { Account } from './settings/settings-model.ts';
import { SettingsPage } from './settings/SettingsPage.tsx';
import { useSettingsModel, type SettingsExtras } from './settings/use-settings-model.ts';
import { useIssues } from './use-issues.ts';

/** The followed conversations, each by the subject of the mail it began with (T2). */
function useFollowedList(): Pick<SettingsExtras, 'followed' | 'stopFollowing'> {
  const { follow } = usePane();
  const followed = useStore(follow, (state) => state.followed);
  return {
    followed: followed.map(({ thread, title }) => ({
      id: thread,
      subject: title || strings.noSubject,
    })),
    stopFollowing: (id) => void follow.getState().stop(id),
  };
}

function useMicrosoftAccount(): Account | null {
  const microsoft = useMicrosoft();
  return (
    microsoft && {
      name: microsoft.name,
      problem: microsoft.problem,
      onSignIn: microsoft.connect,
      onSignOut: microsoft.disconnect,
    }
  );
}

/** The Settings page; a change acts at once on the open mail, without a reload (X1). */
export function SettingsView({ onBack }: { onBack: () => void }): JSXElement {
  const model = useSettingsModel({
    ...useFollowedList(),
    issues: useIssues(onBack),
    microsoft: useMicrosoftAccount(),
  });
  return <SettingsPage model={model} onBack={onBack} />;
}
