import type { JsonObject } from '../value.ts';
import { bindOperand } from './soql/bind-operand.ts';
import { columnJson, type Column } from './soql/column-json.ts';
import { operandText } from './soql/bound.ts';
import { expandFields } from './soql/fields-function.ts';
import { groupColumns, isGrouped } from './soql/group.ts';
import { parseStatement } from './soql/parse-statement.ts';
import { bindPath, type Step } from './soql/path.ts';
import { queryRun, type QueryRun } from './soql/query-run.ts';
import { innermostPath } from './soql/select-shape.ts';
import type { Call, Path, SelectItem, Statement } from './soql/tree.ts';
import { runSoql } from './run-soql.ts';
import type { QueryObject, QueryOptions, QuerySource } from './source.ts';

type Columns = Map<string, Column>;

/**
 * What columns a statement's answer has: `/query?q=…&columns=true`, by which the Salesforce CLI prints its tables.
 * @throws Refusal where the statement itself is refused.
 */
export function queryColumns(
  text: string,
  source: QuerySource,
  options: QueryOptions,
): JsonObject | null {
  runSoql(text, source, options);
  const statement = parseStatement(text);
  const run = queryRun(text, source, options);
  const base = source.object(statement.from.parts.join('.'));
  if (!base) return null;
  const columns = isGrouped(statement)
    ? ofGroups(run, base, statement)
    : [...selected(run, base, statement).values()];
  return {
    columnMetadata: columns.map(columnJson),
    entityName: base.name,
    groupBy: statement.grouping !== null,
    idSelected: columns.some(({ name }) => name === 'Id'),
    keyPrefix: base.keyPrefix,
  };
}

const plain = { aggregate: false, foreignKey: null } as const;

function ofGroups(run: QueryRun, base: QueryObject, statement: Statement): readonly Column[] {
  return groupColumns(run, base, statement).map(({ name, bound, operand }) => ({
    name,
    display: operand.kind === 'call' ? spelled(operand) : operandText(operand),
    aggregate: operand.kind === 'call',
    type: bound.type,
    field: operand.kind === 'call' ? null : bound.field,
    foreignKey: null,
    joins: new Map(),
  }));
}

const spelled = (call: Call): string =>
  `${call.name.toLowerCase()}(${call.args.map(operandText).join(', ')})`;

function selected(run: QueryRun, base: QueryObject, statement: Statement): Columns {
  const columns: Columns = new Map();
  for (const item of expandFields(run, base, statement))
    addItem(run, base, columns, item, statement);
  return columns;
}

function addItem(
  run: QueryRun,
  base: QueryObject,
  columns: Columns,
  item: SelectItem,
  statement: Statement,
): void {
  switch (item.kind) {
    case 'children':
      addChildren(run, base, columns, item.query);
      return;
    case 'typeof':
      addBranches(run, base, columns, item, statement);
      return;
    case 'value':
      if (item.value.kind === 'path') addPath(run, base, columns, item.value, statement);
      else addCall(run, base, columns, item.value, item.alias, statement);
  }
}

function addPath(
  run: QueryRun,
  base: QueryObject,
  columns: Columns,
  path: Path,
  { aliases }: Pick<Statement, 'aliases'>,
): void {
  const { steps, field } = bindPath(run, base, path, aliases);
  const { name, type } = field;
  within(columns, steps).set(name, {
    ...plain,
    name,
    display: name,
    type,
    field,
    joins: new Map(),
  });
}

/** toLabel(), format() and convertCurrency(): read under the name of their field, and never written. */
function addCall(
  run: QueryRun,
  base: QueryObject,
  columns: Columns,
  call: Call,
  alias: string | null,
  { aliases }: Statement,
): void {
  const path = innermostPath(call);
  if (!path) return;
  const { steps, field } = bindPath(run, base, path, aliases);
  const { type } = bindOperand(run, base, call, aliases);
  const name = alias ?? field.name;
  const display = spelled(call);
  within(columns, steps).set(name, {
    ...plain,
    name,
    display,
    type,
    field: null,
    joins: new Map(),
  });
}

function addChildren(run: QueryRun, base: QueryObject, columns: Columns, query: Statement): void {
  const child = base.children.get(query.from.parts.join('.').toLowerCase());
  const object = child && run.source.object(child.childObject);
  if (!child || !object) return;
  const name = child.relationshipName;
  const joins = selected(run, object, query);
  columns.set(name, {
    ...plain,
    aggregate: true,
    name,
    display: name,
    type: null,
    field: null,
    joins,
  });
}

/** All fields that any branch of a TYPEOF reads. */
function addBranches(
  run: QueryRun,
  base: QueryObject,
  columns: Columns,
  item: Extract<SelectItem, { kind: 'typeof' }>,
  { aliases }: Statement,
): void {
  const anchor = { ...item.path, parts: [...item.path.parts, 'Id'] };
  const { steps } = bindPath(run, base, anchor, aliases);
  const joins = within(columns, steps);
  for (const { object: name, fields } of item.when) {
    const object = run.source.object(name);
    for (const path of fields)
      if (object) addPath(run, object, joins, path, { aliases: new Map() });
  }
  const last = steps[steps.length - 1];
  for (const path of item.otherwise ?? [])
    if (last) addPath(run, last.target, joins, path, { aliases: new Map() });
}

/** The columns of the record that a way up leads to. */
function within(columns: Columns, steps: readonly Step[]): Columns {
  let inner = columns;
  for (const { relationship: name, field } of steps) {
    const known = inner.get(name);
    const joins: Columns = known?.joins ?? new Map<string, Column>();
    const foreignKey = field.name;
    if (!known)
      inner.set(name, {
        name,
        display: name,
        aggregate: false,
        type: null,
        field: null,
        foreignKey,
        joins,
      });
    inner = joins;
  }
  return inner;
}
