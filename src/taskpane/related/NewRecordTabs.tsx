import { Tab, TabList, Text, type JSXElement } from '@fluentui/react-components';
import { useState } from 'react';
import type { CrmRecord } from '../../core/crm/records.ts';
import type { CrmFailure } from '../../core/ports/crm.ts';
import { newRecordForm } from '../../core/related/new-record.ts';
import { NEW_OBJECTS, type NewObject } from '../../core/related/new-objects.ts';
import type { PrefillInput } from '../../core/related/prefill.ts';
import { useShared } from '../shared/shared.styles.ts';
import type { RecordView } from './facts.ts';
import { NewRecordForm } from './NewRecordForm.tsx';
import { relatedStrings as words } from './strings.ts';
import { useStyles } from './UnknownAddress.styles.ts';
import type { CreateRecord } from './useCreate.ts';
import type { SearchRecords } from './useRecordSearch.ts';

export type NewRecordTabsProps = {
  input: PrefillInput;
  /** The object that opens first. */
  first?: NewObject;
  view: RecordView;
  searchAccounts: SearchRecords;
  create: CreateRecord;
  onCreated: (record: CrmRecord) => void;
  /** *Use this one* on a duplicate. */
  onUse: (record: CrmRecord) => void;
  failureText: (failure: CrmFailure) => string;
};

/** One form per object that the user may create; going to another and back starts that form anew. */
export function NewRecordTabs(props: NewRecordTabsProps): JSXElement {
  const { input, first = 'Contact', view } = props;
  const styles = useStyles();
  const shared = useShared();
  const [wanted, setWanted] = useState<NewObject>(first);
  const { catalog } = view;
  const forms = NEW_OBJECTS.flatMap((object) => {
    const start = catalog === null ? null : newRecordForm(object, input, catalog);
    return start === null ? [] : [{ object, start }];
  });
  const shown = forms.find(({ object }) => object === wanted) ?? forms[0];
  if (!shown) return <Text className={shared.note}>{words.mayNotCreate}</Text>;
  return (
    <>
      <TabList
        size="small"
        aria-label={words.newKindTabs}
        selectedValue={shown.object}
        onTabSelect={(_event, { value }) => {
          setWanted(NEW_OBJECTS.find((object) => object === value) ?? 'Contact');
        }}
      >
        {forms.map(({ object }) => (
          <Tab key={object} value={object} className={styles.tab}>
            {words.newKinds[object]}
          </Tab>
        ))}
      </TabList>
      <NewRecordForm
        key={shown.object}
        object={shown.object}
        start={shown.start}
        account={input.account}
        view={view}
        searchAccounts={props.searchAccounts}
        create={props.create}
        onCreated={props.onCreated}
        onUse={props.onUse}
        failureText={props.failureText}
      />
    </>
  );
}
