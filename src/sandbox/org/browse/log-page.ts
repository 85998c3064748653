import type { LogLine } from '../http/api-log.ts';
import type { Org } from '../org.ts';
import { frame, scrolling } from './frame.ts';
import { counted, html, type Content, type Markup } from './markup.ts';
import { sizeText } from './value-view.ts';

/** Every call with what it cost, the newest first. */
export function logPage(org: Org): Markup {
  const lines = [...org.log()].reverse();
  const table = html`<table id="log-lines">
    <caption>
      ${counted(lines.length, 'request')}, ${counted(costOf(lines), 'API call')}
    </caption>
    <thead>
      <tr>
        <th scope="col">Time (UTC)</th>
        <th scope="col">Request</th>
        <th scope="col">Status</th>
        <th scope="col" class="number">API calls</th>
        <th scope="col" class="number">In</th>
        <th scope="col" class="number">Out</th>
        <th scope="col" class="number">ms</th>
      </tr>
    </thead>
    <tbody>
      ${lines.map(lineView)}
    </tbody>
  </table>`;
  return frame('API log', '/browse/log', [
    html`<p hidden>
      <label><input type="checkbox" id="follow" /> Follow new requests</label>
    </p>`,
    scrolling('API log', table),
    html`<form method="post" action="/browse/log/clear">
      <button class="plain">Clear the log</button>
    </form>`,
  ]);
}

const costOf = (lines: readonly LogLine[]): number =>
  lines.reduce((sum, { calls }) => sum + calls, 0);

function lineView(line: LogLine): Markup {
  return html`<tr>
    <td>${line.at.slice(11, 19)}</td>
    <td><strong>${line.method}</strong> ${readable(line.path)}${subrequests(line.subrequests)}</td>
    <td>${statusView(line)}</td>
    <td class="number">${line.calls}</td>
    <td class="number">${sizeText(line.bytesIn)}</td>
    <td class="number">${sizeText(line.bytesOut)}</td>
    <td class="number">${line.ms}</td>
  </tr>`;
}

function statusView({ status, fate }: LogLine): Content {
  if (fate === 'dropped') return html`<span class="bad">dropped</span>`;
  return html`<span class="${status >= 400 ? 'bad' : 'good'}">${status}</span>`;
}

/** The path as it was meant; statements are easier to read without their escapes. */
function readable(path: string): string {
  try {
    return decodeURIComponent(path.replaceAll('+', ' '));
  } catch {
    return path;
  }
}

function subrequests(list: readonly string[]): Content {
  if (list.length === 0) return null;
  return html`<details>
    <summary>${counted(list.length, 'subrequest')}</summary>
    <ol>
      ${list.map((each) => html`<li><code>${readable(each)}</code></li>`)}
    </ol>
  </details>`;
}
