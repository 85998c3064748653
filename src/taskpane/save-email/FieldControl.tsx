import {
  Checkbox,
  Field,
  FieldContextProvider,
  mergeClasses,
  Text,
  type JSXElement,
} from '@fluentui/react-components';
import { isNumberField } from '../../core/draft/field-values.ts';
import { useShared } from '../shared/shared.styles.ts';
import { ChoicesControl } from './ChoicesControl.tsx';
import { useStyles } from './FieldControl.styles.ts';
import { InstantControl } from './InstantControl.tsx';
import { NumberControl } from './NumberControl.tsx';
import { PicklistControl } from './PicklistControl.tsx';
import { ReferenceControl, type ReferenceControlProps } from './ReferenceControl.tsx';
import { dialogStrings as words } from './strings.ts';
import { TextControl } from './TextControl.tsx';

export type FieldControlProps = Omit<ReferenceControlProps, 'tied'> & {
  required: boolean;
  /** The org's own words or ours, at the field. */
  problem: string | null;
};

/** From this share of the limit on, a line of text shows how much of it is used; several lines always do. */
const NEARLY_FULL = 0.8;

function Counter({ field, value }: Pick<FieldControlProps, 'field' | 'value'>): JSXElement | null {
  const styles = useStyles();
  const shared = useShared();
  const used = typeof value === 'string' ? value.length : 0;
  const counts = ['string', 'textarea', 'email', 'url', 'phone', 'combobox'].includes(field.type);
  const shown = field.type === 'textarea' || used > field.length * NEARLY_FULL;
  if (!counts || field.length <= 0 || !shown) return null;
  return (
    <Text
      className={mergeClasses(styles.counter, used > field.length ? shared.danger : shared.note)}
    >
      {words.counter(used, field.length)}
    </Text>
  );
}

/** The control by the field's type in describe; `combobox` (Subject-like) takes any text. */
function Control(props: ReferenceControlProps): JSXElement {
  const { name, onName, ...plain } = props;
  const { field } = props;
  // Controls within a group have names of their own: Field would give its id and label to each of them.
  if (field.type === 'multipicklist')
    return (
      <FieldContextProvider value={undefined}>
        <ChoicesControl {...plain} />
      </FieldContextProvider>
    );
  if (field.type === 'picklist') return <PicklistControl {...plain} />;
  if (field.type === 'reference')
    return (
      <FieldContextProvider value={undefined}>
        <ReferenceControl {...plain} name={name} onName={onName} />
      </FieldContextProvider>
    );
  if (field.type === 'datetime') return <InstantControl {...plain} />;
  return isNumberField(field) ? <NumberControl {...plain} /> : <TextControl {...plain} />;
}

/** The right control for a field of the record (D7); label, required mark, count and problem are tied to it by Field. */
export function FieldControl({ required, problem, ...control }: FieldControlProps): JSXElement {
  const { field, value, onChange } = control;
  if (field.type === 'boolean')
    return (
      <Field validationMessage={problem}>
        <Checkbox
          label={field.label}
          checked={value === true}
          onChange={(_event, { checked }) => {
            onChange(checked === true);
          }}
        />
      </Field>
    );
  return (
    <Field
      size="small"
      label={field.label}
      required={required}
      validationMessage={problem}
      hint={<Counter field={field} value={value} />}
    >
      {(tied) => <Control {...control} tied={tied} />}
    </Field>
  );
}
