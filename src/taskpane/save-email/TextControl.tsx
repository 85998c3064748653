import { Input, Textarea, type JSXElement } from '@fluentui/react-components';
import type { ControlProps } from './control.ts';

const INPUT_TYPE: Readonly<Record<string, 'date' | 'email' | 'url' | 'tel'>> = {
  date: 'date',
  email: 'email',
  url: 'url',
  phone: 'tel',
};

/** A line or several of text; days, addresses, links and numbers to call with the keyboard that fits. */
export function TextControl({ field, value, tied, onChange }: ControlProps): JSXElement {
  const text = value === null ? '' : String(value);
  const change = (_event: unknown, changed: { value: string }): void => {
    onChange(changed.value === '' ? null : changed.value);
  };
  return field.type === 'textarea' ? (
    <Textarea {...tied} size="small" resize="vertical" value={text} onChange={change} />
  ) : (
    <Input
      {...tied}
      size="small"
      type={INPUT_TYPE[field.type] ?? 'text'}
      value={text}
      onChange={change}
    />
  );
}
