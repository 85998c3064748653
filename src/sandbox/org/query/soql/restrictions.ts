import { refuse, type Refusal } from '../../api-error.ts';
import type { QueryObject } from '../source.ts';
import type { QueryRun } from './query-run.ts';
import type { Condition, Operand, Statement } from './tree.ts';

/** Most record ids that one UserRecordAccess query may name (documented). */
const MAX_ACCESS_RECORDS = 200;

/** Objects that may only be asked in one documented way. */
export function checkRestrictedObjects(
  run: QueryRun,
  object: QueryObject,
  statement: Statement,
): void {
  if (object.name === 'ContentDocumentLink' && !run.source.user.queryAllFiles)
    checkLinks(statement);
  if (object.name === 'UserRecordAccess') checkAccess(statement);
}

export const refuseScope = (scope: string, object: string): Refusal =>
  refuse('MALFORMED_QUERY', `The scope '${scope}' is not supported for sObject type '${object}'`);

function checkLinks(statement: Statement): void {
  const named = equalities(statement, statement.where).some(({ name }) =>
    ['id', 'contentdocumentid', 'linkedentityid'].includes(name),
  );
  if (named) return;
  throw refuse(
    'MALFORMED_QUERY',
    "Implementation restriction: ContentDocumentLink requires a filter by a single Id on ContentDocumentId or LinkedEntityId using the equals operator or multiple Id's using the IN operator.",
  );
}

function checkAccess(statement: Statement): void {
  const filters = equalities(statement, statement.where);
  const user = filters.find(({ name }) => name === 'userid');
  const records = filters.find(({ name }) => name === 'recordid');
  if (user?.count !== 1 || !records) {
    throw refuse(
      'MALFORMED_QUERY',
      'UserRecordAccess requires a filter by a single UserId and by RecordId, using the equals operator or (for RecordId) the IN operator.',
    );
  }
  if (records.count > MAX_ACCESS_RECORDS) {
    throw refuse(
      'MALFORMED_QUERY',
      `The number of record ids in a UserRecordAccess query can not exceed ${String(MAX_ACCESS_RECORDS)}`,
    );
  }
}

type Equality = { readonly name: string; readonly count: number };

/** The fields that surely hold one of some literals: `=` and IN joined by AND only. */
function equalities(statement: Statement, where: Condition | null): Equality[] {
  switch (where?.kind) {
    case 'and':
      return where.parts.flatMap((part) => equalities(statement, part));
    case 'compare':
      if (where.operator !== '=' || where.right.kind !== 'string') return [];
      return [{ name: nameOf(statement, where.left), count: 1 }];
    case 'in':
      return where.negated
        ? []
        : [{ name: nameOf(statement, where.left), count: where.values.length }];
    case 'or':
    case 'not':
    case 'includes':
    case 'semi':
    case undefined:
      return [];
  }
}

/** The name of a field of the object itself, with or without its prefix; empty for anything else. */
function nameOf({ from, aliases }: Statement, operand: Operand): string {
  if (operand.kind === 'call' || operand.parts.length > 2) return '';
  const [first = '', second] = operand.parts.map((part) => part.toLowerCase());
  if (second === undefined) return first;
  const own = aliases.get(first)?.length === 0 || first === from.parts.join('.').toLowerCase();
  return own ? second : '';
}
