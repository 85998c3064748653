import { refuse } from '../api-error.ts';
import { jsonValue } from '../json-value.ts';
import { accessTo } from '../rights/access.ts';
import type { ObjectType } from '../schema/object.ts';
import { textOf } from '../value.ts';
import { answer, methodNotAllowed, type Answer, type Call } from './call.ts';

/** `/sobjects/X/updated` and `/deleted` between two instants. */
export function changesSince(call: Call, object: ObjectType, kind: 'deleted' | 'updated'): Answer {
  if (call.method !== 'GET') throw methodNotAllowed(call, 'GET');
  const start = instant(call, 'start');
  const end = instant(call, 'end');
  if (start >= end) throw refuse('INVALID_REPLICATION_DATE', 'startDate must be before endDate');
  const rows = [...call.engine.store.table(object.name).rows.values()].filter((row) => {
    const at = Date.parse(textOf(row, 'SystemModstamp'));
    const wanted = (row['IsDeleted'] === true) === (kind === 'deleted');
    return (
      wanted && at >= start && at < end && accessTo(call.engine, call.actor, object.name, row) > 0
    );
  });
  const latestDateCovered = jsonValue('datetime', new Date(end).toISOString());
  if (kind === 'updated') {
    return answer(200, { ids: rows.map((row) => textOf(row, 'Id')), latestDateCovered });
  }
  const deletedRecords = rows.map((row) => ({
    id: textOf(row, 'Id'),
    deletedDate: jsonValue('datetime', row['SystemModstamp']),
  }));
  const earliestDateAvailable = jsonValue('datetime', new Date(start).toISOString());
  return answer(200, { deletedRecords, earliestDateAvailable, latestDateCovered });
}

function instant(call: Call, name: string): number {
  const at = Date.parse((call.query.get(name) ?? '').replace(' ', '+'));
  if (Number.isNaN(at)) {
    throw refuse('INVALID_FIELD', `invalid value for parameter: ${name}`);
  }
  return at;
}
