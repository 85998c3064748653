import type { Org } from '../org.ts';
import type { Field } from '../schema/field.ts';
import type { ObjectType } from '../schema/object.ts';
import type { Row } from '../value.ts';
import { frame, scrolling } from './frame.ts';
import { counted, html, type Content, type Markup } from './markup.ts';
import { recordName, recordPath } from './record-name.ts';
import { timeView, valueView } from './value-view.ts';

const PER_PAGE = 50;
const MORE_COLUMNS = 4;

/** Fields that say little in a list. */
const DULL: ReadonlySet<string> = new Set([
  'Id',
  'IsDeleted',
  'CreatedDate',
  'CreatedById',
  'LastModifiedDate',
  'LastModifiedById',
  'SystemModstamp',
]);

/** The records of an object: newest first, filtered by text, in pages. */
export function listPage(org: Org, object: ObjectType, parameters: URLSearchParams): Markup {
  const wanted = (parameters.get('q') ?? '').trim();
  const rows = [...org.rows(object.name)]
    .reverse()
    .filter((row) => holds(row, wanted.toLowerCase()));
  const pages = Math.max(1, Math.ceil(rows.length / PER_PAGE));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(parameters.get('page') ?? '1')) || 1));
  const shown = rows.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  return frame(object.labelPlural, '/browse', [
    html`<form class="inline" role="search">
      <div>
        <label for="q">Filter by text</label
        ><input id="q" name="q" type="search" value="${wanted}" />
      </div>
      <button>Filter</button>
    </form>`,
    html`<p class="quiet" role="status">
      ${counted(rows.length, 'record')}, page ${page} of ${pages}
    </p>`,
    scrolling(
      `${object.labelPlural}, page ${String(page)}`,
      tableOf(org, object, shown, columnsOf(object, shown)),
    ),
    pageLinks(object, wanted, page, pages),
  ]);
}

function tableOf(
  org: Org,
  object: ObjectType,
  rows: readonly Row[],
  columns: readonly Field[],
): Markup {
  return html`<table>
    <caption>
      ${object.labelPlural}
    </caption>
    <thead>
      <tr>
        <th scope="col">Name</th>
        ${columns.map((field) => html`<th scope="col">${field.label}</th>`)}
        <th scope="col">Created</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            <th scope="row"><a href="${recordPath(object, row)}">${recordName(object, row)}</a></th>
            ${columns.map((field) => html`<td>${brief(valueView(org.engine, field, row))}</td>`)}
            <td>${created(row)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** What a list shows where an object has it; the rest is filled up in the order of the describe. */
const TELLING: readonly string[] = [
  'Email',
  'Title',
  'Company',
  'Subject',
  'Status',
  'StageName',
  'Amount',
  'CloseDate',
  'ActivityDate',
  'FromAddress',
  'RelatedToId',
  'RelationId',
  'RelationType',
  'AccountId',
  'WhoId',
  'WhatId',
  'OwnerId',
];

/** A few fields that any of the rows fills with something short. */
function columnsOf(object: ObjectType, rows: readonly Row[]): Field[] {
  const short = [...object.fields.values()].filter(
    (field) =>
      !field.nameField &&
      !DULL.has(field.name) &&
      field.sortable &&
      field.type !== 'boolean' &&
      rows.some((row) => (row[field.name] ?? '') !== ''),
  );
  const place = ({ name }: Field): number =>
    TELLING.includes(name) ? TELLING.indexOf(name) : TELLING.length;
  return short.sort((left, right) => place(left) - place(right)).slice(0, MORE_COLUMNS);
}

const brief = (content: Content): Content =>
  typeof content === 'string' && content.length > 80 ? `${content.slice(0, 80)}…` : content;

function created(row: Row): Content {
  const at = row['CreatedDate'];
  return typeof at === 'string' ? timeView(at) : '';
}

function holds(row: Row, wanted: string): boolean {
  if (wanted === '') return true;
  return Object.values(row).some(
    (value) => typeof value === 'string' && value.toLowerCase().includes(wanted),
  );
}

function pageLinks(object: ObjectType, wanted: string, page: number, pages: number): Content {
  if (pages < 2) return null;
  const link = (to: number, label: string): Markup => {
    const query = new URLSearchParams({
      ...(wanted === '' ? {} : { q: wanted }),
      page: String(to),
    });
    return html`<li><a href="/browse/${object.name}?${query.toString()}">${label}</a></li>`;
  };
  return html`<nav aria-label="Pages">
    <ul>
      ${page > 1 ? link(page - 1, 'Newer records') : null}${page < pages ? link(page + 1, 'Older records') : null}
    </ul>
  </nav>`;
}
