import type { FieldDescription } from '../../core/crm/describe.ts';
import type { FieldValue } from '../../core/crm/records.ts';
import type { DraftValues } from '../../core/draft/values.ts';

/** How a control is tied to its label, problem and count by `Field`. */
export type Tied = {
  id?: string | undefined;
  required?: boolean | undefined;
  'aria-labelledby'?: string | undefined;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: boolean | 'true' | 'false' | 'grammar' | 'spelling' | undefined;
};

/** The ties of a control that is a group of others: a group can be neither invalid nor required. */
export const groupTies = ({ id, 'aria-describedby': description }: Tied): Tied => ({
  ...(id !== undefined && { id }),
  ...(description !== undefined && { 'aria-describedby': description }),
});

/** What every control of one field gets; label, hint and problem stand around it. */
export type ControlProps = {
  field: FieldDescription;
  value: FieldValue;
  /** The other values, for what depends on them. */
  values: DraftValues;
  tied: Tied;
  onChange: (value: FieldValue) => void;
};
