import type { Engine } from '../engine.ts';
import type { Field } from '../schema/field.ts';
import { textOf, type Row, type Value } from '../value.ts';
import { html, type Content } from './markup.ts';
import { findRecord, recordName, recordPath } from './record-name.ts';

/** Characters of a text that stand on the page at once; the rest is behind a summary. */
const SHOWN = 600;

/** A value as the browse page shows it; lookups lead to their record. */
export function valueView(engine: Engine, field: Field, row: Row): Content {
  const value = row[field.name] ?? null;
  if (field.type === 'base64') return bytesView(engine, row);
  if (value === null || value === '') return '';
  if (typeof value === 'object') {
    return Object.values(value)
      .filter((part) => part !== null && part !== '')
      .join(', ');
  }
  if (typeof value !== 'string') return String(value);
  if (field.type === 'reference' || field.type === 'id') return linkTo(engine, value);
  if (field.type === 'datetime') return timeView(value);
  if (field.name === 'HtmlBody') return html`<code>${value.slice(0, SHOWN)}</code>`;
  if (field.type === 'url' && /^https?:\/\//i.test(value)) {
    return html`<a href="${value}" rel="noreferrer">${value}</a>`;
  }
  return longText(value);
}

/** `2026-01-31 10:15 UTC` */
export function timeView(instant: string): Content {
  return html`<time datetime="${instant}">${instant.slice(0, 16).replace('T', ' ')} UTC</time>`;
}

/** A link to the record of an id, by its name. */
export function linkTo(engine: Engine, id: Value | undefined): Content {
  if (typeof id !== 'string') return '';
  const found = findRecord(engine, id);
  if (!found) return html`<code>${id}</code>`;
  return html`<a href="${recordPath(found.object, found.row)}"
    >${recordName(found.object, found.row)}</a
  >`;
}

function bytesView(engine: Engine, row: Row): Content {
  const id = textOf(row, 'Id');
  const size = engine.store.bytes(id)?.length;
  return size === undefined
    ? ''
    : html`<a href="/browse/file/${id}">Download</a> (${sizeText(size)})`;
}

export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${String(bytes)} B`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function longText(text: string): Content {
  if (text.length <= SHOWN) return text;
  return html`<details>
    <summary>${text.slice(0, 200)}… (${text.length} characters)</summary>
    ${text}
  </details>`;
}
