import { type JSXElement } from '@fluentui/react-components';
import { useState } from 'react';
import { parseAddress } from '../core/mail/address.ts';
import { addTo, takeFrom } from '../core/settings/settings.ts';
import type { CrmFailure } from '../core/ports/crm.ts';
import { usePane } from './pane.ts';
import type { RecordView } from './related/facts.ts';
import { SuggestedRecords } from './related/SuggestedRecords.tsx';
import { shown } from './stores/loadable.ts';
import type { OpenedMail } from './stores/mail-store.ts';
import { useCompanyDomain } from './shared/use-company-domain.ts';
import { useBlocked } from './use-suggested.ts';
import { useRecordCalls } from './use-records.ts';

export type SuggestedViewProps = {
  opened: OpenedMail;
  view: RecordView;
  failureText: (failure: CrmFailure) => string;
};

/** *Suggested new records* on the open mail: what is made or blocked here acts at once (R8, P8). */
export function SuggestedView({
  opened,
  view,
  failureText,
}: SuggestedViewProps): JSXElement | null {
  const { services, session, mails } = usePane();
  const calls = useRecordCalls();
  const blocked = useBlocked(opened);
  const companyDomain = useCompanyDomain(blocked.length > 0);
  const [openAddress, setOpenAddress] = useState<string | null>(null);
  const { related } = opened;
  const understood = shown(opened.understood);
  if (!related) return null;
  const list = (rule: string, listed: boolean): void => {
    const seconds = Math.floor(services.platform.now().getTime() / 1000);
    const apply = listed ? addTo : takeFrom;
    void session
      .getState()
      .change((now) => apply(now, 'blocklist', [rule], seconds))
      .then(mails.getState().reconsider);
  };
  return (
    <SuggestedRecords
      related={related}
      signature={understood?.clues.signature ?? null}
      blocked={blocked.map((address) => ({
        address,
        companyDomain: companyDomain(parseAddress(address)?.domain ?? ''),
      }))}
      added={opened.addedTo}
      view={view}
      // A form takes what the signature says when it opens: it waits the moment until that is read.
      openAddress={understood?.complete === true ? openAddress : null}
      onOpen={setOpenAddress}
      create={calls.create}
      onCreated={mails.getState().addRecord}
      write={calls.writeAddress}
      onAdded={(one) => {
        const { address, record, slot } = one;
        const holding = { ...record, fields: { ...record.fields, [slot.field]: address } };
        mails.getState().addAddress(address, holding, one);
      }}
      onAddUndone={({ address, record }) => {
        mails.getState().addAddress(address, record, null);
      }}
      searchPeople={calls.searchPeople}
      searchAccounts={calls.searchAccounts}
      onDoNotSync={({ address }) => {
        list(address, true);
      }}
      onUndoBlock={(address) => {
        const rule = shown(opened.understood)?.partition.observations.find(
          (one) => one.address === address,
        )?.reason.rule;
        if (rule) list(rule, false);
      }}
      onBlockDomain={(domain) => {
        list(domain, true);
      }}
      failureText={failureText}
    />
  );
}
