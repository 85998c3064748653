import type { Check } from './check.ts';
import { reportText } from './report.ts';
import { strings } from './strings.ts';

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function row({ title, state, found, fix }: Check): HTMLLIElement {
  const item = element('li');
  item.className = state;
  item.append(element('strong', `${strings.state[state]}: ${title}`));
  if (found !== '') item.append(element('div', found));
  if (fix !== null) item.append(element('div', fix));
  return item;
}

export function field(label: string, value: string): [HTMLLabelElement, HTMLInputElement] {
  const input = element('input');
  input.value = value;
  input.spellcheck = false;
  const made = element('label', label);
  made.append(input);
  return [made, input];
}

export function button(text: string, onClick: () => void): HTMLButtonElement {
  const made = element('button', text);
  made.type = 'button';
  made.addEventListener('click', onClick);
  return made;
}

/** The list of what was tested, and the same as text to copy. */
export function showChecks(place: HTMLElement, page: string, checks: readonly Check[]): void {
  const list = element('ul');
  list.append(...checks.map(row));
  const report = element('textarea', reportText(page, checks));
  report.readOnly = true;
  report.rows = 10;
  const label = element('label', strings.report);
  label.append(report);
  const said = element('p');
  said.setAttribute('role', 'status');
  const copy = button(strings.copy, () => {
    report.select();
    navigator.clipboard.writeText(report.value).then(
      () => (said.textContent = strings.copied),
      () => (said.textContent = strings.copyByHand),
    );
  });
  const wrongs = checks.filter(({ state }) => state === 'wrong').length;
  const summary = element('p', strings.summary(wrongs));
  summary.setAttribute('role', 'status');
  place.replaceChildren(summary, list, label, copy, said);
}

export function showFrame(root: HTMLElement, parts: readonly HTMLElement[]): HTMLElement {
  const checks = element('section', strings.checking);
  checks.setAttribute('aria-label', strings.title);
  root.replaceChildren(element('h1', strings.title), element('p', strings.intro), ...parts, checks);
  return checks;
}
