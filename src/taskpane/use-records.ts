import { useMemo } from 'react';
import { useStore } from 'zustand';
import { ianaZone } from '../core/mail/mail-date.ts';
import { ok } from '../core/result.ts';
import { usePane } from './pane.ts';
import type { WriteAddress } from './related/AddToExisting.tsx';
import type { RecordView } from './related/facts.ts';
import { createFormats } from './related/formats.ts';
import type { RecordActions } from './related/RecordItem.tsx';
import type { CreateRecord } from './related/useCreate.ts';
import type { SearchRecords } from './related/useRecordSearch.ts';
import { describeWith } from './shared/describe-record-type.ts';
import { shown } from './stores/loadable.ts';
import type { OpenedMail } from './stores/mail-store.ts';

/** What any list of records of this mail needs: how values are written, which rows are open, where a record opens. */
export function useRecordActions(opened: OpenedMail): RecordActions {
  const { services, session, mails, moved } = usePane();
  const user = useStore(session, (state) => shown(state.user));
  const cardFields = useStore(session, (state) => state.policy.values.cardFields);
  const { language, timeZone } = services.host.profile();
  const catalog = shown(opened.found)?.catalog ?? null;
  const userId = user?.id ?? null;
  const view: RecordView = useMemo(
    () => ({
      catalog,
      formats: createFormats(language, services.platform.now(), ianaZone(timeZone)),
      userId,
      cardFields,
      describeRecordType: describeWith(services.crm),
    }),
    [catalog, language, timeZone, userId, cardFields, services],
  );
  return {
    view,
    userName: user?.name ?? null,
    isOpen: ({ id }) => opened.openRecords.includes(id),
    onOpen: ({ id }, open) => {
      mails.getState().openRecord(id, open);
    },
    onShow: ({ id }) => {
      if (user) services.host.openPage(`${user.instanceUrl}/${moved.latest(id)}`);
    },
    loadTimeline: (record, offset, signal) => mails.getState().timeline(record, offset, signal),
  };
}

export type RecordCalls = {
  readonly search: SearchRecords;
  readonly searchPeople: SearchRecords;
  readonly searchAccounts: SearchRecords;
  readonly create: CreateRecord;
  readonly writeAddress: WriteAddress;
};

/** The calls of search and new records, each the same function as long as the pane lives. */
export function useRecordCalls(): RecordCalls {
  const { services } = usePane();
  return useMemo(() => {
    const { crm } = services;
    const searchIn =
      (objects: readonly string[] | null): SearchRecords =>
      (text, signal) =>
        crm.search(text, objects, signal);
    return {
      search: searchIn(null),
      searchPeople: searchIn(['Contact', 'Lead']),
      searchAccounts: searchIn(['Account']),
      create: (object, fields, allowDuplicates) => crm.create(object, fields, allowDuplicates),
      writeAddress: async (record, field, value) => {
        const written = await crm.update(record.object, record.id, { [field]: value });
        return written.ok ? ok(null) : written;
      },
    };
  }, [services]);
}
