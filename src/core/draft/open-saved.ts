import type { Catalog } from '../crm/describe.ts';
import type { LinkedRecord, SavedEmail, SavedRelation } from '../crm/records.ts';
import type { Draft } from './draft.ts';
import type { MailFacts } from './facts.ts';
import { proposeFiles } from './files.ts';
import { NOTHING_HIDDEN } from './hidden.ts';
import { overlay } from './overlay.ts';
import type { SaveRules } from './rules.ts';
import { inRoleOrder } from './saved-people.ts';
import { fieldKey, isPersonObject, type DraftValues, type FileDraft, type Link } from './values.ts';

export type OpenedSaved = {
  readonly saved: SavedEmail;
  readonly facts: MailFacts;
  readonly candidates: readonly Link[];
  readonly rules: SaveRules;
  readonly catalog: Catalog;
};

const linkOf = (
  { id, object, name }: LinkedRecord,
  candidates: readonly Link[],
  address: string | null,
): Link =>
  candidates.find((link) => link.id === id) ?? {
    id,
    object,
    name,
    emails: address ? [address.toLowerCase()] : [],
    reason: '',
  };

function peopleOf(
  relations: readonly SavedRelation[],
  candidates: readonly Link[],
): readonly Link[] {
  const links = inRoleOrder(relations).flatMap(({ relationId, object, name, role, address }) =>
    relationId && object && isPersonObject(object)
      ? [linkOf({ id: relationId, object, name, role }, candidates, address)]
      : [],
  );
  return links.filter(({ id }, at) => links.findIndex((link) => link.id === id) === at);
}

function savedFiles({ files, legacyAttachments }: SavedEmail): readonly FileDraft[] {
  const kept = { note: null, chosen: true, problem: null } as const;
  return [
    ...files.map(({ documentId, title, extension, size }): FileDraft => ({
      id: documentId,
      source: 'saved',
      name:
        extension && !title.toLowerCase().endsWith(`.${extension.toLowerCase()}`)
          ? `${title}.${extension}`
          : title,
      size,
      ...kept,
    })),
    ...legacyAttachments.map(({ id, name, size }): FileDraft => ({
      id,
      source: 'legacy',
      name,
      size,
      ...kept,
    })),
  ];
}

/** Files of the mail that are not on the record yet; offered, never ticked by themselves. */
function moreFiles(
  facts: MailFacts,
  rules: SaveRules,
  there: readonly FileDraft[],
): readonly FileDraft[] {
  const known = new Set(there.map(({ name }) => name));
  return proposeFiles(facts, rules)
    .filter(({ name }) => !known.has(name))
    .map((file) => ({ ...file, chosen: false }));
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function savedValues({ saved, facts, candidates, rules }: OpenedSaved): DraftValues {
  const { summary, fields, relations, relatedTo } = saved;
  const files = savedFiles(saved);
  const html = summary.kind === 'EmailMessage' ? text(fields['HtmlBody']) : '';
  return {
    kind: summary.kind,
    people: peopleOf(relations, candidates),
    relatedTo: relatedTo ? [linkOf(relatedTo, candidates, null)] : [],
    subject: text(fields['Subject']),
    body: {
      choice: rules.bodyChoice,
      edited: {
        html: html || null,
        text: text(fields[summary.kind === 'Task' ? 'Description' : 'TextBody']),
      },
    },
    hidden: NOTHING_HIDDEN,
    files: [...files, ...moreFiles(facts, rules, files)],
    ...Object.fromEntries(
      rules.fields[summary.kind].map(({ name }) => [fieldKey(name), fields[name] ?? null]),
    ),
  };
}

/** The dialog on a record as it is now in Salesforce (E1): nothing is edited yet, everything can be. */
export function openSaved(opened: OpenedSaved): Draft {
  const values = savedValues(opened);
  const extra = [...values.people, ...values.relatedTo].filter(
    ({ id }) => !opened.candidates.some((link) => link.id === id),
  );
  return {
    saved: opened.saved,
    facts: opened.facts,
    candidates: [...extra, ...opened.candidates],
    rules: { ...opened.rules, kind: values.kind },
    catalog: opened.catalog,
    overlay: overlay(values),
  };
}
