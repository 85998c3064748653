import type { Cursor } from './cursor.ts';
import { refuseAt } from './position.ts';
import type { Operand, Path } from './tree.ts';

/** A field path or a function call. */
export function parseOperand(cursor: Cursor): Operand {
  const token = cursor.name();
  if (!cursor.sees('(')) return pathOf(token.text, token.at);
  cursor.next();
  const args: Operand[] = [];
  if (!cursor.sees(')')) {
    do args.push(cursor.nested(() => parseOperand(cursor)));
    while (cursor.takes(','));
  }
  cursor.expect(')');
  return { kind: 'call', name: token.text.toUpperCase(), args, at: token.at };
}

export function parsePath(cursor: Cursor): Path {
  const operand = parseOperand(cursor);
  if (operand.kind === 'path') return operand;
  throw refuseAt('MALFORMED_QUERY', cursor.text, operand.at, `unexpected token: '${operand.name}'`);
}

function pathOf(text: string, at: number): Path {
  return { kind: 'path', parts: text.split('.'), at };
}
