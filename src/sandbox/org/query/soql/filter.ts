import type { Row, Value } from '../../value.ts';
import type { QueryObject } from '../source.ts';
import { familyOf, type Binder, type Bound } from './bound.ts';
import {
  comparison,
  includesTest,
  invalidOperator,
  keyOf,
  targetOf,
  type Target,
} from './compare-value.ts';
import { rowsByIndex, smallest, union } from './index-lookup.ts';
import type { QueryRun } from './query-run.ts';
import { malformed, notAllowed } from './refusals.ts';
import type { Comparator, Condition, Literal, Operand } from './tree.ts';

/** A condition ready to run: the test, and rows that surely hold every match, where an index knows them. */
export type Filter<T> = {
  readonly test: (item: T) => boolean;
  readonly candidates: () => readonly Row[] | null;
};

export type FilterEnv<T> = {
  readonly run: QueryRun;
  readonly base: QueryObject;
  readonly bind: Binder<T>;
  /** Runs the select of a semi-join; null where one is not allowed (HAVING). */
  readonly semi: ((condition: SemiJoin, left: Bound<T>) => ReadonlySet<Value>) | null;
};

export type SemiJoin = Extract<Condition, { kind: 'semi' }>;

const unknown = (): null => null;

/** Compiles a condition once, so that testing a row costs no look-up of names. */
export function filterOf<T>(env: FilterEnv<T>, condition: Condition): Filter<T> {
  switch (condition.kind) {
    case 'and':
      return andFilter(env, condition.parts);
    case 'or':
      return orFilter(env, condition.parts);
    case 'not': {
      const part = filterOf(env, condition.part);
      return { test: (item) => !part.test(item), candidates: unknown };
    }
    case 'compare':
      return compareFilter(
        env,
        bindFilterable(env, condition.left),
        condition.operator,
        condition.right,
      );
    case 'in':
      return inFilter(
        env,
        bindFilterable(env, condition.left),
        condition.negated,
        condition.values,
      );
    case 'includes': {
      const bound = bindFilterable(env, condition.left);
      const test = includesTest(env.run, bound, condition.values);
      return { test: (item) => test(bound.read(item)) !== condition.negated, candidates: unknown };
    }
    case 'semi':
      return semiFilter(env, condition);
  }
}

function andFilter<T>(env: FilterEnv<T>, conditions: readonly Condition[]): Filter<T> {
  const parts = conditions.map((condition) => ({
    ...filterOf(env, condition),
    rank: rankOf(condition),
  }));
  const ranked = [...parts].sort((left, right) => left.rank - right.rank);
  return {
    test: (item) => parts.every((part) => part.test(item)),
    candidates: () => smallest(ranked.map(({ candidates }) => candidates)),
  };
}

function orFilter<T>(env: FilterEnv<T>, conditions: readonly Condition[]): Filter<T> {
  const parts = conditions.map((condition) => filterOf(env, condition));
  return {
    test: (item) => parts.some((part) => part.test(item)),
    candidates: () => union(parts.map((part) => part.candidates)),
  };
}

/** A guess at how few rows a condition leaves: ids, then text, then lookups (an owner has many records). */
function rankOf(condition: Condition): number {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return Math.max(...condition.parts.map(rankOf));
    case 'not':
    case 'includes':
      return 3;
    case 'compare':
    case 'in':
    case 'semi':
      return rankOfOperand(condition.left);
  }
}

function rankOfOperand(operand: Operand): number {
  if (operand.kind === 'call') return 3;
  const last = operand.parts[operand.parts.length - 1]?.toLowerCase() ?? '';
  if (last === 'id') return 0;
  return last.endsWith('id') ? 2 : 1;
}

function bindFilterable<T>(env: FilterEnv<T>, operand: Operand): Bound<T> {
  const bound = env.bind(operand);
  if (bound.field?.filterable === false)
    throw notAllowed(env.run.text, bound.at, bound.field.name, 'filtered');
  return bound;
}

function compareFilter<T>(
  env: FilterEnv<T>,
  bound: Bound<T>,
  operator: Comparator,
  literal: Literal,
): Filter<T> {
  if (operator === 'LIKE' && familyOf(bound.type) === 'id') throw invalidOperator(bound);
  const matches = comparison(env.run, bound, operator, literal);
  const test = (item: T): boolean => matches(bound.read(item));
  if (operator !== '=' || literal.kind === 'range') return { test, candidates: unknown };
  return { test, candidates: () => lookUp(env, bound, [targetOf(env.run, bound, literal)]) };
}

function inFilter<T>(
  env: FilterEnv<T>,
  bound: Bound<T>,
  negated: boolean,
  literals: readonly Literal[],
): Filter<T> {
  const key = keyOf(bound);
  const targets = literals.map((literal) => targetOf(env.run, bound, literal));
  const values = new Set<Value>(
    targets.flatMap((target) => (target.kind === 'one' ? [target.value] : [])),
  );
  const spans = targets.flatMap((target) => (target.kind === 'span' ? [target] : []));
  const inSpan = (value: Value): boolean =>
    typeof value === 'string' && spans.some(({ start, end }) => value >= start && value < end);
  const test = (item: T): boolean => {
    const value = key(bound.read(item));
    return (values.has(value) || inSpan(value)) !== negated;
  };
  return { test, candidates: negated ? unknown : () => lookUp(env, bound, targets) };
}

function semiFilter<T>(env: FilterEnv<T>, condition: SemiJoin): Filter<T> {
  const left = bindFilterable(env, condition.left);
  if (!env.semi)
    throw malformed(env.run.text, left.at, 'Semi join sub-selects are not allowed in HAVING');
  const ids = env.semi(condition, left);
  const test = (item: T): boolean => ids.has(left.read(item)) !== condition.negated;
  if (condition.negated) return { test, candidates: unknown };
  const values = [...ids].flatMap((id) => (typeof id === 'string' ? [id] : []));
  const targets = values.map((value): Target => ({ kind: 'one', value }));
  return { test, candidates: () => lookUp(env, left, targets) };
}

function lookUp<T>(
  env: FilterEnv<T>,
  bound: Bound<T>,
  targets: readonly Target[],
): readonly Row[] | null {
  if (!bound.path) return null;
  const values = targets.flatMap((target) => (target.kind === 'one' ? [target.value] : []));
  if (values.length !== targets.length || values.includes(null)) return null;
  return rowsByIndex(env.run, env.base, bound.path, values);
}
