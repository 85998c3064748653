import type { RecordId } from '../crm/ids.ts';
import type { OlderPlan, RelatedGroup, RelatedRecord } from './related.ts';
import type { World } from './world.ts';

const ORDER = ['Contact', 'Lead', 'Account', 'Opportunity', 'Case'];

const rankOf = (object: string): number => {
  const at = ORDER.indexOf(object);
  return at < 0 ? ORDER.length : at;
};

/** What a window may hide, as the call that would show it; null where nothing leads there or it is shown already (R4). */
function olderOf(object: OlderPlan['object'], { input, reached }: World): OlderPlan | null {
  const { answer, olderShown, catalog } = input;
  const unseen =
    answer.missing.some((right) => right.object === object && right.field === null) ||
    (catalog !== null && catalog.objects[object] === undefined);
  const accountIds = [...reached.byAccount.keys()] as RecordId[];
  const contactIds = [...reached.people.values()]
    .filter(({ record }) => record.object === 'Contact')
    .map(({ record }) => record.id);
  const leads = accountIds.length + contactIds.length > 0;
  return unseen || !leads || olderShown.includes(object)
    ? null
    : { kind: 'older', object, accountIds, contactIds };
}

/** Records by object, people first, each group in the order of the ranking. */
export function groupRecords(
  records: readonly RelatedRecord[],
  world: World,
): readonly RelatedGroup[] {
  const older = new Map<string, OlderPlan | null>([
    ['Opportunity', olderOf('Opportunity', world)],
    ['Case', olderOf('Case', world)],
  ]);
  const objects = new Set(records.map(({ record }) => record.object));
  for (const [object, plan] of older) if (plan !== null) objects.add(object);
  return [...objects]
    .sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1))
    .map((object) => ({
      object,
      records: records.filter(({ record }) => record.object === object),
      older: older.get(object) ?? null,
    }));
}
