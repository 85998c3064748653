import type { RecordId } from '../../core/crm/ids.ts';

/** Longer chains are no edits of a person. */
const MOST = 100;

/** Records that were written anew: in this pane, links to their old ids lead to the new ones. */
export type MovedIds = {
  note(from: RecordId, to: RecordId): void;
  /** Where a record is now, as far as this pane knows. */
  latest(id: RecordId): RecordId;
};

export function createMovedIds(): MovedIds {
  const moved = new Map<RecordId, RecordId>();
  return {
    latest: (id) => {
      let at = id;
      for (let n = 0; n < MOST; n += 1) {
        const next = moved.get(at);
        if (!next || next === id) break;
        at = next;
      }
      return at;
    },
    note: (from, to) => {
      moved.set(from, to);
    },
  };
}
