import type { JSXElement } from '@fluentui/react-components';
import type { CrmRecord } from '../../core/crm/records.ts';
import type { Link } from '../../core/draft/values.ts';
import { failureText } from '../failures/failure-text.ts';
import { NewRecordPage } from '../related/NewRecordPage.tsx';
import type { OpenedMail } from '../stores/opened-mail.ts';
import { useRecordActions, useRecordCalls } from '../use-records.ts';
import { linkOf } from './link-of.ts';

export type NewLinkFormProps = {
  opened: OpenedMail;
  typed: string;
  onUse: (link: Link) => void;
  onClose: () => void;
};

/** A new record made from inside the dialog, and ticked there (R7). */
export function NewLinkForm({ opened, typed, onUse, onClose }: NewLinkFormProps): JSXElement {
  const { view } = useRecordActions(opened);
  const calls = useRecordCalls();
  const use = (record: CrmRecord): void => {
    onUse(linkOf(record));
  };
  return (
    <NewRecordPage
      object="Contact"
      typed={typed}
      view={view}
      searchAccounts={calls.searchAccounts}
      create={calls.create}
      onCreated={use}
      onUse={use}
      failureText={(failure) => {
        const { title, text } = failureText(failure);
        return `${title}. ${text}`;
      }}
      onClose={onClose}
    />
  );
}
