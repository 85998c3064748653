import { answer, methodNotAllowed, type Answer, type Call } from './call.ts';

/** API calls of the day against what the org may use. */
export type Usage = { used: number; readonly allowed: number };

const fileStorage = 1024;

/** `/limits` */
export function limits(call: Call, usage: Usage): Answer {
  if (call.method !== 'GET') throw methodNotAllowed(call, 'GET');
  const kept = Math.ceil(call.engine.store.bytesKept() / (1024 * 1024));
  return answer(200, {
    DailyApiRequests: { Max: usage.allowed, Remaining: Math.max(0, usage.allowed - usage.used) },
    DataStorageMB: { Max: fileStorage, Remaining: fileStorage },
    FileStorageMB: { Max: fileStorage, Remaining: Math.max(0, fileStorage - kept) },
    SingleEmail: { Max: 5000, Remaining: 5000 },
  });
}
