import type { CancelSignal } from '../../../core/cancel.ts';
import type { CrmFailure, ReadBack, ReadBackAsk } from '../../../core/ports/crm.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Org } from '../org.ts';
import { ask, type Ask } from '../search/ask.ts';
import { literal } from '../soql/literal.ts';
import { filesAsk, readFiles } from './files.ts';
import { readFound } from './read-found.ts';
import { emailAsk, taskAsk } from './saved-asks.ts';

const leftoverAsk = (id: string): Ask => ({
  ref: 'leftover',
  object: 'Task',
  soql: () => `SELECT Id FROM Task WHERE Id = ${literal(id)}`,
});

/** What the org holds after a write, in one call; any part that fails leaves the truth unknown, so all of it fails. */
export async function readBack(
  org: Org,
  what: ReadBackAsk,
  signal?: CancelSignal,
): Promise<Result<ReadBack, CrmFailure>> {
  const ids = what.id ? [what.id] : [];
  const wanted = {
    key: what.key,
    keyHash: what.keyHash ?? null,
    threadKeys: null,
    taskKeyField: what.taskKeyField,
  };
  const email = { ...wanted, ids: what.kind === 'EmailMessage' ? ids : [] };
  const task = { ...wanted, ids: what.kind === 'Task' ? ids : [] };
  const asks = [
    emailAsk(email),
    taskAsk(task),
    ...(what.id ? [filesAsk([what.id])] : []),
    ...(what.leftoverTask ? [leftoverAsk(what.leftoverTask)] : []),
  ];
  const asked = await ask(asks, [], { ...org, signal });
  if (!asked.ok) return asked;
  const [failure] = asked.value.failures.values();
  if (failure) return fail(failure);
  const found = readFound(asked.value, { ...wanted, ids });
  const records = new Map([...found.saved, ...found.byId].map((record) => [record.id, record]));
  return ok({
    records: [...records.values()],
    files: readFiles(asked.value.rows('files')),
    leftoverTask: asked.value.rows('leftover').length > 0,
  });
}
