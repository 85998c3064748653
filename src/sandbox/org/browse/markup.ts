import { escapeHtml } from '../html.ts';

/** A piece of HTML that is safe to put into a page. Only `html` makes one from text. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template: text is escaped, nothing is left out. */
export type Content = string | number | boolean | Markup | null | readonly Content[];

/** A template whose values are escaped, inside elements and inside quoted attributes alike. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  let text = strings[0] ?? '';
  values.forEach((value, at) => {
    text += textOfContent(value) + (strings[at + 1] ?? '');
  });
  return new Markup(text);
}

/** `1 record`, `2 records`. */
export const counted = (n: number, noun: string): string =>
  `${String(n)} ${noun}${n === 1 ? '' : 's'}`;

function textOfContent(value: Content): string {
  if (value === null || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(textOfContent).join('');
  return escapeHtml(String(value));
}
