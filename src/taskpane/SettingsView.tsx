import { type JSXElement } from '@fluentui/react-components';
import { SettingsPage } from './settings/SettingsPage.tsx';
import { useSettingsModel, type SettingsExtras } from './settings/use-settings-model.ts';

/** Parts of the page that nothing of the pane fills yet. */
const NOTHING: SettingsExtras = {
  issues: [],
  followed: [],
  stopFollowing: () => undefined,
  microsoft: null,
};

/** The Settings page; a change acts at once on the open mail, without a reload (X1). */
export function SettingsView({ onBack }: { onBack: () => void }): JSXElement {
  return <SettingsPage model={useSettingsModel(NOTHING)} onBack={onBack} />;
}
