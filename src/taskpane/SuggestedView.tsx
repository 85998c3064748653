import { type JSXElement } from '@fluentui/react-components';
import { useState } from 'react';
import { useStore } from 'zustand';
import { companyDomain } from '../core/mail/company-domain.ts';
import { parseAddress } from '../core/mail/address.ts';
import { recentRules } from '../core/participants/recent-rules.ts';
import { addTo, takeFrom } from '../core/settings/settings.ts';
import type { CrmFailure } from '../core/ports/crm.ts';
import { usePane } from './pane.ts';
import type { RecordView } from './related/facts.ts';
import { suggestedCount, SuggestedRecords } from './related/SuggestedRecords.tsx';
import { shown } from './stores/loadable.ts';
import type { OpenedMail } from './stores/mail-store.ts';
import { useRecordCalls } from './use-records.ts';

type Blocked = { readonly address: string; readonly companyDomain: string | null };

/** Addresses of this mail that the user put on the blocklist a short while ago: their rows stay, with Undo (P8). */
function useBlocked(opened: OpenedMail): readonly Blocked[] {
  const { services, session } = usePane();
  const settings = useStore(session, (state) => state.settings);
  const understood = shown(opened.understood);
  const blocked =
    understood?.partition.observations.filter(({ reason }) => reason.kind === 'blocklist') ?? [];
  const seconds = Math.floor(services.platform.now().getTime() / 1000);
  const recent = recentRules(
    settings.blocklist,
    blocked.map(({ address }) => address),
    seconds,
  );
  return blocked
    .filter(({ reason }) => recent.some(({ rule, listed }) => listed && rule === reason.rule))
    .map(({ address }) => ({
      address,
      companyDomain: companyDomain(parseAddress(address)?.domain ?? ''),
    }));
}

/** How many rows *Suggested new records* has. */
export function useSuggestedCount(opened: OpenedMail): number {
  const blocked = useBlocked(opened);
  if (!opened.related) return 0;
  return suggestedCount({ related: opened.related, blocked, added: opened.addedTo });
}

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
  const [openAddress, setOpenAddress] = useState<string | null>(null);
  const { related } = opened;
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
      signature={shown(opened.understood)?.clues.signature ?? null}
      blocked={blocked}
      added={opened.addedTo}
      view={view}
      openAddress={openAddress}
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
