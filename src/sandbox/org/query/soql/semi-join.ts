import type { Row, Value } from '../../value.ts';
import type { QueryObject } from '../source.ts';
import { familyOf, targetsOf, type Bound } from './bound.ts';
import type { SemiJoin } from './filter.ts';
import { bindPath, pathReader, type BoundPath } from './path.ts';
import type { QueryRun } from './query-run.ts';
import { malformed, noSuchObject } from './refusals.ts';
import { matchingRows } from './rows-of.ts';
import type { Condition, Statement } from './tree.ts';

const MAX_SEMI_JOINS = 2;
/** Documented as not allowed inside a semi-join. */
const EXCLUDED: ReadonlySet<string> = new Set([
  'activityhistory',
  'attachment',
  'event',
  'eventattendee',
  'note',
  'openactivity',
  'task',
]);

/** Refuses semi-joins that are too many, under OR, or inside a nested expression. */
export function checkSemiJoins(run: QueryRun, where: Condition | null): void {
  const found: SemiJoin[] = [];
  if (where) collect(run, where, null, found);
  const extra = found[MAX_SEMI_JOINS];
  if (extra)
    throw malformed(run.text, extra.left.at, 'Maximum 2 semi join sub-selects are allowed');
}

function collect(
  run: QueryRun,
  condition: Condition,
  within: 'or' | 'not' | null,
  found: SemiJoin[],
): void {
  switch (condition.kind) {
    case 'and':
      for (const part of condition.parts) collect(run, part, within, found);
      return;
    case 'or':
      for (const part of condition.parts) collect(run, part, 'or', found);
      return;
    case 'not':
      collect(run, condition.part, within ?? 'not', found);
      return;
    case 'semi':
      if (within !== null) throw malformed(run.text, condition.left.at, misplaced(within));
      found.push(condition);
      return;
    case 'compare':
    case 'in':
    case 'includes':
  }
}

function misplaced(within: 'or' | 'not'): string {
  return within === 'or'
    ? "Semi join sub-selects are not allowed with the 'OR' operator"
    : 'Semi join sub-selects are only allowed at the top level WHERE expressions and not in nested WHERE expressions.';
}

/** The ids that the inner select gives, after the documented checks of both sides. */
export function semiJoinIds(
  run: QueryRun,
  base: QueryObject,
  condition: SemiJoin,
  left: Bound<Row>,
): ReadonlySet<Value> {
  const { inner } = condition;
  const object = innerObject(run, base, inner);
  const field = innerField(run, object, inner);
  checkLeft(run, left);
  checkTargets(run, base, left, field);
  const read = pathReader(run, field);
  const ids = new Set<Value>();
  for (const row of matchingRows(run, object, inner)) {
    const id = read(row);
    if (id !== null) ids.add(id);
  }
  return ids;
}

function innerObject(run: QueryRun, base: QueryObject, inner: Statement): QueryObject {
  const { at } = inner.from;
  const name = inner.from.parts.join('.');
  const object = run.source.object(name);
  if (!object?.queryable) throw noSuchObject(run.text, at, name);
  if (EXCLUDED.has(name.toLowerCase())) {
    throw malformed(
      run.text,
      at,
      `Entity '${object.name}' is not supported for semi join inner selects`,
    );
  }
  if (object.name === base.name) {
    throw malformed(
      run.text,
      at,
      'The inner and outer selects should not be on the same object type',
    );
  }
  if (inner.orderBy.length > 0 || inner.limit !== null || inner.offset !== null || inner.grouping) {
    throw malformed(
      run.text,
      at,
      'ORDER BY, LIMIT and GROUP BY are not allowed in semi join sub-selects',
    );
  }
  if (inner.where && hasSemiJoin(inner.where)) {
    throw malformed(run.text, at, 'Nesting of semi join sub-selects is not supported');
  }
  return object;
}

function innerField(run: QueryRun, object: QueryObject, inner: Statement): BoundPath {
  const [item] = inner.select;
  if (inner.select.length !== 1 || item?.kind !== 'value' || item.value.kind !== 'path') {
    throw malformed(run.text, inner.from.at, 'Semi join sub-selects must select exactly one field');
  }
  const path = bindPath(run, object, item.value, inner.aliases);
  if (path.steps.length > 1) {
    const name = item.value.parts.join('.');
    throw malformed(
      run.text,
      path.at,
      `The inner select field '${name}' cannot have more than one level of relationships`,
    );
  }
  if (familyOf(path.field.type) === 'id') return path;
  throw malformed(
    run.text,
    path.at,
    `semi join sub-selects can only query id fields, cannot use:'${path.field.name}'`,
  );
}

function checkLeft(run: QueryRun, left: Bound<Row>): void {
  if (!left.path || left.path.steps.length > 0) {
    const reason = `The left operand '${left.name}' cannot have more than one level of relationships`;
    throw malformed(run.text, left.at, reason);
  }
  if (familyOf(left.type) !== 'id') {
    throw malformed(
      run.text,
      left.at,
      `The left operand field '${left.name}' in the where expression for outer query is not a reference field`,
    );
  }
}

function checkTargets(run: QueryRun, base: QueryObject, left: Bound<Row>, inner: BoundPath): void {
  if (!left.field) return;
  const outer = targetsOf(left.field, base);
  if (targetsOf(inner.field, inner.object).some((target) => outer.includes(target))) return;
  throw malformed(
    run.text,
    left.at,
    `The selected field '${inner.field.name}' in the subquery and the left operand field '${left.name}' in the where expression in the outer query should point to the same object type`,
  );
}

function hasSemiJoin(condition: Condition): boolean {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.parts.some(hasSemiJoin);
    case 'not':
      return hasSemiJoin(condition.part);
    case 'semi':
      return true;
    case 'compare':
    case 'in':
    case 'includes':
      return false;
  }
}
