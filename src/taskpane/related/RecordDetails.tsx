import { Button, mergeClasses, Text, type JSXElement } from '@fluentui/react-components';
import {
  LinkAdd16Regular,
  LinkDismiss16Regular,
  Open16Regular,
  Save16Regular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import type { CrmRecord } from '../../core/crm/records.ts';
import { useShared } from '../shared/shared.styles.ts';
import { allDetails, details, type Fact, type RecordView } from './facts.ts';
import { useStyles } from './RecordDetails.styles.ts';
import { relatedStrings as words } from './strings.ts';
import { RecordActivity } from './RecordActivity.tsx';
import type { LoadTimeline } from './useTimeline.ts';

function Facts({ facts }: { facts: readonly Fact[] }): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value }) => [
        <dt
          key={`${label}-term`}
          className={mergeClasses(shared.note, shared.oneLine)}
          title={label}
        >
          {label}
        </dt>,
        <dd key={label} className={styles.value}>
          <Text
            size={200}
            className={mergeClasses(shared.oneLine, shared.nameLine)}
            dir="auto"
            title={value}
          >
            {value}
          </Text>
        </dd>,
      ])}
    </dl>
  );
}

export type RecordDetailsProps = {
  id: string;
  record: CrmRecord;
  view: RecordView;
  userName: string | null;
  /** Null where the mail is saved: its links change in the dialog. */
  link: { readonly on: boolean; readonly toggle: () => void } | null;
  /** Saves the mail linked to this record, without the dialog; null where that is not possible. */
  onQuickSave: (() => void) | null;
  /** Opens a record in Salesforce. */
  onShow: (record: CrmRecord) => void;
  loadTimeline: LoadTimeline;
};

/** An open record in place: facts, what can be done, what happened and what comes (R6). */
export function RecordDetails(props: RecordDetailsProps): JSXElement {
  const { id, record, view, link } = props;
  const styles = useStyles();
  const [all, setAll] = useState(false);
  return (
    <div id={id} className={styles.inside}>
      <Facts facts={all ? allDetails(record, view) : details(record, view)} />
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          icon={<Open16Regular />}
          aria-label={words.openName(record.name)}
          onClick={() => {
            props.onShow(record);
          }}
        >
          {words.open}
        </Button>
        {link && (
          <Button
            size="small"
            appearance="subtle"
            className={styles.button}
            icon={link.on ? <LinkDismiss16Regular /> : <LinkAdd16Regular />}
            aria-label={link.on ? words.dontLinkName(record.name) : words.linkName(record.name)}
            onClick={link.toggle}
          >
            {link.on ? words.dontLink : words.link}
          </Button>
        )}
        {props.onQuickSave && (
          <Button
            size="small"
            appearance="subtle"
            className={styles.button}
            icon={<Save16Regular />}
            aria-label={words.quickSaveTo(record.name)}
            onClick={props.onQuickSave}
          >
            {words.quickSave}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          aria-expanded={all}
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? words.fewerFields : words.allFields}
        </Button>
      </div>
      <RecordActivity
        name={record.name}
        load={props.loadTimeline}
        view={view}
        userName={props.userName}
        onShow={props.onShow}
      />
    </div>
  );
}
