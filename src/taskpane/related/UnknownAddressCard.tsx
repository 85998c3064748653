import { type JSXElement, mergeClasses, Text } from '@fluentui/react-components';
import { PersonQuestionMark16Regular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { CrmRecord } from '../../core/crm/records.ts';
import type { CrmFailure } from '../../core/ports/crm.ts';
import type { AddressSlot } from '../../core/related/address-slots.ts';
import { bestRole, type Addressee } from '../../core/related/clues.ts';
import type { AccountGuess } from '../../core/related/prefill.ts';
import type { SignatureFacts } from '../../core/reading/content.ts';
import { useShared } from '../shared/shared.styles.ts';
import type { WriteAddress } from './AddToExisting.tsx';
import type { RecordView } from './facts.ts';
import { relatedStrings as words } from './strings.ts';
import { useStyles } from './UnknownAddress.styles.ts';
import type { CreateRecord } from './useCreate.ts';
import type { SearchRecords } from './useRecordSearch.ts';
import { late } from '../late.tsx';

const UnknownAddressBody = late(
  () => import('./UnknownAddressBody.tsx'),
  (code) => code.UnknownAddressBody,
);

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
          <Text
            className={mergeClasses(shared.strong, shared.nameLine, shared.anywhere)}
            block
            dir="auto"
          >
            {name}
          </Text>
          {addressee.name !== '' && (
            <Text className={mergeClasses(shared.fact, shared.anywhere)} block>
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
          <UnknownAddressBody {...props} />
        </div>
      )}
    </li>
  );
}
