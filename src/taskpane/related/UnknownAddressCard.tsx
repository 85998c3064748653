import { Button, type JSXElement, mergeClasses, Text } from '@fluentui/react-components';
import {
  LinkAdd16Regular,
  PersonProhibited16Regular,
  PersonQuestionMark16Regular,
} from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { CrmRecord } from '../../core/crm/records.ts';
import type { CrmFailure } from '../../core/ports/crm.ts';
import { addressSlots, type AddressSlot } from '../../core/related/address-slots.ts';
import { bestRole, type Addressee } from '../../core/related/clues.ts';
import type { AccountGuess } from '../../core/related/prefill.ts';
import type { SignatureFacts } from '../../core/reading/content.ts';
import { useShared } from '../shared/shared.styles.ts';
import { AddToExisting, type WriteAddress } from './AddToExisting.tsx';
import type { RecordView } from './facts.ts';
import { NewRecordTabs } from './NewRecordTabs.tsx';
import { RecordLookup } from './RecordLookup.tsx';
import { SignatureHits } from './SignatureHits.tsx';
import { relatedStrings as words } from './strings.ts';
import { useStyles } from './UnknownAddress.styles.ts';
import type { CreateRecord } from './useCreate.ts';
import type { SearchRecords } from './useRecordSearch.ts';

export type UnknownAddressCardProps = {
  addressee: Addressee;
  /** Only where the signature is this person's own. */
  signature: SignatureFacts | null;
  account: AccountGuess | null;
  /** People who share other data with this person (R3). */
  candidates: readonly CrmRecord[];
  view: RecordView;
  open: boolean;
  onOpen: (open: boolean) => void;
  create: CreateRecord;
  onCreated: (record: CrmRecord) => void;
  write: WriteAddress;
  /** The address stands in a field of this record now; the way back is the row that stays. */
  onAdded: (record: CrmRecord, slot: AddressSlot) => void;
  searchPeople: SearchRecords;
  searchAccounts: SearchRecords;
  onDoNotSync: () => void;
  failureText: (failure: CrmFailure) => string;
};

type Page =
  { readonly kind: 'new' | 'find' } | { readonly kind: 'add'; readonly record: CrmRecord };

/** An address that Salesforce does not know: make a record, add it to one, or leave it out (R8). */
export function UnknownAddressCard(props: UnknownAddressCardProps): JSXElement {
  const { addressee, open } = props;
  const styles = useStyles();
  const shared = useShared();
  const body = useId();
  const name = addressee.name === '' ? addressee.address : addressee.name;
  return (
    <li className={styles.card}>
      <button
        type="button"
        data-record-row
        className={styles.head}
        aria-expanded={open}
        aria-controls={open ? body : undefined}
        onClick={() => {
          props.onOpen(!open);
        }}
      >
        <span className={styles.badge}>
          <PersonQuestionMark16Regular aria-hidden />
        </span>
        <span className={shared.grow}>
          <Text className={mergeClasses(shared.strong, shared.nameLine)} block dir="auto">
            {name}
          </Text>
          {addressee.name !== '' && (
            <Text className={shared.fact} block>
              {addressee.address}
            </Text>
          )}
          <Text className={shared.note} block>
            {words.notInSalesforce(words.roles[bestRole(addressee)])}
          </Text>
        </span>
      </button>
      {open && (
        <div id={body}>
          <Body {...props} />
        </div>
      )}
    </li>
  );
}

function Body(props: UnknownAddressCardProps): JSXElement {
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
