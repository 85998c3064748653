import type { Cursor } from './cursor.ts';
import { parseLiteral, parseLiterals } from './parse-literal.ts';
import { parseOperand } from './parse-operand.ts';
import type { Comparator, Condition, Operand, Statement } from './tree.ts';

const COMPARATORS: ReadonlyMap<string, Comparator> = new Map([
  ['=', '='],
  ['!=', '!='],
  ['<>', '!='],
  ['<', '<'],
  ['<=', '<='],
  ['>', '>'],
  ['>=', '>='],
]);

/** Parses the select inside `IN (SELECT …)`; handed in because statements contain conditions. */
export type InnerParser = (cursor: Cursor) => Statement;

/**
 * The documented grammar: AND and OR may not be mixed without parentheses, and NOT takes one simple
 * expression and stands alone (`NOT a AND b` and `a AND NOT b` are refused).
 */
export function parseCondition(cursor: Cursor, inner: InnerParser): Condition {
  if (cursor.takes('NOT')) {
    return { kind: 'not', part: cursor.nested(() => parseSimple(cursor, inner)) };
  }
  const first = parseSimple(cursor, inner);
  const joint = cursor.sees('AND') ? 'AND' : 'OR';
  const parts = [first];
  while (cursor.takes(joint)) parts.push(parseSimple(cursor, inner));
  if (cursor.sees('AND') || cursor.sees('OR')) throw cursor.unexpected();
  return parts.length === 1 ? first : { kind: joint === 'AND' ? 'and' : 'or', parts };
}

function parseSimple(cursor: Cursor, inner: InnerParser): Condition {
  if (!cursor.takes('(')) return parseComparison(cursor, inner);
  const condition = cursor.nested(() => parseCondition(cursor, inner));
  cursor.expect(')');
  return condition;
}

function parseComparison(cursor: Cursor, inner: InnerParser): Condition {
  if (cursor.sees('NOT')) throw cursor.unexpected();
  const left = parseOperand(cursor);
  if (cursor.takes('LIKE')) {
    return { kind: 'compare', left, operator: 'LIKE', right: parseLiteral(cursor, true) };
  }
  if (cursor.takes('NOT', 'IN')) return parseIn(cursor, left, true, inner);
  if (cursor.takes('IN')) return parseIn(cursor, left, false, inner);
  if (cursor.takes('INCLUDES')) {
    return { kind: 'includes', left, negated: false, values: parseLiterals(cursor) };
  }
  if (cursor.takes('EXCLUDES')) {
    return { kind: 'includes', left, negated: true, values: parseLiterals(cursor) };
  }
  const operator = COMPARATORS.get(cursor.peek().text);
  if (!operator || cursor.peek().kind !== 'mark') throw cursor.unexpected();
  cursor.next();
  return { kind: 'compare', left, operator, right: parseLiteral(cursor) };
}

function parseIn(cursor: Cursor, left: Operand, negated: boolean, inner: InnerParser): Condition {
  if (!cursor.sees('(', 'SELECT')) {
    return { kind: 'in', left, negated, values: parseLiterals(cursor) };
  }
  cursor.next();
  const query = cursor.nested(() => inner(cursor));
  cursor.expect(')');
  return { kind: 'semi', left, negated, inner: query };
}
