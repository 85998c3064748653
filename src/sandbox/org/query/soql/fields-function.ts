import { refuse } from '../../api-error.ts';
import type { QueryObject } from '../source.ts';
import type { QueryRun } from './query-run.ts';
import { malformed } from './refusals.ts';
import type { Call, SelectItem, Statement } from './tree.ts';

/** FIELDS(ALL) and FIELDS(CUSTOM) want a LIMIT of at most this (documented). */
const MAX_UNBOUNDED = 200;

/** Replaces FIELDS(ALL | STANDARD | CUSTOM) by the fields that the user may see. */
export function expandFields(run: QueryRun, base: QueryObject, statement: Statement): SelectItem[] {
  return statement.select.flatMap((item) => {
    if (item.kind !== 'value' || item.value.kind !== 'call' || item.value.name !== 'FIELDS')
      return [item];
    return expansion(run, base, item.value, statement.limit);
  });
}

function expansion(
  run: QueryRun,
  base: QueryObject,
  call: Call,
  limit: number | null,
): SelectItem[] {
  const [argument] = call.args;
  const group =
    argument?.kind === 'path' && call.args.length === 1
      ? argument.parts.join('.').toUpperCase()
      : '';
  if (group !== 'ALL' && group !== 'STANDARD' && group !== 'CUSTOM') {
    throw malformed(run.text, call.at, 'FIELDS() takes ALL, STANDARD or CUSTOM');
  }
  if (group !== 'STANDARD' && (limit === null || limit > MAX_UNBOUNDED)) {
    throw refuse('MALFORMED_QUERY', 'The SOQL FIELDS function must have a LIMIT of at most 200');
  }
  return [...base.fields.values()]
    .filter(({ name }) => group === 'ALL' || name.endsWith('__c') === (group === 'CUSTOM'))
    .map(({ name }) => ({
      kind: 'value',
      value: { kind: 'path', parts: [name], at: call.at },
      alias: null,
    }));
}
