import type { JSXElement } from '@fluentui/react-components';
import { useStore } from 'zustand';
import { isRequired, type FieldDescription } from '../../core/crm/describe.ts';
import { recordName } from '../../core/draft/draft.ts';
import type { FieldRule } from '../../core/draft/rules.ts';
import { fieldKey } from '../../core/draft/values.ts';
import { isEdited, valuesOf } from '../stores/draft-store.ts';
import { useDialogTools } from './dialog-tools.ts';
import { EditableField } from './EditableField.tsx';
import { FieldControl } from './FieldControl.tsx';
import { problemAt } from './problem-at.ts';
import type { RecordFieldsProps } from './RecordFields.tsx';
import { shownValue } from './shown-value.ts';

export type RuledFieldProps = RecordFieldsProps & { rule: FieldRule; field: FieldDescription };

/** A field that policy or D7 names, with the control that its type in describe asks for. */
export function RuledField({ store, editing, canEdit, rule, field }: RuledFieldProps): JSXElement {
  const tools = useDialogTools();
  const state = useStore(store);
  const key = fieldKey(rule.name);
  const values = valuesOf(state);
  const value = values[key] ?? null;
  const problem = problemAt(state, key);
  const nameOf = (id: string): string | null => recordName(state.draft, id);
  const shown = { ...tools, nameOf };
  return (
    <EditableField
      label={field.label}
      editing={editing || problem !== null}
      locked={!canEdit(key)}
      value={shownValue(value, field, shown)}
      was={
        isEdited(state, key)
          ? shownValue(state.draft.overlay.base[key] ?? null, field, shown)
          : null
      }
      onUndo={() => {
        state.undo(key);
      }}
    >
      <FieldControl
        field={field}
        required={rule.required === true || isRequired(field)}
        value={value}
        values={values}
        problem={problem}
        name={typeof value === 'string' ? nameOf(value) : null}
        onName={state.nameRecord}
        onChange={(changed) => {
          state.edit(key, changed);
        }}
      />
    </EditableField>
  );
}
