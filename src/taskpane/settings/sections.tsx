import { Button, type JSXElement } from '@fluentui/react-components';
import { CheckmarkCircle16Regular, Info16Regular } from '@fluentui/react-icons';
import type { PreferenceName } from '../../core/settings/preferences.ts';
import { AccountSetting } from './AccountSetting.tsx';
import { MyRules } from './MyRules.tsx';
import { OrganisationRules } from './OrganisationRules.tsx';
import { OtherAddresses } from './OtherAddresses.tsx';
import { preferenceRow } from './preference-rows.tsx';
import { Followed, RememberedChoices } from './Remembered.tsx';
import { ResetSettings } from './ResetSettings.tsx';
import { RuleTester } from './RuleTester.tsx';
import { Setting } from './Setting.tsx';
import { SettingsFile } from './SettingsFile.tsx';
import type { SettingsModel } from './settings-model.ts';
import { strings } from './strings.ts';

/** One thing that the search box can find. */
export type SettingsItem = {
  readonly id: string;
  readonly words: string;
  readonly element: JSXElement;
};

export type SettingsSection = {
  readonly tab: 'general' | 'rules' | 'blocklist';
  readonly title: string;
  readonly items: readonly SettingsItem[];
};

const preference = (name: PreferenceName, model: SettingsModel): SettingsItem => {
  const { label, note } = strings.preferences[name];
  return { id: name, words: `${label} ${note}`, element: preferenceRow(name, model) };
};

const item = (id: string, words: string, element: JSXElement): SettingsItem => ({
  id,
  words,
  element,
});

function accounts({ salesforce, microsoft }: SettingsModel): readonly SettingsItem[] {
  const { signedOut, signIn, signOut, connect, disconnect, microsoftNote } = strings;
  const crm = (
    <AccountSetting
      label={strings.salesforce}
      account={salesforce}
      {...{ signedOut, signIn, signOut }}
    />
  );
  if (!microsoft) return [item('salesforce', `${strings.salesforce} ${signOut}`, crm)];
  const graph = (
    <AccountSetting
      label={strings.microsoft}
      account={microsoft}
      signedOut={microsoftNote}
      signIn={connect}
      signOut={disconnect}
    />
  );
  return [
    item('salesforce', `${strings.salesforce} ${signOut}`, crm),
    item('microsoft', `${strings.microsoft} ${microsoftNote}`, graph),
  ];
}

function setUp({ openSetUp }: SettingsModel): readonly SettingsItem[] {
  if (!openSetUp) return [];
  const row = (
    <Setting label={strings.setUp} note={strings.setUpNote}>
      {(ids) => (
        <Button size="small" aria-describedby={ids.label} onClick={openSetUp}>
          {strings.open}
        </Button>
      )}
    </Setting>
  );
  return [item('setUp', `${strings.setUp} ${strings.setUpNote}`, row)];
}

const storage = ({ keeping }: SettingsModel): JSXElement => (
  <Setting label={strings.storage} note={strings.keeping[keeping]}>
    {() =>
      keeping === 'kept' ? <CheckmarkCircle16Regular aria-hidden /> : <Info16Regular aria-hidden />
    }
  </Setting>
);

function general(model: SettingsModel): readonly SettingsSection[] {
  const { sections, followed, choices, otherAddresses, file } = strings;
  const own = (name: PreferenceName): SettingsItem => preference(name, model);
  const section = (title: string, items: readonly SettingsItem[]): SettingsSection => ({
    tab: 'general',
    title,
    items,
  });
  return [
    section(sections.addresses, [
      item('otherAddresses', otherAddresses.label, <OtherAddresses model={model} />),
      own('includeInternal'),
    ]),
    section(
      sections.saving,
      (['body', 'attachments', 'tickLikely', 'kind', 'editMode'] as const).map(own),
    ),
    section(sections.remembered, [
      // Only while a conversation is followed: an empty row would promise what cannot be begun here.
      ...(model.followed.length > 0
        ? [item('followed', followed.label, <Followed model={model} />)]
        : []),
      item('choices', choices.label, <RememberedChoices model={model} />),
    ]),
    section(sections.accounts, [...accounts(model), ...setUp(model)]),
    section(sections.device, [
      item('storage', `${strings.storage} ${strings.keeping[model.keeping]}`, storage(model)),
    ]),
    section(sections.file, [
      item('file', `${file.export} ${file.import}`, <SettingsFile model={model} />),
      item('reset', file.reset, <ResetSettings model={model} />),
    ]),
  ];
}

function blocklist(model: SettingsModel): readonly SettingsSection[] {
  const { sections } = strings;
  const { values } = model.policy;
  const section = (title: string, element: JSXElement): SettingsSection => ({
    tab: 'blocklist',
    title,
    items: [item(title, sections.mine, element)],
  });
  const fromMailbox = values.corporateDomains.length === 0;
  return [
    section(sections.mine, <MyRules model={model} />),
    section(sections.test, <RuleTester rules={model.rules} />),
    section(
      sections.organisation,
      <OrganisationRules label={sections.organisation} rules={values.blocklist} />,
    ),
    section(
      sections.internal,
      <OrganisationRules
        label={sections.internal}
        rules={model.internalDomains}
        {...(fromMailbox && { note: strings.blocklist.ownDomain })}
      />,
    ),
  ];
}

/** Everything on the Settings page but the issues, as a list: tabs show a part of it, the search box what fits its words. */
export const settingsSections = (model: SettingsModel): readonly SettingsSection[] => [
  ...general(model),
  {
    tab: 'rules',
    title: strings.sections.opportunities,
    items: [preference('linkToOpportunities', model)],
  },
  {
    tab: 'rules',
    title: strings.sections.windows,
    items: (['opportunityClosedDays', 'opportunityAheadDays', 'caseDays'] as const).map((name) =>
      preference(name, model),
    ),
  },
  ...blocklist(model),
];

/** Sections with the items that hold every word of the search; a section whose title fits keeps all of its items. */
export function findSettings(
  sections: readonly SettingsSection[],
  search: string,
): readonly SettingsSection[] {
  const wanted = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const holds = (text: string): boolean =>
    wanted.every((word) => text.toLowerCase().includes(word));
  return sections.flatMap((section) => {
    const items = holds(section.title)
      ? section.items
      : section.items.filter(({ words }) => holds(words));
    return items.length > 0 ? [{ ...section, items }] : [];
  });
}
