import type { FieldValue, Fields } from '../crm/records.ts';
import type { WriteValue } from '../crm/write.ts';
import type { Loss } from './carried.ts';
import type { BodyImage } from './body-images.ts';
import type { Cut } from './cuts.ts';
import type { Draft } from './draft.ts';
import type { AddressRole } from './people.ts';
import { planSave, type SavePlan, type WrittenRecord } from './plan.ts';
import type { TextPart } from './split-body.ts';
import type { FileDraft, Link } from './values.ts';

export type PreviewField = {
  readonly name: string;
  readonly label: string;
  readonly value: FieldValue;
  /** The value in Salesforce now; `undefined` for a new record. */
  readonly was: FieldValue | undefined;
};

export type PreviewPerson = {
  readonly link: Link;
  /** `other` = not on the mail; `who` = the Task's Name; `also` = a further contact of a shared Task. */
  readonly role: AddressRole | 'other' | 'who' | 'also';
};

/** What will be written, before it is (D11). Made from the same plan that is carried out. */
export type Preview = {
  readonly kind: SavePlan['kind'];
  readonly object: string;
  readonly fields: readonly PreviewField[];
  readonly people: readonly PreviewPerson[];
  /** Addresses with nobody behind them: they stand in the record as text. */
  readonly addresses: readonly { readonly role: AddressRole; readonly address: string }[];
  readonly relatedTo: readonly Link[];
  readonly files: readonly FileDraft[];
  readonly leftOut: readonly FileDraft[];
  /** Images that the text shows, and whether they go along (D9). */
  readonly images: readonly BodyImage[];
  /** Files are linked to the Related To record as well (A3). */
  readonly filesAlsoOnRelatedTo: boolean;
  /** The Tasks over which the text is split, each with what it alone holds; `fields` has the whole text (D10). */
  readonly parts: readonly TextPart[];
  readonly cuts: readonly Cut[];
  readonly losses: readonly Loss[];
};

/** Fields that Preview tells in words of its own: people, links and the technical ones. */
const NOT_SHOWN = new Set([
  'BccIds',
  'CcIds',
  'ClientThreadIdentifier',
  'FromId',
  'Headers',
  'IsClientManaged',
  'ParentId',
  'RelatedToId',
  'TaskSubtype',
  'ToIds',
  'WhatId',
  'WhoId',
]);

const isPlain = (value: WriteValue): value is FieldValue =>
  typeof value !== 'object' || value === null;

function fieldsOf(
  fields: Readonly<Record<string, WriteValue>>,
  was: Fields | null,
  { catalog, rules }: Draft,
  object: string,
  split = false,
): readonly PreviewField[] {
  const described = catalog.objects[object]?.fields ?? {};
  // Each part has a key of its own.
  const keyOfParts = split ? rules.taskKeyField : null;
  return Object.entries(fields).flatMap(([name, value]) =>
    isPlain(value) && !NOT_SHOWN.has(name) && name !== keyOfParts
      ? [
          {
            name,
            label: described[name]?.label ?? name,
            value,
            was: was ? (was[name] ?? null) : undefined,
          },
        ]
      : [],
  );
}

function peopleOf({ values, record }: WrittenRecord): readonly PreviewPerson[] {
  const { people } = values;
  if (values.kind === 'Task')
    return people.map((link, at) => ({ link, role: at === 0 ? 'who' : 'also' }));
  const { fromId, toIds, ccIds, bccIds, rows } = record.people;
  return people.map((link) => {
    const row = rows.find(({ id }) => id === link.id);
    if (link.id === fromId) return { link, role: 'from' };
    if (toIds.includes(link.id) || row?.type === 'ToAddress') return { link, role: 'to' };
    if (ccIds.includes(link.id) || row?.type === 'CcAddress') return { link, role: 'cc' };
    if (bccIds.includes(link.id) || row?.type === 'BccAddress') return { link, role: 'bcc' };
    return { link, role: 'other' };
  });
}

const addressesOf = ({ record: { people } }: WrittenRecord): Preview['addresses'] => [
  ...people.toText.map((address) => ({ role: 'to', address }) as const),
  ...people.ccText.map((address) => ({ role: 'cc', address }) as const),
  ...people.bccText.map((address) => ({ role: 'bcc', address }) as const),
];

const EMPTY = {
  fields: [],
  people: [],
  addresses: [],
  relatedTo: [],
  files: [],
  leftOut: [],
  images: [],
  filesAlsoOnRelatedTo: false,
  parts: [],
  cuts: [],
  losses: [],
};

/** A mail without its text is saved without it, unless the user typed one. */
const textMissing = ({ saved, facts }: Draft, edited: unknown): readonly Cut[] =>
  saved === null && facts.textMissing !== undefined && edited === null
    ? [{ kind: 'text-missing', why: facts.textMissing }]
    : [];

const isSplit = (plan: Extract<SavePlan, { kind: 'create' | 'recreate' }>): boolean =>
  plan.record.parts.length > 0 || (plan.kind === 'recreate' && plan.old.parts !== undefined);

/** What saving this draft would write. */
export function previewOf(draft: Draft): Preview {
  const plan = planSave(draft);
  if (plan.kind === 'nothing') return { kind: plan.kind, object: '', ...EMPTY };
  if (plan.kind === 'patch') {
    const object = plan.old.summary.kind;
    return {
      kind: plan.kind,
      object,
      ...EMPTY,
      fields: fieldsOf(plan.fields, plan.old.fields, draft, object),
    };
  }
  const { values, record, files, cuts } = plan;
  const old =
    plan.kind === 'recreate' && plan.old.summary.kind === values.kind ? plan.old.fields : null;
  const written = files.filter(({ inText }) => !inText).map(({ file }) => file);
  return {
    kind: plan.kind,
    object: values.kind,
    fields: fieldsOf(record.fields, old, draft, values.kind, isSplit(plan)),
    people: peopleOf(plan),
    addresses: addressesOf(plan),
    relatedTo: values.relatedTo.slice(0, 1),
    files: written,
    leftOut: values.files.filter(({ id }) => !files.some(({ file }) => file.id === id)),
    images: record.images,
    parts: record.parts,
    filesAlsoOnRelatedTo: plan.filesAlsoOn !== null && files.some(({ inText }) => !inText),
    cuts: [...textMissing(draft, values.body.edited), ...cuts],
    losses: plan.kind === 'recreate' ? plan.losses : [],
  };
}
