import {
  Checkbox,
  Field,
  Input,
  mergeClasses,
  Select,
  Text,
  Textarea,
  type InputProps,
  type JSXElement,
} from '@fluentui/react-components';
import { SignatureRegular } from '@fluentui/react-icons';
import type { FieldProblem, FormField } from '../../core/related/new-record.ts';
import type { ValueSource } from '../../core/related/prefill.ts';
import { useShared } from '../shared/shared.styles.ts';
import { relatedStrings as words } from './strings.ts';
import { useStyles } from './UnknownAddress.styles.ts';

const INPUT_TYPES: Readonly<Record<string, NonNullable<InputProps['type']>>> = {
  email: 'email',
  phone: 'tel',
  url: 'url',
  date: 'date',
  double: 'number',
  currency: 'number',
  percent: 'number',
  int: 'number',
};

/** Where a prefilled value comes from: the line of the signature, word for word, or a guess, told as such (R8). */
function Source({ source }: { source: ValueSource }): JSXElement {
  const styles = useStyles();
  const shared = useShared();
  if (source.kind === 'domain')
    return <Text className={shared.note}>{words.guessedFrom(source.domain)}</Text>;
  const { line } = source;
  return (
    <span className={styles.source}>
      <SignatureRegular fontSize={14} className={shared.fixed} aria-label={words.fromSignature} />
      <Text className={mergeClasses(shared.note, shared.oneLine)} title={line}>
        {words.quoted(line)}
      </Text>
    </span>
  );
}

type ControlProps = { field: FormField; onChange: (value: string) => void };

/** The control that fits the field's type in describe. `Field` gives it label, hint and problem. */
function Control({ field, onChange }: ControlProps): JSXElement {
  const styles = useStyles();
  const { type, value, options, required } = field;
  if (type === 'picklist')
    return (
      <Select
        size="small"
        className={styles.input}
        value={value}
        onChange={(_event, picked) => {
          onChange(picked.value);
        }}
      >
        {(!required || value === '') && (
          <option value="">{required ? words.choose : words.none}</option>
        )}
        {value !== '' && !options.some((option) => option.value === value) && (
          <option value={value}>{value}</option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    );
  if (type === 'textarea')
    return (
      <Textarea
        size="small"
        className={styles.input}
        value={value}
        onChange={(_event, typed) => {
          onChange(typed.value);
        }}
      />
    );
  return (
    <Input
      size="small"
      className={styles.input}
      type={INPUT_TYPES[type] ?? 'text'}
      value={value}
      onChange={(_event, typed) => {
        onChange(typed.value);
      }}
    />
  );
}

function problemText(
  field: FormField,
  problem: FieldProblem | null,
  refusal: string | null,
): string | null {
  if (refusal !== null) return refusal;
  if (!problem) return null;
  if (problem.kind === 'not-offered') return words.notOffered(field.value);
  return problem.kind === 'required'
    ? words.required(field.label)
    : words.tooLong(field.value.length - field.maxLength, field.maxLength);
}

export type FieldInputProps = ControlProps & {
  problem: FieldProblem | null;
  /** Salesforce's own words for this field. */
  refusal: string | null;
};

/** One field of a new record: label, required mark, the value's source, and what is wrong with it. */
export function FieldInput({ field, problem, refusal, onChange }: FieldInputProps): JSXElement {
  const styles = useStyles();
  const message = problemText(field, problem, refusal);
  const isHalf = field.name === 'FirstName' || field.name === 'LastName';
  if (field.type === 'boolean')
    return (
      <Checkbox
        className={styles.field}
        label={field.label}
        checked={field.value === 'true'}
        onChange={(_event, { checked }) => {
          onChange(checked === true ? 'true' : 'false');
        }}
      />
    );
  const source = field.value === '' ? null : field.source;
  return (
    <>
      <div className={isHalf ? styles.half : styles.field}>
        <Field
          size="small"
          label={field.label}
          required={field.required}
          {...(message !== null && { validationMessage: message })}
        >
          <Control field={field} onChange={onChange} />
        </Field>
        {source !== null && !isHalf && <Source source={source} />}
      </div>
      {/* First and last name share a row, and the line that both were read from. */}
      {source !== null && field.name === 'LastName' && (
        <div className={styles.field}>
          <Source source={source} />
        </div>
      )}
    </>
  );
}
