import { Button, type JSXElement, mergeClasses, Text } from '@fluentui/react-components';
import { ArrowUndo16Regular, PersonAdd16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { CrmRecord } from '../../core/crm/records.ts';
import type { CrmFailure } from '../../core/ports/crm.ts';
import type { AddressSlot } from '../../core/related/address-slots.ts';
import { useShared } from '../shared/shared.styles.ts';
import type { WriteAddress } from './AddToExisting.tsx';
import { relatedStrings as words } from './strings.ts';
import { useStyles } from './UnknownAddress.styles.ts';

/** An address that was put into a record while this mail was open. */
export type AddedTo = {
  readonly address: string;
  /** As it is now, with the address in it. */
  readonly record: CrmRecord;
  /** Where it stands now, and what stood there before. */
  readonly slot: AddressSlot;
};

export type AddedAddressProps = {
  added: AddedTo;
  write: WriteAddress;
  /** With the record as it was before. */
  onUndone: (record: CrmRecord) => void;
  failureText: (failure: CrmFailure) => string;
};

/** What is left of a row after *Add to existing*: the way back to the old value (R8). */
export function AddedAddress({
  added,
  write,
  onUndone,
  failureText,
}: AddedAddressProps): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  const [failure, setFailure] = useState<CrmFailure | null>(null);
  const { address, record, slot } = added;
  return (
    <li className={styles.gone}>
      <PersonAdd16Regular aria-hidden className={shared.fixed} />
      <div className={shared.grow}>
        <Text
          className={mergeClasses(shared.oneLine, shared.nameLine)}
          dir="auto"
          title={record.name}
        >
          {record.name}
        </Text>
        <Text className={shared.note}>{words.added(address, slot.label)}</Text>
        {failure && (
          <Text role="alert" className={shared.danger}>
            {failureText(failure)}
          </Text>
        )}
      </div>
      <Button
        size="small"
        appearance="subtle"
        className={styles.button}
        icon={<ArrowUndo16Regular />}
        aria-label={words.undoAdded(address)}
        onClick={() => {
          void write(record, slot.field, slot.old).then((written) => {
            if (written.ok)
              onUndone({ ...record, fields: { ...record.fields, [slot.field]: slot.old } });
            else setFailure(written.failure);
          });
        }}
      >
        {words.undo}
      </Button>
    </li>
  );
}
