import { type JSXElement } from '@fluentui/react-components';
import { SettingsPage, type SettingsTab } from './SettingsPage.tsx';
import { useSettingsModel, type SettingsExtras } from './use-settings-model.ts';

export type SettingsViewProps = { extras: SettingsExtras; start?: SettingsTab; onBack: () => void };

/** Settings of this pane's user, over the stores. */
export function SettingsView({ extras, start = 'general', onBack }: SettingsViewProps): JSXElement {
  return <SettingsPage model={useSettingsModel(extras)} start={start} onBack={onBack} />;
}
