import {
  mergeClasses,
  MessageBar,
  MessageBarBody,
  SearchBox,
  Tab,
  TabList,
  Text,
  type JSXElement,
} from '@fluentui/react-components';
import { Fragment, useId, useState } from 'react';
import { PageHead } from '../shared/PageHead.tsx';
import { useShared } from '../shared/shared.styles.ts';
import { IssuesTab } from './IssuesTab.tsx';
import { findSettings, settingsSections, type SettingsSection } from './sections.tsx';
import { useStyles as useSettingStyles } from './Setting.styles.ts';
import type { SettingsModel } from './settings-model.ts';
import { useStyles } from './SettingsPage.styles.ts';
import { strings } from './strings.ts';

export type SettingsTab = SettingsSection['tab'] | 'issues';

function Section({ section }: { section: SettingsSection }): JSXElement {
  const styles = useSettingStyles();
  const shared = useShared();
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={mergeClasses(styles.section, shared.rule)}>
      <h3 id={heading} className={mergeClasses(styles.head, shared.groupHead, shared.noMargin)}>
        {section.title}
      </h3>
      {section.items.map(({ id, element }) => (
        <Fragment key={id}>{element}</Fragment>
      ))}
    </section>
  );
}

/** What could not be read or kept: one message, above everything else. */
function Trouble({ model }: { model: SettingsModel }): JSXElement | null {
  const text = model.notKept
    ? strings.notKept(model.notKept)
    : model.dropped.length > 0
      ? strings.notRead(model.dropped.join(', '))
      : null;
  return text === null ? null : (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}

export type SettingsPageProps = { model: SettingsModel; start?: SettingsTab; onBack: () => void };

/** Settings in four groups, searchable; every change acts at once (X1). */
export function SettingsPage({ model, start = 'general', onBack }: SettingsPageProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const [tab, setTab] = useState<SettingsTab>(start);
  const [search, setSearch] = useState('');
  const panel = useId();
  const searching = search.trim() !== '';
  const all = settingsSections(model);
  const sections = searching
    ? findSettings(all, search)
    : all.filter((section) => section.tab === tab);
  return (
    <div
      className={styles.page}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        if (searching) setSearch('');
        else onBack();
      }}
    >
      <PageHead alone title={strings.title} note={strings.actsAtOnce} onBack={onBack} />
      <div role="search" className={styles.search}>
        <SearchBox
          dismiss={{ 'aria-label': strings.clear }}
          size="small"
          className={styles.box}
          aria-label={strings.search}
          placeholder={strings.search}
          value={search}
          onChange={(_event, { value }) => {
            setSearch(value);
          }}
        />
      </div>
      <nav aria-label={strings.tabList} className={mergeClasses(styles.tabs, shared.rule)}>
        <TabList
          size="small"
          aria-label={strings.tabList}
          selectedValue={searching ? null : tab}
          onTabSelect={(_event, { value }) => {
            setSearch('');
            setTab(value as SettingsTab);
          }}
        >
          <Tab className={styles.tab} value="general" aria-controls={panel}>
            {strings.tabs.general}
          </Tab>
          <Tab className={styles.tab} value="rules" aria-controls={panel}>
            {strings.tabs.rules}
          </Tab>
          <Tab className={styles.tab} value="blocklist" aria-controls={panel}>
            {strings.tabs.blocklist}
          </Tab>
          <Tab className={styles.tab} value="issues" aria-controls={panel}>
            {strings.issuesTab(model.issues.length)}
          </Tab>
        </TabList>
      </nav>
      <main id={panel} className={shared.scroll}>
        <Trouble model={model} />
        {searching && sections.length === 0 && (
          <Text block className={mergeClasses(shared.gutter, shared.fact)}>
            {strings.nothingFound}
          </Text>
        )}
        {!searching && tab === 'issues' ? (
          <IssuesTab issues={model.issues} onCopy={model.copy} />
        ) : (
          sections.map((section) => (
            <Section key={`${section.tab} ${section.title}`} section={section} />
          ))
        )}
      </main>
    </div>
  );
}
