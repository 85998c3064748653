import type { Json } from '../../value.ts';
import type { QueryField, QueryObject } from '../source.ts';
import { bindOperand } from './bind-operand.ts';
import { operandText } from './bound.ts';
import { childEntry } from './child-select.ts';
import { expandFields } from './fields-function.ts';
import { jsonValue } from '../../json-value.ts';
import { bindPath, nameValue, type BoundPath, type Placed, type Step } from './path.ts';
import { refuseAt } from './position.ts';
import type { QueryRun } from './query-run.ts';
import { malformed, noSuchObject } from './refusals.ts';
import { recordUrl, type Entry, type Shape } from './shape.ts';
import type { Call, Operand, Path, SelectItem, Statement } from './tree.ts';

/** Functions of one row that a select list may hold. */
const ROW_FUNCTIONS: ReadonlySet<string> = new Set(['TOLABEL', 'FORMAT', 'CONVERTCURRENCY']);

/** Folds a select list without aggregates into the shape of its records. `level` 1 is the outermost. */
export function selectShape(
  run: QueryRun,
  base: QueryObject,
  statement: Statement,
  level: number,
): Shape {
  const shape: Shape = { object: base, entries: new Map() };
  for (const item of expandFields(run, base, statement))
    addItem(run, shape, item, statement, level);
  return shape;
}

function addItem(
  run: QueryRun,
  shape: Shape,
  item: SelectItem,
  statement: Statement,
  level: number,
): void {
  switch (item.kind) {
    case 'children': {
      const { name, entry } = childEntry(run, shape.object, item.query, level);
      add(run, shape, name, entry, item.query.from.at);
      return;
    }
    case 'typeof':
      addTypeof(run, shape, item, statement);
      return;
    case 'value':
      if (item.value.kind === 'call') addCall(run, shape, item.value, item.alias, statement);
      else addPath(run, shape, item.value, item.alias, statement);
  }
}

function addPath(
  run: QueryRun,
  shape: Shape,
  path: Path,
  alias: string | null,
  statement: Statement,
): void {
  if (alias !== null)
    throw malformed(run.text, path.at, 'only aggregate expressions use field aliasing');
  const bound = bindPath(run, shape.object, path, statement.aliases);
  const target = within(run, shape, bound.steps, path.at);
  add(run, target, bound.field.name, { kind: 'value', read: fieldReader(run, bound) }, path.at);
}

function addCall(
  run: QueryRun,
  shape: Shape,
  call: Call,
  alias: string | null,
  statement: Statement,
): void {
  const inner = innermostPath(call);
  if (!ROW_FUNCTIONS.has(call.name) || !inner) {
    throw malformed(run.text, call.at, `unexpected function or argument: ${operandText(call)}`);
  }
  const bound = bindPath(run, shape.object, inner, statement.aliases);
  const target = within(run, shape, bound.steps, call.at);
  const local = bindOperand(run, bound.object, withPath(call, bound.field.name), new Map());
  const read = ({ row }: Placed): Json => jsonValue(local.type, local.read(row));
  add(run, target, alias ?? bound.field.name, { kind: 'value', read }, call.at);
}

function addTypeof(
  run: QueryRun,
  shape: Shape,
  item: Extract<SelectItem, { kind: 'typeof' }>,
  statement: Statement,
): void {
  const anchor = bindPath(
    run,
    shape.object,
    { ...item.path, parts: [...item.path.parts, 'Id'] },
    statement.aliases,
  );
  const step = anchor.steps[anchor.steps.length - 1];
  if (!step?.polymorphic)
    throw malformed(
      run.text,
      item.path.at,
      `TYPEOF is only supported for polymorphic relationships`,
    );
  const branches = new Map<string, Shape>();
  for (const { object: name, at, fields } of item.when) {
    const object = run.source.object(name);
    if (!object || !step.field.referenceTo.includes(object.name))
      throw noSuchObject(run.text, at, name);
    branches.set(object.name, branchShape(run, object, fields));
  }
  const otherwise = item.otherwise && branchShape(run, step.target, item.otherwise);
  const target = within(run, shape, anchor.steps.slice(0, -1), item.path.at);
  add(run, target, step.relationship, { kind: 'typeof', step, branches, otherwise }, item.path.at);
}

function branchShape(run: QueryRun, object: QueryObject, fields: readonly Path[]): Shape {
  const shape: Shape = { object, entries: new Map() };
  for (const path of fields) {
    const bound = bindPath(run, object, path, new Map());
    const target = within(run, shape, bound.steps, path.at);
    add(run, target, bound.field.name, { kind: 'value', read: fieldReader(run, bound) }, path.at);
  }
  return shape;
}

/** The nested shape that a way up leads to, made where it is new. */
function within(run: QueryRun, shape: Shape, steps: readonly Step[], at: number): Shape {
  let target = shape;
  for (const step of steps) {
    const known = target.entries.get(step.relationship);
    if (known && known.kind !== 'parent') throw duplicate(run, step.relationship, at);
    const next = known?.shape ?? { object: step.target, entries: new Map<string, Entry>() };
    if (!known) target.entries.set(step.relationship, { kind: 'parent', step, shape: next });
    target = next;
  }
  return target;
}

function add(run: QueryRun, shape: Shape, name: string, entry: Entry, at: number): void {
  if (shape.entries.has(name)) throw duplicate(run, name, at);
  shape.entries.set(name, entry);
}

const duplicate = (run: QueryRun, name: string, at: number): Error =>
  refuseAt('INVALID_FIELD', run.text, at, `duplicate field selected: ${name}`);

function fieldReader(run: QueryRun, { steps, field }: BoundPath): (placed: Placed) => Json {
  if (field.type === 'base64') return (placed) => `${recordUrl(run, placed)}/${field.name}`;
  if (steps[steps.length - 1]?.polymorphic) {
    return (placed) => jsonValue(field.type, nameValue(run, placed, field));
  }
  return ({ row }) => fieldValue(field, row[field.name]);
}

function fieldValue(field: QueryField, value: Parameters<typeof jsonValue>[1]): Json {
  return field.type === 'boolean' ? (value ?? false) : jsonValue(field.type, value);
}

/** The field that nested functions of one argument read; null when they read none. */
export function innermostPath(operand: Operand): Path | null {
  if (operand.kind === 'path') return operand;
  const [argument] = operand.args;
  return argument && operand.args.length === 1 ? innermostPath(argument) : null;
}

function withPath(call: Call, name: string): Call {
  const [argument] = call.args;
  if (argument?.kind === 'call') return { ...call, args: [withPath(argument, name)] };
  return { ...call, args: [{ kind: 'path', parts: [name], at: argument?.at ?? call.at }] };
}
