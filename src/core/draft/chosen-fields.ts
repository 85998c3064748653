import type { Fields, FieldValue } from '../crm/records.ts';
import type { Cut } from './cuts.ts';
import { cutAt } from './cut-text.ts';
import type { Draft } from './draft.ts';
import { isCuttable } from './field-values.ts';
import { maskText } from './hidden.ts';
import { lengthOf } from './lengths.ts';
import { fieldKey, type DraftValues } from './values.ts';

type Chosen = { readonly fields: Fields; readonly cuts: readonly Cut[] };

/** The fields that policy and user chose, as far as this kind has them and they may be set; texts cut to their limit (D10). */
export function chosenFields({ rules, catalog }: Draft, values: DraftValues): Chosen {
  const described = catalog.objects[values.kind]?.fields ?? {};
  const fields: Record<string, FieldValue> = {};
  const cuts: Cut[] = [];
  for (const { name } of rules.fields[values.kind]) {
    const field = described[name];
    const value = values[fieldKey(name)];
    if (value === undefined || value === null || value === '' || !field?.createable) continue;
    if (!isCuttable(field)) {
      fields[name] = value;
      continue;
    }
    const text = maskText(String(value), values.hidden);
    const limit = lengthOf(catalog, values.kind, name);
    fields[name] = cutAt(text, limit);
    if (text.length > limit) cuts.push({ kind: 'field-cut', field: field.label, of: text.length });
  }
  return { fields, cuts };
}
