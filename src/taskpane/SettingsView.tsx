import { type JSXElement } from '@fluentui/react-components';
import { SettingsPage } from './settings/SettingsPage.tsx';
import { useSettingsModel, type SettingsExtras } from './settings/use-settings-model.ts';
import { useIssues } from './use-issues.ts';

/** What this version does not offer: following a conversation, and Microsoft Graph. */
const NOT_OFFERED: Omit<SettingsExtras, 'issues'> = {
  followed: [],
  stopFollowing: () => undefined,
  microsoft: null,
};

/** The Settings page; a change acts at once on the open mail, without a reload (X1). */
export function SettingsView({ onBack }: { onBack: () => void }): JSXElement {
  const model = useSettingsModel({ ...NOT_OFFERED, issues: useIssues(onBack) });
  return <SettingsPage model={model} onBack={onBack} />;
}
