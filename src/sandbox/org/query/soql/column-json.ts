import type { JsonObject } from '../../value.ts';
import type { FieldType, QueryField } from '../source.ts';
import { familyOf } from './bound.ts';

/** A column of an answer; a parent or a list of children has columns of its own. */
export type Column = {
  readonly name: string;
  /** How the select list says it. */
  readonly display: string;
  /** An aggregate function, or a list of children. */
  readonly aggregate: boolean;
  /** Null for records. */
  readonly type: FieldType | null;
  /** Null where the value is no field's own. */
  readonly field: QueryField | null;
  /** The lookup that a parent is read through. */
  readonly foreignKey: string | null;
  readonly joins: Map<string, Column>;
};

/** The keys and the order of a real answer (recorded in the tests of Salesforce's own CLI). */
export function columnJson({
  name,
  display,
  aggregate,
  type,
  field,
  foreignKey,
  joins,
}: Column): JsonObject {
  const family = type === null ? 'none' : familyOf(type);
  return {
    aggregate,
    apexType: type === null || aggregate ? null : apexTypes[type],
    booleanType: family === 'boolean',
    columnName: name,
    custom: field?.name.endsWith('__c') ?? false,
    displayName: display,
    foreignKeyName: foreignKey,
    insertable: field?.createable ?? false,
    joinColumns: [...joins.values()].map(columnJson),
    numberType: family === 'number',
    textType: family === 'text',
    updatable: field?.updateable ?? false,
  };
}

const apexTypes = {
  id: 'Id',
  reference: 'Id',
  string: 'String',
  textarea: 'String',
  email: 'String',
  phone: 'String',
  url: 'String',
  picklist: 'String',
  multipicklist: 'String',
  combobox: 'String',
  boolean: 'Boolean',
  int: 'Integer',
  double: 'Double',
  currency: 'Decimal',
  percent: 'Decimal',
  date: 'Date',
  datetime: 'Datetime',
  time: 'Time',
  base64: 'Blob',
  address: 'Address',
} as const satisfies Readonly<Record<FieldType, string>>;
