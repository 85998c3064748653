import type { Catalog } from '../crm/describe.ts';
import type { RecordId } from '../crm/ids.ts';
import type { SavedEmail } from '../crm/records.ts';
import { partsOf } from '../crm/saved-parts.ts';
import type { WriteStep } from '../crm/write.ts';
import type { Link } from './values.ts';

/** Further contacts of a shared Task that come and go while it keeps its id (E4). */
export type PeopleChange = {
  readonly add: readonly RecordId[];
  readonly remove: readonly RecordId[];
};

export const NO_CHANGE: PeopleChange = { add: [], remove: [] };

const idsOn = ({ relations }: SavedEmail): readonly RecordId[] =>
  relations.flatMap(({ relationId }) => relationId ?? []);

/**
 * The rows to write for other people on a Task; null where that needs it written anew: its primary contact changes (what becomes of
 * the former one is not documented), or the org takes no such rows from this user (sf 2.2).
 */
export function peopleChange(
  saved: SavedEmail,
  people: readonly Link[],
  { objects }: Catalog,
): PeopleChange | null {
  const rows = objects['TaskRelation'];
  const primary = saved.fields['WhoId'];
  const wanted = people.map(({ id }) => id);
  if (!rows?.createable || !rows.deletable || !wanted.some((id) => id === primary)) return null;
  const there = idsOn(saved);
  return {
    add: wanted.filter((id) => !there.includes(id)),
    remove: there.filter((id) => !wanted.includes(id)),
  };
}

/** Those rows for every part of the Task. */
export const peopleChangeSteps = (
  saved: SavedEmail,
  { add, remove }: PeopleChange,
): readonly WriteStep[] =>
  partsOf(saved).flatMap((part, nth): readonly WriteStep[] => [
    ...add
      .filter((id) => !idsOn(part).includes(id))
      .map((id, at): WriteStep => ({
        kind: 'create',
        ref: `person${String(nth)}_${String(at)}`,
        object: 'TaskRelation',
        fields: { TaskId: part.summary.id, RelationId: id, IsWhat: false },
      })),
    ...part.relations.flatMap(({ relationId, rowId }): WriteStep[] =>
      rowId && relationId && remove.includes(relationId)
        ? [{ kind: 'delete', object: 'TaskRelation', id: rowId }]
        : [],
    ),
  ]);

/** Whether the people are as the change would have left them. */
export const hasPeople = (now: SavedEmail, { add, remove }: PeopleChange): boolean =>
  partsOf(now).every((part) => {
    const there = idsOn(part);
    return add.every((id) => there.includes(id)) && !remove.some((id) => there.includes(id));
  });
