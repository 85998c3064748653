import { refuse } from '../../api-error.ts';
import { normaliseId } from '../../ids.ts';
import type { Scalar, Value } from '../../value.ts';
import { familyOf, type Bound, type Family } from './bound.ts';
import { dayRange, weekStartOf } from './date-range.ts';
import { matchesLike } from './like.ts';
import { refuseAt } from './position.ts';
import type { QueryRun } from './query-run.ts';
import { likePattern } from './string-literal.ts';
import type { Comparator, Literal } from './tree.ts';
import { dayIn, isoDay, startOfDay } from './zone.ts';

export type Test = (value: Value) => boolean;

/** What a value is compared with: one value, or a span that ends before `end`. */
export type Target =
  | { readonly kind: 'one'; readonly value: Scalar }
  | { readonly kind: 'span'; readonly start: string; readonly end: string };

/** The literal in the form that rows hold, or the refusal of a literal that does not fit the field. */
export function targetOf<T>(run: QueryRun, bound: Bound<T>, literal: Literal): Target {
  const family = familyOf(bound.type);
  if (literal.kind === 'null') return one(null);
  if (literal.kind === 'range' && (family === 'date' || family === 'datetime')) {
    return spanOf(run, family, literal.name, literal.n);
  }
  if (family === 'id' && literal.kind === 'string') return one(idOf(literal.value));
  if (family === 'text' && literal.kind === 'string') return one(textKey(bound, literal.value));
  if (family === 'number' && (literal.kind === 'number' || literal.kind === 'currency'))
    return one(literal.value);
  if (family === 'boolean' && literal.kind === 'boolean') return one(literal.value);
  if (family === 'date' && literal.kind === 'date') return one(literal.value);
  if (family === 'datetime' && literal.kind === 'datetime')
    return one(new Date(literal.value).toISOString());
  throw wrongType(run, bound, family);
}

/** A row's value in the form that targets have: text folded to lower case, an empty text as null. */
export function keyOf<T>(bound: Bound<T>): (value: Value) => Value {
  if (familyOf(bound.type) !== 'text') return (value) => value;
  return (value) => (typeof value === 'string' ? textKey(bound, value) : value);
}

/** The test of one comparison. Null is less than nothing and greater than nothing, and unequal to all else. */
export function comparison<T>(
  run: QueryRun,
  bound: Bound<T>,
  operator: Comparator,
  literal: Literal,
): Test {
  if (operator === 'LIKE') return likeTest(bound, literal, run);
  const family = familyOf(bound.type);
  if (family === 'boolean' && operator !== '=' && operator !== '!=') throw invalidOperator(bound);
  const key = keyOf(bound);
  const target = targetOf(run, bound, literal);
  if (target.kind === 'span') return spanTest(operator, target.start, target.end);
  const wanted = target.value;
  if (operator === '=') return (value) => key(value) === wanted;
  if (operator === '!=') return (value) => key(value) !== wanted;
  return (value) => {
    const held = key(value);
    return held !== null && wanted !== null && orderTest(operator, held, wanted);
  };
}

/** INCLUDES: one of the entries, each a `;` list that must be chosen as a whole. */
export function includesTest<T>(run: QueryRun, bound: Bound<T>, values: readonly Literal[]): Test {
  if (bound.type !== 'multipicklist') throw invalidOperator(bound);
  const wanted = values.map((literal) => {
    if (literal.kind !== 'string') throw wrongType(run, bound, 'text');
    return literal.value.toLowerCase().split(';');
  });
  return (value) => {
    const chosen = new Set(typeof value === 'string' ? value.toLowerCase().split(';') : []);
    return wanted.some((all) => all.every((entry) => chosen.has(entry)));
  };
}

export function invalidOperator<T>(bound: Bound<T>): Error {
  const kind = familyOf(bound.type) === 'id' ? 'id' : bound.type;
  return refuse('INVALID_QUERY_FILTER_OPERATOR', `invalid operator on ${kind} field`);
}

const one = (value: Scalar): Target => ({ kind: 'one', value });

function textKey<T>(bound: Bound<T>, text: string): string | null {
  if (text === '') return null;
  return bound.field?.caseSensitive ? text : text.toLowerCase();
}

function idOf(text: string): string {
  const id = normaliseId(text);
  if (id === null) throw refuse('INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${text}`);
  return id;
}

function spanOf(run: QueryRun, family: 'date' | 'datetime', name: string, n: number): Target {
  const { now, user } = run.source;
  const today = dayIn(now.getTime(), user.timeZone);
  const { start, end } = dayRange(name, n, today, weekStartOf(user.locale));
  if (family === 'date') return { kind: 'span', start: isoDay(start), end: isoDay(end) };
  const instant = (day: number): string => new Date(startOfDay(day, user.timeZone)).toISOString();
  return { kind: 'span', start: instant(start), end: instant(end) };
}

function spanTest(operator: Exclude<Comparator, 'LIKE'>, start: string, end: string): Test {
  const test = (value: string): boolean => {
    switch (operator) {
      case '=':
        return value >= start && value < end;
      case '!=':
        return value < start || value >= end;
      case '<':
        return value < start;
      case '<=':
        return value < end;
      case '>':
        return value >= end;
      case '>=':
        return value >= start;
    }
  };
  return (value) => (typeof value === 'string' ? test(value) : operator === '!=');
}

function orderTest(operator: '<' | '<=' | '>' | '>=', held: Value, wanted: Scalar): boolean {
  if (held === null || wanted === null || typeof held === 'object') return false;
  switch (operator) {
    case '<':
      return held < wanted;
    case '<=':
      return held <= wanted;
    case '>':
      return held > wanted;
    case '>=':
      return held >= wanted;
  }
}

function likeTest<T>(bound: Bound<T>, literal: Literal, run: QueryRun): Test {
  if (familyOf(bound.type) !== 'text') throw invalidOperator(bound);
  if (literal.kind !== 'string') throw wrongType(run, bound, 'text');
  const pattern = likePattern(literal.raw);
  return (value) => typeof value === 'string' && value !== '' && matchesLike(pattern, value);
}

const TYPE_NAMES: Readonly<Record<Family, string>> = {
  id: 'ID',
  text: 'string',
  number: 'double',
  boolean: 'boolean',
  date: 'date',
  datetime: 'dateTime',
  none: 'string',
};

function wrongType<T>(run: QueryRun, bound: Bound<T>, family: Family): Error {
  const quotes = family === 'text' || family === 'id' ? 'should' : 'should not';
  return refuseAt(
    'INVALID_FIELD',
    run.text,
    bound.at,
    `value of filter criterion for field '${bound.name}' must be of type ${TYPE_NAMES[family]} and ${quotes} be enclosed in quotes`,
  );
}
