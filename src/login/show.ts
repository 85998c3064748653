import { strings } from './strings.ts';

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text: string,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** A title and a sentence in place of what was shown. */
export function show(place: HTMLElement, title: string, detail: string): void {
  place.replaceChildren(element('h1', title), element('p', detail));
}

/** The code for a pane that the window could not reach, with *Copy*. */
export function showCode(place: HTMLElement, code: string): void {
  show(place, strings.codeTitle, strings.codeDetail);
  const field = element('textarea', code);
  field.readOnly = true;
  field.rows = 4;
  field.id = 'code';
  const label = element('label', strings.codeLabel);
  label.htmlFor = 'code';
  const copy = element('button', strings.copy);
  copy.type = 'button';
  const said = element('p', '');
  said.setAttribute('role', 'status');
  copy.addEventListener('click', () => {
    field.select();
    navigator.clipboard.writeText(code).then(
      () => (said.textContent = strings.copied),
      () => (said.textContent = strings.copyByHand),
    );
  });
  place.append(label, field, copy, said, element('p', strings.codeNote));
  copy.focus();
}
