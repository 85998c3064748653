import type { Engine } from '../engine.ts';
import { textOf, type Row } from '../value.ts';
import { counted, html, type Content, type Markup } from './markup.ts';
import { timelineOf, type TimelineEntry } from './timeline.ts';
import { linkTo, timeView } from './value-view.ts';

const SNIPPET = 240;

/** The activity timeline of a record, upcoming above past; nothing for records that have none. */
export function timelineView(engine: Engine, id: string): Content {
  const entries = timelineOf(engine, id, engine.clock().toISOString().slice(0, 10));
  if (entries.length === 0) return null;
  const open = entries.filter((entry) => entry.open);
  const past = entries.filter((entry) => !entry.open);
  return html`<h2>Activity timeline</h2>
    ${part(engine, 'Upcoming and overdue', open)}${part(engine, 'Past', past)}`;
}

function part(engine: Engine, title: string, entries: readonly TimelineEntry[]): Content {
  if (entries.length === 0) return null;
  return html`<h3>${title} (${entries.length})</h3>
    <ol class="timeline">
      ${entries.map((entry) => html`<li class="card">${entryView(engine, entry)}</li>`)}
    </ol>`;
}

function entryView(engine: Engine, { kind, row, at }: TimelineEntry): Markup {
  const object = kind === 'Email' ? 'EmailMessage' : kind;
  const subject = textOf(row, 'Subject') || '(no subject)';
  const body = textOf(row, kind === 'Email' ? 'TextBody' : 'Description').trim();
  return html`<p>
      <strong>${kind}</strong> · <a href="/browse/${object}/${textOf(row, 'Id')}">${subject}</a>
    </p>
    <p class="quiet">
      ${when(at)} · ${kind === 'Email' ? mailLine(engine, row) : activityLine(engine, row)}
    </p>
    ${body === '' ? null : html`<p>${body.length > SNIPPET ? `${body.slice(0, SNIPPET)}…` : body}</p>`}`;
}

const when = (at: string): Content =>
  at === '' ? 'No date' : at.includes('T') ? timeView(at) : at;

function mailLine(engine: Engine, row: Row): Content {
  const id = textOf(row, 'Id');
  const files = engine.store.where('ContentDocumentLink', 'LinkedEntityId', id).length;
  const people = engine.store
    .where('EmailMessageRelation', 'EmailMessageId', id)
    .filter((relation) => typeof relation['RelationId'] === 'string')
    .map(
      (relation) =>
        html` · ${textOf(relation, 'RelationType').replace('Address', '')}:
        ${linkTo(engine, relation['RelationId'])}`,
    );
  const direction = row['Incoming'] === true ? 'received from' : 'sent by';
  return [
    `${direction} ${textOf(row, 'FromName') || textOf(row, 'FromAddress')}`,
    people,
    related(engine, row['RelatedToId']),
    files > 0 ? ` · ${counted(files, 'file')}` : null,
  ];
}

function activityLine(engine: Engine, row: Row): Content {
  return [
    textOf(row, 'Status') || 'Event',
    typeof row['WhoId'] === 'string' ? html` · with ${linkTo(engine, row['WhoId'])}` : null,
    related(engine, row['WhatId']),
    html` · ${linkTo(engine, row['OwnerId'])}`,
  ];
}

const related = (engine: Engine, id: Row[string]): Content =>
  typeof id === 'string' ? html` · about ${linkTo(engine, id)}` : null;
