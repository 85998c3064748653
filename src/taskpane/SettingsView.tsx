import { type JSXElement } from '@fluentui/react-components';
import { useMicrosoft } from './session/use-microsoft.ts';
import type { Account } from './settings/settings-model.ts';
import { SettingsPage } from './settings/SettingsPage.tsx';
import { useSettingsModel, type SettingsExtras } from './settings/use-settings-model.ts';
import { useIssues } from './use-issues.ts';

/** What this version does not offer: following a conversation. */
const NOT_OFFERED: Omit<SettingsExtras, 'issues' | 'microsoft'> = {
  followed: [],
  stopFollowing: () => undefined,
};

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
    ...NOT_OFFERED,
    issues: useIssues(onBack),
    microsoft: useMicrosoftAccount(),
  });
  return <SettingsPage model={model} onBack={onBack} />;
}
