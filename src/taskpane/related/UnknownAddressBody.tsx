import { Button, type JSXElement } from '@fluentui/react-components';
import { LinkAdd16Regular, PersonProhibited16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { CrmRecord } from '../../core/crm/records.ts';
import { addressSlots } from '../../core/related/address-slots.ts';
import { AddToExisting } from './AddToExisting.tsx';
import { NewRecordTabs } from './NewRecordTabs.tsx';
import { RecordLookup } from './RecordLookup.tsx';
import { SignatureHits } from './SignatureHits.tsx';
import { relatedStrings as words } from './strings.ts';
import { useStyles } from './UnknownAddress.styles.ts';
import type { UnknownAddressCardProps } from './UnknownAddressCard.tsx';

type Page =
  { readonly kind: 'new' | 'find' } | { readonly kind: 'add'; readonly record: CrmRecord };

/** What can be done about an unknown address; loaded when the first card is opened. */
export function UnknownAddressBody(props: UnknownAddressCardProps): JSXElement {
  const { addressee, view, candidates } = props;
  const styles = useStyles();
  const [page, setPage] = useState<Page>({ kind: 'new' });
  const use = (record: CrmRecord): void => {
    setPage({ kind: 'add', record });
  };
  const toForm = (): void => {
    setPage({ kind: 'new' });
  };
  return (
    <>
      {page.kind === 'new' && (
        <>
          <SignatureHits people={candidates} view={view} onUse={use} />
          <NewRecordTabs
            input={{ addressee, signature: props.signature, account: props.account, typed: null }}
            view={view}
            searchAccounts={props.searchAccounts}
            create={props.create}
            onCreated={props.onCreated}
            onUse={use}
            failureText={props.failureText}
          />
        </>
      )}
      {page.kind === 'find' && (
        <div className={styles.body}>
          <RecordLookup
            label={words.findPerson}
            search={props.searchPeople}
            view={view}
            onPick={use}
          />
          <div className={styles.buttons}>
            <Button size="small" appearance="subtle" className={styles.button} onClick={toForm}>
              {words.back}
            </Button>
          </div>
        </div>
      )}
      {page.kind === 'add' && (
        <div className={styles.body}>
          <AddToExisting
            address={addressee.searchAddress}
            record={page.record}
            slots={view.catalog ? addressSlots(page.record, view.catalog) : []}
            view={view}
            write={props.write}
            onAdded={(slot) => {
              props.onAdded(page.record, slot);
            }}
            onBack={toForm}
            failureText={props.failureText}
          />
        </div>
      )}
      <div className={styles.foot}>
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          icon={<LinkAdd16Regular />}
          onClick={() => {
            setPage({ kind: 'find' });
          }}
        >
          {words.addToExisting}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          icon={<PersonProhibited16Regular />}
          title={words.doNotSyncWhy(addressee.address)}
          onClick={props.onDoNotSync}
        >
          {words.doNotSync}
        </Button>
      </div>
    </>
  );
}
