import { jsonRecord } from '../json-value.ts';
import { accessTo } from '../rights/access.ts';
import { textOf } from '../value.ts';
import { answer, methodNotAllowed, type Answer, type Call } from './call.ts';
import { visibleFields } from './objects.ts';

const shown = ['Account', 'Case', 'Contact', 'Lead', 'Opportunity', 'Installation__c'];
const defaultLimit = 200;

/** `/recent`: what the user changed last. The org does not note who merely looked. */
export function recent(call: Call): Answer {
  if (call.method !== 'GET') throw methodNotAllowed(call, 'GET');
  const limit = Number(call.query.get('limit') ?? defaultLimit);
  const hits = shown.flatMap((name) => {
    const object = call.engine.schema.objects.get(name.toLowerCase());
    if (!object) return [];
    const fields = visibleFields(call, object).filter(
      (each) => each.name === 'Id' || each.nameField,
    );
    return [...call.engine.store.live(object.name)]
      .filter((row) => row['LastModifiedById'] === call.actor.id)
      .filter((row) => accessTo(call.engine, call.actor, object.name, row) > 0)
      .map((row) => ({
        at: textOf(row, 'LastModifiedDate'),
        record: jsonRecord(object, row, fields, call.version),
      }));
  });
  hits.sort((a, b) => (a.at < b.at ? 1 : -1));
  return answer(
    200,
    hits.slice(0, Number.isFinite(limit) ? Math.max(0, limit) : 0).map((hit) => hit.record),
  );
}
