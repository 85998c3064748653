import type { Row } from '../../value.ts';
import type { QueryObject } from '../source.ts';
import { bindOperand } from './bind-operand.ts';
import { filterOf, type Filter } from './filter.ts';
import type { QueryRun } from './query-run.ts';
import { refuseScope } from './restrictions.ts';
import { checkSemiJoins, semiJoinIds } from './semi-join.ts';
import type { Condition, Statement } from './tree.ts';

type Part = Pick<Statement, 'where' | 'aliases' | 'scope'>;

/** The rows that a statement's WHERE (and scope) leaves, in order of creation. */
export function* matchingRows(run: QueryRun, base: QueryObject, part: Part): Generator<Row> {
  const filter = rowFilter(run, base, part.where, part.aliases);
  const mine = ownerTest(run, base, part.scope);
  const rows = filter?.candidates() ?? run.source.rows(base.name, run.scope);
  for (const row of rows) if (mine(row) && (filter?.test(row) ?? true)) yield row;
}

/** The compiled WHERE, null when there is none. */
export function rowFilter(
  run: QueryRun,
  base: QueryObject,
  where: Condition | null,
  aliases: Statement['aliases'],
): Filter<Row> | null {
  if (!where) return null;
  checkSemiJoins(run, where);
  const bind = (operand: Parameters<typeof bindOperand>[2]): ReturnType<typeof bindOperand> =>
    bindOperand(run, base, operand, aliases);
  return filterOf(
    { run, base, bind, semi: (condition, left) => semiJoinIds(run, base, condition, left) },
    where,
  );
}

function ownerTest(run: QueryRun, base: QueryObject, scope: string | null): (row: Row) => boolean {
  const wanted = scope?.toLowerCase() ?? 'everything';
  if (wanted === 'everything') return () => true;
  if (wanted !== 'mine' || !base.fields.has('ownerid')) throw refuseScope(scope ?? '', base.name);
  return (row) => row['OwnerId'] === run.source.user.id;
}
