import type { JSXElement } from '@fluentui/react-components';
import { useState } from 'react';
import type { CrmRecord } from '../../core/crm/records.ts';
import type { CrmFailure } from '../../core/ports/crm.ts';
import type { SignatureFacts } from '../../core/reading/content.ts';
import { guessAccount } from '../../core/related/account-guess.ts';
import type { AddressSlot } from '../../core/related/address-slots.ts';
import type { Addressee } from '../../core/related/clues.ts';
import { allRecords, type Related } from '../../core/related/related.ts';
import { AddedAddress, type AddedTo } from './AddedAddress.tsx';
import type { WriteAddress } from './AddToExisting.tsx';
import { BlockedAddress } from './BlockedAddress.tsx';
import type { RecordView } from './facts.ts';
import { MoreRows } from './MoreRows.tsx';
import { relatedStrings as words } from './strings.ts';
import { UnknownAddressCard } from './UnknownAddressCard.tsx';
import type { CreateRecord } from './useCreate.ts';
import type { SearchRecords } from './useRecordSearch.ts';

export type SuggestedRecordsProps = {
  related: Related;
  signature: SignatureFacts | null;
  /** Put on the user's blocklist while this mail was open. */
  blocked: readonly Pick<Addressee, 'address' | 'companyDomain'>[];
  /** Put into records while this mail was open. */
  added: readonly AddedTo[];
  view: RecordView;
  /** The address whose card is open. */
  openAddress: string | null;
  onOpen: (address: string | null) => void;
  create: CreateRecord;
  onCreated: (record: CrmRecord) => void;
  write: WriteAddress;
  onAdded: (added: AddedTo) => void;
  /** `record` is as it was before: the pane's own copy has to go back too. */
  onAddUndone: (undone: AddedTo) => void;
  searchPeople: SearchRecords;
  searchAccounts: SearchRecords;
  onDoNotSync: (addressee: Addressee) => void;
  onUndoBlock: (address: string) => void;
  onBlockDomain: (domain: string) => void;
  failureText: (failure: CrmFailure) => string;
};

/** A mail to hundreds of strangers must not cost hundreds of cards before anybody looks at them. */
const FIRST_ROWS = 10;

/** Rows of *Suggested new records*: a card per unknown address, and what was done about others (R8, P8). */
export function SuggestedRecords(props: SuggestedRecordsProps): JSXElement {
  const { related, view, openAddress } = props;
  const [whole, setWhole] = useState(false);
  const byId = new Map(allRecords(related).map(({ record }) => [record.id, record]));
  const shown = whole ? related.unknown : related.unknown.slice(0, FIRST_ROWS);
  return (
    <>
      {shown.map(({ addressee, candidates }) => (
        <UnknownAddressCard
          key={addressee.address}
          addressee={addressee}
          signature={addressee.roles.includes('from') ? props.signature : null}
          account={guessAccount(related, addressee)}
          candidates={candidates.flatMap((id) => byId.get(id) ?? [])}
          view={view}
          open={openAddress === addressee.address}
          onOpen={(open) => {
            props.onOpen(open ? addressee.address : null);
          }}
          create={props.create}
          onCreated={props.onCreated}
          write={props.write}
          onAdded={(record, slot: AddressSlot) => {
            const fields = { ...record.fields, [slot.field]: addressee.searchAddress };
            props.onAdded({ address: addressee.address, record: { ...record, fields }, slot });
          }}
          searchPeople={props.searchPeople}
          searchAccounts={props.searchAccounts}
          onDoNotSync={() => {
            props.onDoNotSync(addressee);
          }}
          failureText={props.failureText}
        />
      ))}
      {shown.length < related.unknown.length && (
        <MoreRows
          title={words.suggested}
          count={related.unknown.length - shown.length}
          onShow={() => {
            setWhole(true);
          }}
        />
      )}
      {props.added.map((added) => (
        <AddedAddress
          key={added.address}
          added={added}
          write={props.write}
          onUndone={(record) => {
            props.onAddUndone({ ...added, record });
          }}
          failureText={props.failureText}
        />
      ))}
      {props.blocked.map(({ address, companyDomain }) => (
        <BlockedAddress
          key={address}
          address={address}
          onUndo={() => {
            props.onUndoBlock(address);
          }}
          onBlockDomain={
            companyDomain === null
              ? null
              : () => {
                  props.onBlockDomain(companyDomain);
                }
          }
        />
      ))}
    </>
  );
}
