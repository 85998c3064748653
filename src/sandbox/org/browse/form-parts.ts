import { html, type Content, type Markup } from './markup.ts';

export type Option = readonly [value: string, label: string];

/** A labelled select. `id` doubles as the name unless one is given. */
export function select(id: string, label: string, options: readonly Option[], chosen = ''): Markup {
  const entries = options.map(
    ([value, text]) =>
      html`<option value="${value}" ${value === chosen ? html` selected` : null}>${text}</option>`,
  );
  return html`<div>
    <label for="${id}">${label}</label
    ><select id="${id}" name="${nameOf(id)}">
      ${entries}
    </select>
  </div>`;
}

export type InputKind = 'text' | 'number';

/** A labelled input. */
export function input(
  id: string,
  label: string,
  kind: InputKind = 'text',
  required = false,
): Markup {
  return html`<div>
    <label for="${id}">${label}</label
    ><input
      id="${id}"
      name="${nameOf(id)}"
      type="${kind}"
      ${kind === 'number' ? html` min="0"` : null}${required ? html` required` : null}
    />
  </div>`;
}

/** A form that asks the org to do something. */
export function actionForm(
  action: string,
  legend: string,
  fields: Content,
  button: string,
): Markup {
  return html`<form method="post" action="/browse/${action}">
    <fieldset>
      <legend>${legend}</legend>
      <div class="grid">
        ${fields}
        <div><button>${button}</button></div>
      </div>
    </fieldset>
  </form>`;
}

/** What is in force, each line with a button that takes it away; nothing when the list is empty. */
export function armedList(caption: string, action: string, lines: readonly string[]): Content {
  if (lines.length === 0) return null;
  const rows = lines.map(
    (line, at) =>
      html`<tr>
        <td>${line}</td>
        <td>
          <form method="post" action="/browse/${action}">
            <input type="hidden" name="at" value="${at}" /><button
              class="plain"
              aria-label="Remove: ${line}"
            >
              Remove
            </button>
          </form>
        </td>
      </tr>`,
  );
  return html`<div class="scroll">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">In force</th>
          <th scope="col">Action</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

/**
 * Ids are unique on the page (`rule.object`), names only in their form (`object`). No name may be one that
 * elements have themselves (`method`, `contains`): a form would show its input in place of its own part.
 */
const nameOf = (id: string): string => id.slice(id.indexOf('.') + 1);
