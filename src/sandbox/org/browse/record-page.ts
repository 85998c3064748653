import type { Org } from '../org.ts';
import type { Field } from '../schema/field.ts';
import { textOf, type Row } from '../value.ts';
import { frame } from './frame.ts';
import { counted, html, type Content, type Markup } from './markup.ts';
import { recordName, type Found } from './record-name.ts';
import { relatedLists } from './related-lists.ts';
import { timelineView } from './timeline-view.ts';
import { valueView } from './value-view.ts';

/** One record: its fields, its timeline, and what is related to it. */
export function recordPage(org: Org, { object, row }: Found): Markup {
  const id = textOf(row, 'Id');
  const fields = [...object.fields.values()];
  const filled = fields.filter((field) => saysSomething(field, row));
  const empty = fields.filter((field) => !filled.includes(field));
  return frame(recordName(object, row), '', [
    html`<p class="quiet">
      <a href="/browse/${object.name}">${object.label}</a> · <code>${id}</code>
    </p>`,
    row['IsDeleted'] === true ? html`<p class="bad">This record is in the recycle bin.</p>` : null,
    bodyFrame(object.name, id, textOf(row, 'HtmlBody')),
    html`<div class="card">
      <table class="fields">
        <caption>
          Fields
        </caption>
        <tbody>
          ${filled.map((field) => fieldRow(field, valueView(org.engine, field, row)))}
        </tbody>
      </table>
      <details>
        <summary>${counted(empty.length, 'field')} empty or false</summary>
        <p>${empty.map(({ name }) => name).join(', ')}</p>
      </details>
    </div>`,
    timelineView(org.engine, id),
    relatedLists(org.engine, object, id),
  ]);
}

/** Bytes are kept apart from the row; a box that is not ticked is no news. */
function saysSomething(field: Field, row: Row): boolean {
  if (field.type === 'base64') return true;
  const value = row[field.name] ?? '';
  return value !== '' && value !== false;
}

function fieldRow(field: Field, value: Content): Markup {
  return html`<tr>
    <th scope="row">${field.label} <code>${field.name}</code></th>
    <td class="long">${value}</td>
  </tr>`;
}

/** The mail as it looks, in a frame that can do nothing. */
function bodyFrame(object: string, id: string, body: string): Content {
  if (object !== 'EmailMessage' || body === '') return null;
  return html`<iframe title="Body of the mail" sandbox src="/browse/body/${id}"></iframe>`;
}
