import type { Org } from '../org.ts';
import { switchTable, type Switches } from '../switches.ts';
import { actionForm } from './form-parts.ts';
import { frame } from './frame.ts';
import { html, type Markup } from './markup.ts';

type Name = keyof Switches;
type Setting = Switches[Name];

export const switchNames = Object.keys(switchTable) as readonly Name[];

/** The values that a switch can be set to from the page; a number is free. */
export function choicesOf(name: Name): readonly Setting[] | 'number' {
  if (name === 'indexDelay') return 'number';
  const { likely, hostile } = switchTable[name];
  if (typeof likely === 'boolean') return [true, false];
  return likely === hostile ? [likely] : [likely, hostile];
}

/** What no document settles about the platform: one switch each, with the reason for the likely value. */
export function worldPage(org: Org): Markup {
  const switches = org.switches();
  return frame('World', '/browse/world', [
    html`<p>
        What no document settles about Salesforce, and what differs from org to org. The likely
        world is the default; the hostile one has every answer that hurts.
      </p>
      <div class="inline">
        ${preset('likely', 'All as is likely')}${preset('hostile', 'All hostile')}
      </div>`,
    actionForm(
      'world/set',
      'Switches',
      switchNames.map((name) => switchView(name, switches[name])),
      'Apply',
    ),
  ]);
}

function preset(world: 'likely' | 'hostile', label: string): Markup {
  return html`<form method="post" action="/browse/world/preset">
    <input type="hidden" name="world" value="${world}" /><button class="plain">${label}</button>
  </form>`;
}

function switchView(name: Name, value: Setting): Markup {
  const { likely, why } = switchTable[name];
  const choices = choicesOf(name);
  const control =
    choices === 'number'
      ? html`<input
          id="${name}"
          name="${name}"
          type="number"
          min="0"
          value="${value}"
          aria-describedby="why-${name}"
        />`
      : html`<select id="${name}" name="${name}" aria-describedby="why-${name}">
          ${choices.map((choice) => html`<option${choice === value ? html` selected` : null}>${String(choice)}</option>`)}
        </select>`;
  return html`<div>
    <label for="${name}">${inWords(name)}</label>${control}
    <p class="quiet" id="why-${name}">Likely: ${String(likely)}. ${why}</p>
  </div>`;
}

/** `deleteMailDeletesTask` → `Delete mail deletes task` */
function inWords(name: string): string {
  const words = name.replace(/([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
