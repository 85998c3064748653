import type { RecordId } from '../../../core/crm/ids.ts';
import type { WriteStep, WriteValue } from '../../../core/crm/write.ts';
import { FILE_LIST, isPersonList, type Shortcut } from './shortcuts.ts';

export type CreateStep = Extract<WriteStep, { readonly kind: 'create' }>;

const RELATION_TYPES: Readonly<Record<string, string>> = {
  ToIds: 'ToAddress',
  CcIds: 'CcAddress',
  BccIds: 'BccAddress',
};

const idsOf = (value: WriteValue | undefined): readonly RecordId[] =>
  Array.isArray(value) ? (value as readonly RecordId[]) : [];

type Row = Omit<CreateStep, 'kind' | 'ref'>;

/** Rows that do what one field of the record would have done. */
function rowsInstead(step: CreateStep, field: string): readonly Row[] {
  const record = { ref: step.ref };
  const value = step.fields[field];
  if (field === FILE_LIST)
    return idsOf(value).map((id) => ({
      object: 'ContentDocumentLink',
      fields: { ContentDocumentId: id, LinkedEntityId: record, ShareType: 'V' },
    }));
  if (field === 'TaskWhoIds')
    return idsOf(value)
      .filter((id) => id !== step.fields['WhoId'])
      .map((id) => ({
        object: 'TaskRelation',
        fields: { TaskId: record, RelationId: id, IsWhat: false },
      }));
  if (field === 'FromId')
    return [
      {
        object: 'EmailMessageRelation',
        fields: {
          EmailMessageId: record,
          RelationId: value ?? null,
          RelationType: 'FromAddress',
          ...(typeof step.fields['FromAddress'] === 'string' && {
            RelationAddress: step.fields['FromAddress'],
          }),
        },
      },
    ];
  return idsOf(value).map((id) => ({
    object: 'EmailMessageRelation',
    fields: {
      EmailMessageId: record,
      RelationId: id,
      RelationType: RELATION_TYPES[field] ?? 'OtherAddress',
    },
  }));
}

const isRefused = (step: CreateStep, field: string, refused: ReadonlySet<Shortcut>): boolean =>
  (isPersonList(field) && refused.has('personLists')) ||
  (field === FILE_LIST && refused.has('fileLists')) ||
  (field === 'FromId' && step.object === 'EmailMessage' && refused.has('fromId'));

function spread(step: CreateStep, refused: ReadonlySet<Shortcut>): readonly WriteStep[] {
  const fields = Object.keys(step.fields);
  const gone = fields.filter((field) => isRefused(step, field, refused));
  if (gone.length === 0) return [step];
  const kept = Object.entries(step.fields).filter(([field]) => !gone.includes(field));
  // A Task's first person stands in WhoId, also where only the list named them.
  const who = gone.includes('TaskWhoIds') ? idsOf(step.fields['TaskWhoIds'])[0] : undefined;
  const record: CreateStep = {
    ...step,
    fields: { ...(who && { WhoId: who }), ...Object.fromEntries(kept) },
  };
  const rows = gone.flatMap((field) =>
    rowsInstead({ ...step, fields: { ...step.fields, ...record.fields } }, field),
  );
  return [
    record,
    ...rows.map((row, at): CreateStep => ({
      kind: 'create',
      ref: `${step.ref}_row${String(at)}`,
      ...row,
    })),
  ];
}

/** The same transaction without the shortcuts that the org has refused. */
export function plainForm(
  steps: readonly WriteStep[],
  refused: ReadonlySet<Shortcut>,
): readonly WriteStep[] {
  const written = steps.flatMap((step) =>
    step.kind === 'create' ? spread(step, refused) : [step],
  );
  if (!refused.has('createFirst')) return written;
  const of = (kind: WriteStep['kind']): readonly WriteStep[] =>
    written.filter((step) => step.kind === kind);
  const rest = written.filter(({ kind }) => kind !== 'guard' && kind !== 'delete');
  return [...of('guard'), ...of('delete'), ...rest];
}
