import {
  Button,
  Field,
  type JSXElement,
  mergeClasses,
  Select,
  Text,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { CrmRecord } from '../../core/crm/records.ts';
import type { CrmFailure } from '../../core/ports/crm.ts';
import type { AddressSlot } from '../../core/related/address-slots.ts';
import type { Result } from '../../core/result.ts';
import { useShared } from '../shared/shared.styles.ts';
import { labelOfObject, type RecordView } from './facts.ts';
import { relatedStrings as words } from './strings.ts';
import { useStyles } from './UnknownAddress.styles.ts';

export type WriteAddress = (
  record: CrmRecord,
  field: string,
  value: string | null,
) => Promise<Result<null, CrmFailure>>;

export type AddToExistingProps = {
  address: string;
  record: CrmRecord;
  /** Empty fields first; none = the user may change no email field. */
  slots: readonly AddressSlot[];
  view: RecordView;
  write: WriteAddress;
  onAdded: (slot: AddressSlot) => void;
  onBack: () => void;
  failureText: (failure: CrmFailure) => string;
};

type Step =
  { readonly kind: 'ask' | 'busy' } | { readonly kind: 'failed'; readonly failure: CrmFailure };

/** Puts an address into a field of a known person: an empty one at once, a full one after a question (R8). */
export function AddToExisting(props: AddToExistingProps): JSXElement {
  const { address, record, slots, view } = props;
  const styles = useStyles();
  const shared = useShared();
  const [chosen, setChosen] = useState(slots[0]?.field ?? '');
  const [step, setStep] = useState<Step>({ kind: 'ask' });
  const slot = slots.find(({ field }) => field === chosen);
  const nameOf = ({ label }: AddressSlot): string =>
    words.field(labelOfObject(record.object, view), label);

  const send = (at: AddressSlot): void => {
    if (step.kind === 'busy') return;
    setStep({ kind: 'busy' });
    void props.write(record, at.field, address).then((written) => {
      if (written.ok) props.onAdded(at);
      else setStep({ kind: 'failed', failure: written.failure });
    });
  };

  return (
    <div className={shared.column}>
      <Text className={mergeClasses(shared.strong, shared.nameLine)} dir="auto">
        {record.name}
      </Text>
      {slot ? (
        <>
          <Field size="small" label={words.fieldToWrite}>
            <Select
              size="small"
              className={styles.input}
              value={chosen}
              onChange={(_event, { value }) => {
                setChosen(value);
              }}
            >
              {slots.map((one) => (
                <option key={one.field} value={one.field}>
                  {one.old === null ? nameOf(one) : `${nameOf(one)} · ${one.old}`}
                </option>
              ))}
            </Select>
          </Field>
          <Text className={shared.fact}>
            {slot.old === null
              ? words.goesInto(address, nameOf(slot))
              : words.replace(nameOf(slot), slot.old)}
          </Text>
        </>
      ) : (
        <Text className={shared.danger}>{words.noField}</Text>
      )}
      {step.kind === 'failed' && (
        <Text role="alert" className={shared.danger}>
          {props.failureText(step.failure)}
        </Text>
      )}
      <div className={styles.buttons}>
        {slot && (
          <Button
            size="small"
            appearance="primary"
            className={styles.button}
            disabledFocusable={step.kind === 'busy'}
            onClick={() => {
              send(slot);
            }}
          >
            {slot.old === null ? words.add : words.replaceButton}
          </Button>
        )}
        <Button size="small" appearance="subtle" className={styles.button} onClick={props.onBack}>
          {words.back}
        </Button>
      </div>
    </div>
  );
}
