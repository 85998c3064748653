import type { Engine } from '../engine.ts';
import type { ObjectType } from '../schema/object.ts';
import { textOf, type Row } from '../value.ts';
import { scrolling } from './frame.ts';
import { html, type Content, type Markup } from './markup.ts';
import { recordName, recordPath } from './record-name.ts';
import { linkTo, sizeText, timeView } from './value-view.ts';

const SHOWN = 100;

/** The records that name this one, a table per relationship. Files have a table of their own. */
export function relatedLists(engine: Engine, object: ObjectType, id: string): Content {
  const children = (engine.schema.children.get(object.name) ?? []).filter(
    ({ object: child, field }) => field.childName !== null && child.name !== 'ContentDocumentLink',
  );
  const lists = children.flatMap(({ object: child, field }) => {
    const rows = engine.store.where(child.name, field.name, id);
    return rows.length === 0
      ? []
      : [listView(engine, child, id, `${field.childName ?? ''} (${String(rows.length)})`, rows)];
  });
  const files = filesView(engine, id);
  if (lists.length === 0 && files === null) return null;
  return html`<h2>Related lists</h2>
    ${files}${lists}`;
}

function listView(
  engine: Engine,
  child: ObjectType,
  id: string,
  caption: string,
  rows: readonly Row[],
): Markup {
  const detail = detailOf(child, id);
  return scrolling(
    caption,
    html`<table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${child.label}</th>
          <th scope="col">Detail</th>
          <th scope="col">Created</th>
        </tr>
      </thead>
      <tbody>
        ${rows.slice(0, SHOWN).map(
          (row) =>
            html`<tr>
              <th scope="row"><a href="${recordPath(child, row)}">${recordName(child, row)}</a></th>
              <td>${detail(engine, row)}</td>
              <td>${timeView(textOf(row, 'CreatedDate'))}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  );
}

const LOOKUPS = [
  'RelationId',
  'TaskId',
  'EventId',
  'EmailMessageId',
  'ContactId',
  'OpportunityId',
  'LeadId',
  'CampaignId',
  'WhoId',
];
const TEXTS = [
  'RelationType',
  'RelationAddress',
  'Role',
  'StageName',
  'Status',
  'Email',
  'Subject',
];

/** What tells the rows of a list apart beside their name: the other records that they join, and short texts. */
function detailOf(child: ObjectType, id: string): (engine: Engine, row: Row) => Content {
  const has = (name: string): boolean => child.fields.has(name.toLowerCase());
  const lookups = LOOKUPS.filter(has);
  const texts = TEXTS.filter(has);
  return (engine, row) => [
    lookups
      .filter((name) => typeof row[name] === 'string' && row[name] !== id)
      .map((name) => html`${linkTo(engine, row[name])} `),
    texts
      .map((name) => textOf(row, name))
      .filter((text) => text !== '' && text !== recordName(child, row))
      .join(' · '),
  ];
}

/** The files linked to a record, each with its newest version. */
function filesView(engine: Engine, id: string): Content {
  const links = engine.store.where('ContentDocumentLink', 'LinkedEntityId', id);
  const files = links.flatMap((link) => {
    const versions = engine.store.where(
      'ContentVersion',
      'ContentDocumentId',
      textOf(link, 'ContentDocumentId'),
    );
    const newest = versions[versions.length - 1];
    return newest ? [newest] : [];
  });
  if (files.length === 0) return null;
  const caption = `Files (${String(files.length)})`;
  return scrolling(
    caption,
    html`<table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">Title</th>
          <th scope="col">Type</th>
          <th scope="col" class="number">Size</th>
          <th scope="col">Download</th>
        </tr>
      </thead>
      <tbody>
        ${files.map((row) => fileRow(engine, row))}
      </tbody>
    </table>`,
  );
}

function fileRow(engine: Engine, row: Row): Markup {
  const id = textOf(row, 'Id');
  const title = textOf(row, 'Title') || textOf(row, 'PathOnClient');
  const size = engine.store.bytes(id)?.length ?? 0;
  return html`<tr>
    <th scope="row">${linkTo(engine, row['ContentDocumentId'])}</th>
    <td>${textOf(row, 'FileExtension') || textOf(row, 'FileType')}</td>
    <td class="number">${sizeText(size)}</td>
    <td><a href="/browse/file/${id}">Download ${title}</a></td>
  </tr>`;
}
