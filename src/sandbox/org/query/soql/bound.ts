import type { Value } from '../../value.ts';
import type { FieldType, QueryField, QueryObject } from '../source.ts';
import type { BoundPath } from './path.ts';
import type { Operand } from './tree.ts';

/** An operand whose names are resolved: how to read it from a row (or a group of rows), and what comes out. */
export type Bound<T> = {
  readonly read: (item: T) => Value;
  readonly type: FieldType;
  /** The name that messages use. */
  readonly name: string;
  readonly at: number;
  readonly field: QueryField | null;
  /** Set when the operand is a plain field path, which an index may answer. */
  readonly path: BoundPath | null;
};

export type Binder<T> = (operand: Operand) => Bound<T>;

export type Family = 'id' | 'text' | 'number' | 'boolean' | 'date' | 'datetime' | 'none';

/** How values of a type compare. */
export function familyOf(type: FieldType): Family {
  switch (type) {
    case 'id':
    case 'reference':
      return 'id';
    case 'int':
    case 'double':
    case 'currency':
    case 'percent':
      return 'number';
    case 'boolean':
    case 'date':
    case 'datetime':
      return type;
    case 'base64':
    case 'address':
      return 'none';
    case 'string':
    case 'textarea':
    case 'time':
    case 'email':
    case 'phone':
    case 'url':
    case 'picklist':
    case 'multipicklist':
    case 'combobox':
      return 'text';
  }
}

/** An operand as text, the same for the same meaning: for comparing and for messages. */
export function operandText(operand: Operand): string {
  if (operand.kind === 'path') return operand.parts.join('.');
  return `${operand.name}(${operand.args.map(operandText).join(', ')})`;
}

/** The objects that an id-like field may name; of an Id the object itself. */
export const targetsOf = (field: QueryField, object: QueryObject): readonly string[] =>
  field.type === 'id' ? [object.name] : field.referenceTo;
