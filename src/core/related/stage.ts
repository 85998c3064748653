import type { Catalog } from '../crm/describe.ts';
import type { CrmRecord } from '../crm/records.ts';

/** Where an opportunity stands, 1-based. */
export type Stage = { readonly current: number; readonly of: number };

/**
 * An opportunity's place on the path of its stages. Describe does not tell which stages are closed: a closed opportunity stands at
 * the end of the path. Null where the stage is not on the list (an inactive one, or a describe without it).
 */
export function stageOf(record: CrmRecord, catalog: Catalog | null): Stage | null {
  const { StageName, IsClosed } = record.fields;
  const stages = catalog?.objects['Opportunity']?.fields['StageName']?.picklist ?? [];
  const active = stages.filter((stage) => stage.active);
  const at = active.findIndex(({ value }) => value === StageName);
  if (record.object !== 'Opportunity' || at < 0) return null;
  return { current: IsClosed === true ? active.length : at + 1, of: active.length };
}
