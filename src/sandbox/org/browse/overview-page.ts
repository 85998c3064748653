import type { Org } from '../org.ts';
import { frame, scrolling } from './frame.ts';
import { counted, html, type Markup } from './markup.ts';
import { sizeText } from './value-view.ts';

/** All objects with the number of their records, and the way back to the beginning. */
export function overviewPage(org: Org): Markup {
  const counts = [...org.engine.schema.objects.values()].map((object) => ({
    object,
    count: org.rows(object.name).length,
  }));
  const table = html`<table>
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
      ${counts.map(
        ({ object, count }) =>
          html`<tr>
            <th scope="row"><a href="/browse/${object.name}">${object.labelPlural}</a></th>
            <td><code>${object.name}</code></td>
            <td class="number">${count}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
  const reset = (records: 'demo' | 'empty', label: string, question: string): Markup =>
    html`<form method="post" action="/browse/reset" data-confirm="${question}">
      <input type="hidden" name="records" value="${records}" /><button>${label}</button>
    </form>`;
  return frame('Objects', '/browse', [
    html`<p class="quiet">
      ${counted(org.log().length, 'request')} in the log · ${sizeText(org.engine.store.bytesKept())}
      of files
    </p>`,
    scrolling('Objects and their records', table),
    html`<h2>Start again</h2>
      <p>
        Records, rules, faults, rights, world and log go back to the beginning. Sessions live on.
      </p>
      <div class="inline">
        ${reset('demo', 'Reset to the demonstration', 'Replace everything by the demonstration records?')}${reset('empty', 'Reset to an empty org', 'Delete everything?')}
      </div>`,
  ]);
}
