import type { FieldType, QueryObject } from '../source.ts';
import { aggregateOf } from './aggregate.ts';
import { bindOperand } from './bind-operand.ts';
import { operandText, type Bound } from './bound.ts';
import { formatted } from './format.ts';
import type { Group, GroupItem } from './grouping.ts';
import type { Aliases } from './path.ts';
import type { QueryRun } from './query-run.ts';
import { malformed } from './refusals.ts';
import { AGGREGATES, type Call, type Operand } from './tree.ts';

export type GroupEnv = {
  readonly run: QueryRun;
  readonly base: QueryObject;
  readonly aliases: Aliases;
  readonly items: readonly GroupItem[];
};

/** Binds what can be said of a group: an item of GROUP BY, or an aggregate over its rows. */
export function bindGroup(env: GroupEnv, operand: Operand): Bound<Group> {
  const { run, base, aliases, items } = env;
  const at = placeOf(items, operand);
  const item = items[at];
  if (item) return { ...item.bound, path: null, read: (group) => group.values[at] ?? null };
  if (operand.kind === 'call') return bindCall(env, operand);
  bindOperand(run, base, operand, aliases);
  throw notGrouped(run, operand);
}

const placeOf = (items: readonly GroupItem[], operand: Operand): number =>
  items.findIndex(({ text }) => text === operandText(operand).toLowerCase());

const notGrouped = (run: QueryRun, operand: Operand): Error =>
  malformed(run.text, operand.at, `Field must be grouped or aggregated: ${operandText(operand)}`);

function bindCall(env: GroupEnv, call: Call): Bound<Group> {
  const { run, base, aliases } = env;
  const [argument] = call.args;
  if (call.name === 'COUNT' && !argument) return named(call, 'int', ({ rows }) => rows.length);
  if (!argument || call.args.length !== 1) {
    throw malformed(run.text, call.at, `unexpected argument: ${operandText(call)}`);
  }
  if (call.name === 'GROUPING') return bindGrouping(env, call, argument);
  if (call.name === 'FORMAT') return bindFormat(run, call, bindGroup(env, argument));
  if (call.name === 'CONVERTCURRENCY') return bindGroup(env, argument);
  if (!AGGREGATES.has(call.name)) throw notGrouped(run, call);
  const bound = bindOperand(run, base, argument, aliases);
  const fold = aggregateOf(run, call, bound);
  return named(call, typeOfAggregate(call.name, bound.type), ({ rows }) => fold(rows));
}

function named(call: Call, type: FieldType, read: Bound<Group>['read']): Bound<Group> {
  return { name: operandText(call), at: call.at, field: null, path: null, type, read };
}

/** GROUPING(): 1 where the item is summed over, 0 where it makes the group. */
function bindGrouping({ run, items }: GroupEnv, call: Call, argument: Operand): Bound<Group> {
  const at = placeOf(items, argument);
  if (at >= 0) return named(call, 'int', ({ kept }) => (kept[at] ? 0 : 1));
  throw malformed(
    run.text,
    call.at,
    `Grouping function is only allowed on grouped fields: ${operandText(call)}`,
  );
}

function bindFormat(run: QueryRun, call: Call, inner: Bound<Group>): Bound<Group> {
  return named(call, 'string', (group) =>
    formatted(inner.type, inner.read(group), run.source.user),
  );
}

function typeOfAggregate(name: string, type: FieldType): FieldType {
  if (name === 'COUNT' || name === 'COUNT_DISTINCT') return 'int';
  if (name === 'AVG' && type === 'int') return 'double';
  return type === 'picklist' ? 'string' : type;
}
