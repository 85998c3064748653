import {
  Checkbox,
  Field,
  Input,
  Select,
  Textarea,
  type JSXElement,
} from '@fluentui/react-components';
import type { FieldDescription } from '../../core/crm/describe.ts';
import type { FieldValue } from '../../core/crm/records.ts';

export type FieldControlProps = {
  field: FieldDescription;
  label: string;
  required: boolean;
  value: FieldValue;
  /** The org's own words or ours, at the field. */
  problem: string | null;
  onChange: (value: FieldValue) => void;
};

const INPUT_TYPE: Readonly<
  Record<string, 'date' | 'datetime-local' | 'number' | 'email' | 'url' | 'tel'>
> = {
  date: 'date',
  datetime: 'datetime-local',
  double: 'number',
  currency: 'number',
  percent: 'number',
  int: 'number',
  email: 'email',
  url: 'url',
  phone: 'tel',
};

const isNumber = (type: string): boolean => INPUT_TYPE[type] === 'number';

const asText = (value: FieldValue, type: string): string => {
  const text = value === null ? '' : String(value);
  return type === 'datetime' ? text.slice(0, 16) : text;
};

function fromText(text: string, type: string): FieldValue {
  if (text === '') return null;
  if (isNumber(type)) return Number.isFinite(Number(text)) ? Number(text) : text;
  return type === 'datetime' ? `${text}:00.000Z` : text;
}

function Picklist({ field, value, onChange }: FieldControlProps): JSXElement {
  const known = field.picklist.some((choice) => choice.value === value);
  return (
    <Select
      size="small"
      value={value === null ? '' : String(value)}
      onChange={(_event, chosen) => {
        onChange(chosen.value === '' ? null : chosen.value);
      }}
    >
      {(field.nillable || value === null || value === '') && <option value="" />}
      {!known && value !== null && value !== '' && (
        <option value={String(value)}>{String(value)}</option>
      )}
      {field.picklist
        .filter(({ active }) => active)
        .map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
    </Select>
  );
}

/** The right control for a field of the record, by its type in describe (D7); label, hint and problem are tied by Field. */
export function FieldControl(props: FieldControlProps): JSXElement {
  const { field, label, required, value, problem, onChange } = props;
  const { type } = field;
  if (type === 'boolean')
    return (
      <Field validationMessage={problem}>
        <Checkbox
          label={label}
          checked={value === true}
          onChange={(_event, { checked }) => {
            onChange(checked === true);
          }}
        />
      </Field>
    );
  const text = asText(value, type);
  const change = (_event: unknown, changed: { value: string }): void => {
    onChange(fromText(changed.value, type));
  };
  const control =
    field.picklist.length > 0 && type !== 'multipicklist' ? (
      <Picklist {...props} />
    ) : type === 'textarea' ? (
      <Textarea size="small" resize="vertical" value={text} onChange={change} />
    ) : (
      <Input size="small" type={INPUT_TYPE[type] ?? 'text'} value={text} onChange={change} />
    );
  return (
    <Field size="small" label={label} required={required} validationMessage={problem}>
      {control}
    </Field>
  );
}
