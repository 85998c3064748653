import type { Fields } from '../crm/records.ts';
import { finalBody, type FinalBody } from './body.ts';
import { chosenFields } from './chosen-fields.ts';
import type { Draft } from './draft.ts';
import { maskText } from './hidden.ts';
import { keyFieldOf } from './key-field.ts';
import { lengthOf } from './lengths.ts';
import type { PeoplePlan } from './people.ts';
import {
  bodyOptions,
  hidingCuts,
  withoutNulls,
  writtenSubject,
  type RecordFields,
} from './record-fields.ts';
import { splitRoom, textParts, type TextPart } from './split-body.ts';
import { uniqueKey } from './unique-key.ts';
import type { DraftValues } from './values.ts';

const addressText = ({ name, address }: { name: string; address: string }): string =>
  name && name !== address ? `${name} <${address}>` : address;

/** Who wrote to whom and when, above the text of a Task: a Task has no fields for it. */
function headerBlock({ facts }: Draft): string {
  const line = (label: string, values: readonly string[]): string =>
    values.length > 0 ? `${label}: ${values.join('; ')}\n` : '';
  const block =
    line('From', facts.from ? [addressText(facts.from)] : []) +
    line('To', facts.to.map(addressText)) +
    line('Cc', facts.cc.map(addressText)) +
    line('Date', facts.dateText ? [facts.dateText] : []);
  return block === '' ? '' : `${block}\n`;
}

const NO_PEOPLE: PeoplePlan = {
  fromId: null,
  toIds: [],
  ccIds: [],
  bccIds: [],
  rows: [],
  toText: [],
  ccText: [],
  bccText: [],
};

function taskKey({ rules, facts, catalog }: Draft): Fields {
  const field = keyFieldOf({ rules, catalog });
  if (field === null) return {};
  return {
    [field]: facts.key.length > lengthOf(catalog, 'Task', field) ? facts.keyHash : facts.key,
  };
}

type TaskText = { readonly body: FinalBody; readonly parts: readonly TextPart[] };

/** The text of a Task, over several of them where the policy wants that; else, and beyond their number, it is cut (D10). */
export function taskText(draft: Draft, values: DraftValues): TaskText {
  // The header block of a saved Task already stands in its text.
  const own = values.body.edited !== null && draft.saved?.summary.kind === 'Task';
  const options = {
    ...bodyOptions(draft, values),
    before: own ? '' : maskText(headerBlock(draft), values.hidden),
  };
  const one = lengthOf(draft.catalog, 'Task', 'Description');
  const within = (text: number): FinalBody =>
    finalBody(values.body, draft.facts, { html: null, text }, options);
  const body = within(splitRoom(draft) ?? one);
  const parts = textParts(draft, body.text);
  return parts.length > 0 || body.text.length <= one
    ? { body, parts }
    : { body: within(one), parts };
}

/** What an edit starts from; the key of a part becomes that of the mail again. */
const carriedTask = (draft: Draft, carried: Fields): Fields =>
  draft.saved?.parts ? { ...carried, ...taskKey(draft) } : carried;

const newTask = (draft: Draft): Fields => ({
  ActivityDate: draft.facts.day,
  TaskSubtype: 'Email',
  ...taskKey(draft),
  ...uniqueKey(draft, 'Task'),
});

/** The Task that these values make (W2). `carried` = the old record's fields, when it is written anew (E3). */
export function taskFields(
  draft: Draft,
  values: DraftValues,
  carried: Fields | null,
): RecordFields {
  const { body, parts } = taskText(draft, values);
  const chosen = chosenFields(draft, values);
  const [who] = values.people;
  const fields = {
    ...(carried ? carriedTask(draft, carried) : newTask(draft)),
    ...chosen.fields,
    Subject: writtenSubject(values),
    Description: body.text || null,
    WhoId: who?.id ?? null,
    WhatId: values.relatedTo[0]?.id ?? null,
  };
  return {
    fields: withoutNulls(fields),
    cuts: [...hidingCuts(values), ...body.cuts, ...chosen.cuts],
    people: NO_PEOPLE,
    images: [],
    attachEml: body.attachEml,
    parts,
  };
}
