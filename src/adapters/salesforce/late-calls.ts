import type { Crm } from '../../core/ports/crm.ts';
import type { DeviceStore } from '../../core/ports/device-store.ts';
import { createDescribeRecordType } from './describe/describe-record-type.ts';
import type { Org } from './org.ts';
import { readAttachmentBody } from './records/attachment-body.ts';
import { createRecordMaker, updateRecord } from './records/create-record.ts';
import { findLooseFiles } from './records/loose-files.ts';
import { uploadAll } from './records/upload.ts';
import { readBack } from './saved/read-back.ts';
import { readSaved } from './saved/read-saved.ts';
import { createJustMade } from './search/just-made.ts';
import { manualSearch } from './search/manual-search.ts';
import { timeline } from './timeline/timeline.ts';
import { createOrgHabits } from './write/org-habits.ts';
import { write } from './write/write.ts';

/** Everything that happens after the first records are on screen. */
export type LateCalls = Omit<
  Crm,
  'user' | 'catalog' | 'searchForMail' | 'followUp' | 'findSaved' | 'findTaskByWords'
>;

export function createLateCalls(
  org: Org,
  store: DeviceStore,
  taskKeyField: string | null,
): LateCalls {
  const habits = createOrgHabits(store);
  const justMade = createJustMade();
  const create = createRecordMaker(org);
  return {
    describeRecordType: createDescribeRecordType(org),
    readSaved: (id, kind, signal, parts = [id]) =>
      readSaved(org, { ids: parts, kind, keyField: taskKeyField }, signal),
    write: (steps) => write(org, habits, steps),
    uploadAll: (...ask) => uploadAll(org, ...ask),
    findLooseFiles: (ask, signal) => findLooseFiles(org, ask, signal),
    readBack: (ask, signal) => readBack(org, ask, signal),
    readAttachmentBody: (id, signal) => readAttachmentBody(org, id, signal),
    search: (text, objects, signal) => manualSearch(org, justMade, text, objects, signal),
    create: async (object, fields, allowDuplicates) => {
      const made = await create(object, fields, allowDuplicates);
      if (made.ok) justMade.add(made.value);
      return made;
    },
    update: (object, id, fields) => updateRecord(org, object, id, fields),
    timeline: (record, offset, signal) =>
      timeline(org, { of: record, offset, keyField: taskKeyField }, signal),
  };
}
