import { SearchBox, Text, type JSXElement } from '@fluentui/react-components';
import { useState } from 'react';
import { useShared } from '../shared/shared.styles.ts';
import { AddRules } from './AddRules.tsx';
import { EntryList } from './EntryList.tsx';
import { useStyles } from './Setting.styles.ts';
import type { SettingsModel } from './settings-model.ts';
import { strings } from './strings.ts';

/** A list longer than this gets a search box of its own. */
const LONG = 10;

/** The user's blocklist: add, search, remove (P4). */
export function MyRules({ model }: { model: SettingsModel }): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const [filter, setFilter] = useState('');
  // Latest first: what was just added is what is looked for.
  const rules = [...model.effective.blocklist].reverse();
  const words = strings.blocklist;
  const shown = rules.filter((rule) => rule.includes(filter.trim().toLowerCase()));
  return (
    <>
      <AddRules
        present={rules}
        isFreeMail={model.isFreeMail}
        onAdd={(texts) => {
          model.add('blocklist', texts);
        }}
      />
      <div className={styles.block}>
        <Text className={shared.note}>
          {rules.length > 0 ? words.count(rules.length) : words.empty}
        </Text>
        {rules.length > LONG && (
          <SearchBox
            dismiss={{ 'aria-label': strings.clear }}
            size="small"
            aria-label={words.filter}
            placeholder={words.filter}
            value={filter}
            onChange={(_event, { value }) => {
              setFilter(value);
            }}
          />
        )}
        {rules.length > 0 && shown.length === 0 && (
          <Text className={shared.note}>{words.noMatch}</Text>
        )}
        <EntryList
          label={strings.sections.mine}
          entries={shown}
          onRemove={(rule) => {
            model.take('blocklist', [rule]);
          }}
        />
      </div>
    </>
  );
}
