import { CARRIED } from '../../../src/core/draft/carried.ts';
import type { Org } from '../../../src/sandbox/org/org.ts';

type Row = Readonly<Record<string, unknown>>;

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const holds = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

/** What a record of the mail says, without ids that an edit may change. */
export type Snapshot = {
  readonly id: string;
  readonly kind: 'EmailMessage' | 'Task';
  readonly fields: Row;
  readonly people: readonly string[];
  readonly files: readonly string[];
};

function filesOf(org: Org, id: string): readonly string[] {
  return org
    .rows('ContentDocumentLink')
    .filter((row) => row['LinkedEntityId'] === id)
    .map((row) => {
      const document = org.row(textOf(row['ContentDocumentId']));
      return [document?.['Title'], row['ShareType'], row['Visibility']].map(textOf).join(' ');
    })
    .sort();
}

function peopleOf(org: Org, id: string, kind: Snapshot['kind']): readonly string[] {
  if (kind === 'Task') {
    const others = org
      .rows('TaskRelation')
      .filter((row) => row['TaskId'] === id && row['IsWhat'] !== true)
      .map((row) => textOf(row['RelationId']));
    return [...new Set([textOf(org.row(id)?.['WhoId']), ...others])].filter(holds).sort();
  }
  return org
    .rows('EmailMessageRelation')
    .filter((row) => row['EmailMessageId'] === id && holds(row['RelationId']))
    .map((row) =>
      [row['RelationType'], row['RelationId'], row['RelationAddress']].map(textOf).join(' '),
    )
    .sort();
}

function snapshotOf(org: Org, row: Row, kind: Snapshot['kind']): Snapshot {
  const id = textOf(row['Id']);
  const fields = Object.entries(row)
    .filter(([name]) => CARRIED[kind].includes(name) || name.endsWith('__c'))
    .filter(([name, value]) => holds(value) && name !== 'WhoId')
    .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    id,
    kind,
    fields: Object.fromEntries(fields),
    people: peopleOf(org, id, kind),
    files: filesOf(org, id),
  };
}

/** Every record of the mail: EmailMessages and Tasks with its key, or with one of these ids; a mail's own Task is none of them. */
export function recordsOf(org: Org, key: string, ids: readonly string[] = []): readonly Snapshot[] {
  const mails = org.rows('EmailMessage').filter((row) => row['MessageIdentifier'] === `<${key}>`);
  const own = new Set(org.rows('EmailMessage').map((row) => row['ActivityId']));
  const tasks = org
    .rows('Task')
    .filter((row) => row['Message_ID__c'] === key || ids.includes(textOf(row['Id'])))
    .filter((row) => !own.has(row['Id']));
  return [
    ...mails.map((row) => snapshotOf(org, row, 'EmailMessage')),
    ...tasks.map((row) => snapshotOf(org, row, 'Task')),
  ];
}

export const withoutId = ({ id: _id, ...rest }: Snapshot): Omit<Snapshot, 'id'> => rest;

/** Tasks that stand behind no mail any more, and files that hang on nothing but their owner. */
export function leftovers(org: Org): readonly string[] {
  const own = new Set(org.rows('EmailMessage').map((row) => row['ActivityId']));
  const tasks = org
    .rows('Task')
    .filter((row) => row['TaskSubtype'] === 'Email' && !holds(row['Message_ID__c']))
    .filter((row) => !own.has(row['Id']));
  const linked = new Set(
    org
      .rows('ContentDocumentLink')
      .filter((row) => !textOf(row['LinkedEntityId']).startsWith('005'))
      .map((row) => row['ContentDocumentId']),
  );
  const files = org.rows('ContentDocument').filter((row) => !linked.has(row['Id']));
  return [
    ...tasks.map((row) => `Task ${textOf(row['Subject'])}`),
    ...files.map((row) => `File ${textOf(row['Title'])}`),
  ];
}
