import { type JSXElement } from '@fluentui/react-components';
import type { PreferenceName } from '../../core/settings/preferences.ts';
import { AttachmentChoice } from './AttachmentChoice.tsx';
import { ChoiceSetting, NumberSetting, SwitchSetting } from './controls.tsx';
import type { SettingsModel } from './settings-model.ts';
import { strings } from './strings.ts';

const MAX_DAYS = 3650;

/** The control of one preference; a preference without one breaks the build. */
export function preferenceRow(name: PreferenceName, model: SettingsModel): JSXElement {
  const { values, marks } = model.effective;
  const about = { ...strings.preferences[name], mark: marks[name] };
  switch (name) {
    case 'includeInternal':
    case 'tickLikely':
    case 'linkToOpportunities':
      return (
        <SwitchSetting
          {...about}
          checked={values[name]}
          onChange={(on) => {
            model.choose(name, on);
          }}
        />
      );
    case 'opportunityClosedDays':
    case 'opportunityAheadDays':
    case 'caseDays':
      return (
        <NumberSetting
          {...about}
          value={values[name]}
          min={0}
          max={MAX_DAYS}
          onChange={(days) => {
            model.choose(name, days);
          }}
        />
      );
    case 'attachments':
      return (
        <AttachmentChoice
          value={values.attachments}
          mark={marks.attachments}
          onChange={(choice) => {
            model.choose('attachments', choice);
          }}
        />
      );
    case 'body':
      return (
        <ChoiceSetting
          {...about}
          options={strings.body}
          value={values.body}
          onChange={(v) => {
            model.choose('body', v);
          }}
        />
      );
    case 'kind':
      return (
        <ChoiceSetting
          {...about}
          options={strings.kind}
          value={values.kind}
          onChange={(v) => {
            model.choose('kind', v);
          }}
        />
      );
    case 'editMode':
      return (
        <ChoiceSetting
          {...about}
          options={strings.editMode}
          value={values.editMode}
          onChange={(v) => {
            model.choose('editMode', v);
          }}
        />
      );
  }
}
