import { Select, type JSXElement } from '@fluentui/react-components';
import { choicesOf } from '../../core/draft/field-values.ts';
import type { ControlProps } from './control.ts';

/** One choice of a picklist; what it holds now stays in the list, also where it is no longer offered. */
export function PicklistControl({
  field,
  value,
  values,
  onChange,
  tied,
}: ControlProps): JSXElement {
  const choices = choicesOf(field, values);
  const text = value === null ? '' : String(value);
  const offered = text === '' || choices.some((choice) => choice.value === text);
  const label = field.picklist.find((choice) => choice.value === text)?.label ?? text;
  return (
    <Select
      {...tied}
      size="small"
      value={text}
      onChange={(_event, chosen) => {
        onChange(chosen.value === '' ? null : chosen.value);
      }}
    >
      {(field.nillable || text === '') && <option value="" />}
      {!offered && <option value={text}>{label}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </Select>
  );
}
