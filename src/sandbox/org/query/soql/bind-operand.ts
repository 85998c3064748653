import type { Row, Value } from '../../value.ts';
import type { FieldType, QueryObject } from '../source.ts';
import { familyOf, operandText, type Bound } from './bound.ts';
import { dayFunction, isDayFunction } from './day-function.ts';
import { formatted } from './format.ts';
import { bindPath, pathReader, type Aliases } from './path.ts';
import type { QueryRun } from './query-run.ts';
import { malformed } from './refusals.ts';
import { AGGREGATES, type Call, type Operand } from './tree.ts';

/** Binds a path or a function of one row. Aggregates are bound where groups are made. */
export function bindOperand(
  run: QueryRun,
  base: QueryObject,
  operand: Operand,
  aliases: Aliases,
): Bound<Row> {
  if (operand.kind === 'path') {
    const path = bindPath(run, base, operand, aliases);
    const { field } = path;
    return {
      read: pathReader(run, path),
      type: field.type,
      name: field.name,
      at: path.at,
      field,
      path,
    };
  }
  if (AGGREGATES.has(operand.name)) {
    throw malformed(
      run.text,
      operand.at,
      `Aggregate function not allowed here: ${operandText(operand)}`,
    );
  }
  const inner = argumentOf(run, base, operand, aliases);
  return functionOf(run, operand, inner);
}

function argumentOf(run: QueryRun, base: QueryObject, call: Call, aliases: Aliases): Bound<Row> {
  const [argument] = call.args;
  if (!argument || call.args.length !== 1) throw malformed(run.text, call.at, unexpectedCall(call));
  return bindOperand(run, base, argument, aliases);
}

function functionOf(run: QueryRun, call: Call, inner: Bound<Row>): Bound<Row> {
  const { timeZone } = run.source.user;
  const family = familyOf(inner.type);
  const bound = (type: FieldType, read: (value: Value) => Value): Bound<Row> => ({
    ...inner,
    type,
    name: operandText(call),
    path: null,
    read: (row) => read(inner.read(row)),
  });
  if (isDayFunction(call.name) && (family === 'date' || family === 'datetime')) {
    const zone = isConverted(call) ? timeZone : 'UTC';
    return bound(call.name === 'DAY_ONLY' ? 'date' : 'int', (value) =>
      dayFunction(call.name, value, zone),
    );
  }
  if (call.name === 'CONVERTTIMEZONE' && family === 'datetime') return { ...inner, path: null };
  if (call.name === 'TOLABEL') return bound('string', (value) => labelOf(inner, value));
  if (call.name === 'FORMAT')
    return bound('string', (value) => formatted(inner.type, value, run.source.user));
  if (call.name === 'CONVERTCURRENCY' && inner.type === 'currency') return { ...inner, path: null };
  throw malformed(run.text, call.at, unexpectedCall(call));
}

/** Date functions work in UTC unless their argument is wrapped in convertTimezone(). */
function isConverted(call: Call): boolean {
  const [argument] = call.args;
  return argument?.kind === 'call' && argument.name === 'CONVERTTIMEZONE';
}

function labelOf(inner: Bound<Row>, value: Value): Value {
  return inner.field?.picklist.find((entry) => entry.value === value)?.label ?? value;
}

const unexpectedCall = (call: Call): string =>
  `unexpected function or argument: ${operandText(call)}`;
