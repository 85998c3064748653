import type { Tag } from './html-scan.ts';

/** What a rendering adds to the text of the elements. */
export type Marks = {
  readonly open: (tag: Tag) => void;
  readonly close: (name: string) => void;
  readonly item: () => string;
  /** Between two cells of a row. */
  readonly cell: (behindText: boolean) => string;
  readonly link: (href: string, shown: string) => string;
  readonly image: (alt: string) => string;
  readonly line: (text: string) => string;
};

const nothing = (): string => '';

export const plainMarks: Marks = {
  open: () => undefined,
  close: () => undefined,
  item: () => '* ',
  cell: () => '\t',
  link: nothing,
  image: nothing,
  line: (text) => text,
};

type List = { readonly ordered: boolean; items: number };
const maxIndent = 8;

/** Marks for readers without markup. Keeps the open lists and quotes, so make one per document. */
export function readableMarks(): Marks {
  const lists: List[] = [];
  let quotes = 0;
  const indent = (): string => '  '.repeat(Math.min(Math.max(lists.length - 1, 0), maxIndent));
  let item = '';
  return {
    open: ({ name, attributes }) => {
      if (name === 'blockquote') quotes++;
      if (name === 'ol' || name === 'ul')
        lists.push({ ordered: name === 'ol', items: startOf(attributes.get('start')) });
    },
    close: (name) => {
      if (name === 'blockquote') quotes--;
      if (name === 'ol' || name === 'ul') lists.pop();
    },
    item: () => {
      const list = lists[lists.length - 1];
      item = indent();
      if (list === undefined) return '• ';
      list.items++;
      return list.ordered ? `${String(list.items)}. ` : '• ';
    },
    cell: (behindText) => (behindText ? ' | ' : ''),
    link: (href, shown) =>
      isWorthShowing(href, shown) ? ` <${href.replace(/^mailto:/i, '')}>` : '',
    image: (alt) => `[${alt}]`,
    line: (text) => {
      const shown = text === '' ? '' : item + text;
      item = '';
      if (quotes <= 0) return shown;
      return `${'>'.repeat(Math.min(quotes, maxIndent))} ${shown}`.trimEnd();
    },
  };
}

const startOf = (start: string | undefined): number => {
  const value = Number.parseInt(start ?? '1', 10);
  return Number.isSafeInteger(value) ? value - 1 : 0;
};

/** A link whose text is its address already says where it leads; a link without text leads nowhere a reader can go. */
function isWorthShowing(href: string, shown: string): boolean {
  if (!/^(https?|mailto|tel):/i.test(href) || shown === '' || href.length > 2000) return false;
  const bare = (text: string): string =>
    text
      .slice(0, 2000)
      .toLowerCase()
      .replace(/^(https?:\/\/|mailto:|tel:)/, '')
      .replace(/^www\./, '')
      .replace(/[\s/]+$/, '');
  return bare(href) !== bare(shown);
}
