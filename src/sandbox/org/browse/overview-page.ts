import type { Org } from '../org.ts';
import type { ObjectType } from '../schema/object.ts';
import { frame, scrolling } from './frame.ts';
import { counted, html, type Markup } from './markup.ts';
import { sizeText } from './value-view.ts';

/** All objects with the number of their records, and the way back to the beginning. */
export function overviewPage(org: Org): Markup {
  const files = sizeText(org.engine.store.bytesKept());
  return frame('Objects', '/browse', [
    html`<p class="quiet">
      ${counted(org.log().length, 'request')} in the log · ${files} of files
    </p>`,
    scrolling('Objects and their records', objectTable(org)),
    html`<h2>Start again</h2>
      <p>
        Records, rules, faults, rights, world and log go back to the beginning. Sessions live on.
      </p>`,
    resetForm('demo', 'Reset to the demonstration', 'Replace everything by the demonstration?'),
    resetForm('empty', 'Reset to an empty org', 'Delete everything?'),
  ]);
}

function objectTable(org: Org): Markup {
  return html`<table>
    <caption>
      Objects and their records
    </caption>
    <thead>
      <tr>
        <th scope="col">Object</th>
        <th scope="col">API name</th>
        <th scope="col" class="number">Records</th>
      </tr>
    </thead>
    <tbody>
      ${[...org.engine.schema.objects.values()].map((object) => objectRow(org, object))}
    </tbody>
  </table>`;
}

function objectRow(org: Org, { name, labelPlural }: ObjectType): Markup {
  return html`<tr>
    <th scope="row"><a href="/browse/${name}">${labelPlural}</a></th>
    <td><code>${name}</code></td>
    <td class="number">${org.rows(name).length}</td>
  </tr>`;
}

function resetForm(records: 'demo' | 'empty', label: string, question: string): Markup {
  return html`<form method="post" action="/browse/reset" data-confirm="${question}">
    <p><input type="hidden" name="records" value="${records}" /><button>${label}</button></p>
  </form>`;
}
