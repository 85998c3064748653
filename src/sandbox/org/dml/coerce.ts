import { refuse, type Refusal } from '../api-error.ts';
import { normaliseId } from '../ids.ts';
import type { Field } from '../schema/field.ts';
import type { Switches } from '../switches.ts';
import { isList, type Json, type Scalar } from '../value.ts';

/** Turns a JSON value into what a field keeps, or refuses it as the platform does. Lookups are only formed. */
export function coerce(field: Field, value: Json, switches: Switches): Scalar {
  if (value === null) return field.type === 'boolean' ? false : null;
  switch (field.type) {
    case 'boolean':
      return toBoolean(field, value);
    case 'int':
    case 'double':
    case 'currency':
    case 'percent':
      return toNumber(field, value);
    case 'date':
      return toDate(field, value);
    case 'datetime':
      return toInstant(field, value);
    case 'reference':
    case 'id':
      return toId(field, value);
    case 'address':
    case 'base64':
    case 'time':
      throw unreadable(field, value);
    case 'combobox':
    case 'email':
    case 'multipicklist':
    case 'phone':
    case 'picklist':
    case 'string':
    case 'textarea':
    case 'url':
      return toText(field, value, switches);
  }
}

function tokenOf(value: Json): string {
  if (typeof value === 'string') return 'VALUE_STRING';
  if (typeof value === 'number') return 'VALUE_NUMBER_INT';
  if (typeof value === 'object') return isList(value) ? 'START_ARRAY' : 'START_OBJECT';
  return value ? 'VALUE_TRUE' : 'VALUE_FALSE';
}

/** The parser's complaint about a value of the wrong JSON type. */
export function unreadable(field: Field, value: Json): Refusal {
  const shown = typeof value === 'object' ? '' : ` value ${String(value).slice(0, 40)}`;
  const kind = tokenOf(value);
  return refuse(
    'JSON_PARSER_ERROR',
    `Cannot deserialize instance of ${field.type} from ${kind}${shown} or request may be missing a required field at [line:1, column:1]`,
  );
}

function toBoolean(field: Field, value: Json): boolean {
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === 'false') return value === 'true';
  throw unreadable(field, value);
}

function toNumber(field: Field, value: Json): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) throw unreadable(field, value);
  if (field.type === 'int' && !Number.isInteger(number)) throw unreadable(field, value);
  const places = field.type === 'int' ? field.digits : field.precision - field.scale;
  if (Math.abs(number) >= 10 ** places) {
    throw refuse(
      'NUMBER_OUTSIDE_VALID_RANGE',
      `${field.label}: value outside of valid range on numeric field: ${String(number)}`,
      [field.name],
    );
  }
  return Number(number.toFixed(field.scale));
}

function toDate(field: Field, value: Json): string {
  const written = typeof value === 'string' ? /^(\d{4}-\d\d-\d\d)(T.*)?$/.exec(value) : null;
  const day = written?.[1];
  if (day === undefined || !isDay(day)) throw unreadable(field, value);
  return day;
}

/** Whether `2026-02-30` and the like really exist. */
function isDay(day: string): boolean {
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
}

const instantForm = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(:\d\d)?(\.\d{1,9})?(Z|[+-]\d\d:?\d\d)$/;

function toInstant(field: Field, value: Json): string {
  const written = typeof value === 'string' ? instantForm.exec(value) : null;
  if (!written || !isDay(written[1] ?? '')) throw unreadable(field, value);
  const zone = (written[5] ?? 'Z').replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
  const instant = new Date(`${written[1] ?? ''}T${written[2] ?? ''}${written[3] ?? ':00'}${zone}`);
  if (Number.isNaN(instant.getTime())) throw unreadable(field, value);
  return instant.toISOString();
}

function toId(field: Field, value: Json): string | null {
  if (value === '') return null;
  const id = typeof value === 'string' ? normaliseId(value) : null;
  if (id === null) {
    const shown = typeof value === 'string' ? value.slice(0, 60) : typeof value;
    throw refuse('MALFORMED_ID', `${field.label}: id value of incorrect type: ${shown}`, [
      field.name,
    ]);
  }
  return id;
}

/** Simple and linear: one `@`, something on both sides, a dot in the domain, no blanks. */
const addressForm = /^[^\s@<>,;"]+@[^\s@<>,;".]+(\.[^\s@<>,;".]+)+$/;

function toText(field: Field, value: Json, switches: Switches): string | null {
  if (typeof value !== 'string') throw unreadable(field, value);
  const long = field.type === 'textarea';
  const kept = long && !switches.trimsTextAreas ? value : value.trim();
  if (kept === '') return null;
  if (kept.length > field.length && field.length > 0) throw tooLong(field, kept);
  if (field.type === 'email' && !addressForm.test(kept)) {
    throw refuse('INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${kept}`, [
      field.name,
    ]);
  }
  if (
    field.restrictedPicklist &&
    !field.picklist.some((each) => each.active && each.value === kept)
  ) {
    throw refuse(
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      `${field.label}: bad value for restricted picklist field: ${kept.slice(0, 100)}`,
      [field.name],
    );
  }
  return kept;
}

function tooLong(field: Field, value: string): Refusal {
  return refuse(
    'STRING_TOO_LONG',
    `${field.label}: data value too large: ${value.slice(0, 255)} (max length=${String(field.length)})`,
    [field.name],
  );
}
