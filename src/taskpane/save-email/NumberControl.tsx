import { Input, type JSXElement } from '@fluentui/react-components';
import { useState } from 'react';
import { numberText, typedNumber } from '../../core/draft/field-text.ts';
import type { ControlProps } from './control.ts';
import { useDialogTools } from './dialog-tools.ts';

/**
 * A number in the user's language. Not `type="number"`: that says nothing at all while the text is no number, so that it would be
 * lost without a word.
 */
export function NumberControl({ field, value, tied, onChange }: ControlProps): JSXElement {
  const { language } = useDialogTools();
  const shown = typeof value === 'number' ? numberText(value, language) : String(value ?? '');
  const [typed, setTyped] = useState(shown);
  // What was typed stays as it is while it means the value (`5.` on the way to `5.25`); Undo shows the old value.
  const text = typedNumber(typed, language) === value ? typed : shown;
  return (
    <Input
      {...tied}
      size="small"
      inputMode="decimal"
      value={text}
      contentAfter={field.type === 'percent' ? '%' : null}
      onChange={(_event, changed) => {
        setTyped(changed.value);
        onChange(typedNumber(changed.value, language));
      }}
    />
  );
}
