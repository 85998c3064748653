import type { Row, Value } from '../../value.ts';
import { familyOf, type Bound } from './bound.ts';
import type { QueryRun } from './query-run.ts';
import { malformed } from './refusals.ts';
import type { Call } from './tree.ts';

export type Aggregate = (rows: readonly Row[]) => Value;

/** An aggregate function over the rows of a group. Nulls are left out; nothing left gives null. */
export function aggregateOf(run: QueryRun, call: Call, bound: Bound<Row>): Aggregate {
  const held = (rows: readonly Row[]): Exclude<Value, null>[] =>
    rows.flatMap((row) => {
      const value = bound.read(row);
      return value === null || value === '' ? [] : [value];
    });
  const numeric = familyOf(bound.type) === 'number';
  switch (call.name) {
    case 'COUNT':
      return (rows) => held(rows).length;
    case 'COUNT_DISTINCT':
      return (rows) => new Set(held(rows).map(folded)).size;
    case 'SUM':
      if (!numeric) throw unsupported(run, call, bound);
      return (rows) => sum(held(rows));
    case 'AVG':
      if (!numeric) throw unsupported(run, call, bound);
      return (rows) => {
        const values = held(rows);
        const total = sum(values);
        return total === null ? null : total / values.length;
      };
    default:
      if (bound.type === 'boolean') throw unsupported(run, call, bound);
      return (rows) => extreme(held(rows), call.name === 'MIN');
  }
}

const folded = (value: Value): Value => (typeof value === 'string' ? value.toLowerCase() : value);

function sum(values: readonly Value[]): number | null {
  if (values.length === 0) return null;
  return values.reduce<number>(
    (total, value) => total + (typeof value === 'number' ? value : 0),
    0,
  );
}

function extreme(values: readonly Exclude<Value, null>[], lowest: boolean): Value {
  let best: Exclude<Value, null> | null = null;
  for (const value of values) {
    if (best === null || precedes(value, best) === lowest) best = value;
  }
  return best;
}

function precedes(left: Exclude<Value, null>, right: Exclude<Value, null>): boolean {
  if (typeof left === 'number' && typeof right === 'number') return left < right;
  if (typeof left === 'string' && typeof right === 'string')
    return left.toLowerCase() < right.toLowerCase();
  return false;
}

function unsupported(run: QueryRun, call: Call, bound: Bound<Row>): Error {
  const reason = `field ${bound.name} does not support aggregate operator ${call.name}`;
  return malformed(run.text, call.at, reason);
}
