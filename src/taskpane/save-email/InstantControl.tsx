import { Input, type JSXElement } from '@fluentui/react-components';
import { clockOf, instantOf } from '../../core/draft/field-text.ts';
import type { ControlProps } from './control.ts';
import { useDialogTools } from './dialog-tools.ts';

/** Date and time on the user's clock; Salesforce gets the instant. */
export function InstantControl({ value, tied, onChange }: ControlProps): JSXElement {
  const { timeZone } = useDialogTools();
  return (
    <Input
      {...tied}
      size="small"
      type="datetime-local"
      value={typeof value === 'string' ? clockOf(value, timeZone) : ''}
      onChange={(_event, changed) => {
        onChange(
          changed.value === '' ? null : (instantOf(changed.value, timeZone) ?? changed.value),
        );
      }}
    />
  );
}
