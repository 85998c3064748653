import { answer, methodNotAllowed, notFound, type Answer, type Call } from './call.ts';

/** API calls of the day against what the org may use. */
export type Usage = { used: number; readonly allowed: number };

const fileStorage = 1024;

/** `/limits` and `/limits/recordCount?sObjects=Account,Contact`. */
export function limits(call: Call, usage: Usage): Answer {
  if (call.method !== 'GET') throw methodNotAllowed(call, 'GET');
  const [, second, extra] = call.path;
  if (second === 'recordCount' && extra === undefined) return recordCount(call);
  if (second !== undefined) throw notFound();
  const kept = Math.ceil(call.engine.store.bytesKept() / (1024 * 1024));
  return answer(200, {
    DailyApiRequests: { Max: usage.allowed, Remaining: Math.max(0, usage.allowed - usage.used) },
    DataStorageMB: { Max: fileStorage, Remaining: fileStorage },
    FileStorageMB: { Max: fileStorage, Remaining: Math.max(0, fileStorage - kept) },
    SingleEmail: { Max: 5000, Remaining: 5000 },
  });
}

/** Counts of live records, rights apart: the real resource is an approximate count of all rows too. */
function recordCount(call: Call): Answer {
  const asked = call.query.get('sObjects')?.split(',') ?? [];
  const objects = [...call.engine.schema.objects.values()].filter(
    (object) =>
      object.keyPrefix !== null &&
      (asked.length === 0 || asked.some((name) => name.trim() === object.name)),
  );
  const sObjects = objects.map((object) => ({
    count: [...call.engine.store.live(object.name)].length,
    name: object.name,
  }));
  return answer(200, { sObjects });
}
