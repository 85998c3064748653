import { QuoteType, Tokenizer } from 'htmlparser2';
import { blocks, closesParagraph, closesSiblings, scopes, voids } from './html-names.ts';

/** A start tag; `from` and `to` are its place in the source. */
export type Tag = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly from: number;
  readonly to: number;
};

/** Told of the elements in document order, each close after its open. Void elements are opened only. */
export type HtmlListener = {
  readonly open: (tag: Tag) => void;
  readonly close: (name: string, from: number, to: number) => void;
  readonly text: (text: string, from: number, to: number) => void;
};

/** Browsers stop nesting at 512 elements; deeper ones are read as if they were siblings. */
const maxDepth = 500;
const maxAttributes = 40;

/**
 * Reads HTML as browsers do where it matters for text: implied end tags, scopes of table cells, raw text. One pass,
 * no tree, no recursion. (htmlparser2's own `Parser` keeps its stack in an array that it shifts: quadratic in depth;
 * its tokenizer is linear.)
 */
export function scanHtml(html: string, listener: HtmlListener): void {
  const stack: string[] = [];
  /** How many elements of a name are open: most searches end here. */
  const openNames = new Map<string, number>();
  const flattened = new Map<string, number>();
  let name = '';
  let from = 0;
  let attributes = new Map<string, string>();
  let attribute = '';
  let value = '';
  let entityEnd = -1;

  const popTo = (depth: number, at: number, to: number): void => {
    while (stack.length > depth) {
      const top = stack.pop();
      if (top === undefined) return;
      add(openNames, top, -1);
      listener.close(top, at, stack.length === depth ? to : at);
    }
  };
  const closeImplied = (tag: string, at: number): void => {
    const siblings = closesSiblings[tag];
    if (siblings?.names.some((sibling) => isOpen(openNames, sibling)) === true) {
      const found = findOpen(stack, siblings.names, siblings.within);
      if (found >= 0) popTo(found, at, at);
    }
    if (closesParagraph.has(tag) && isOpen(openNames, 'p')) {
      const found = findOpen(stack, ['p'], scopes);
      if (found >= 0) popTo(found, at, at);
    }
  };
  const open = (to: number): void => {
    closeImplied(name, from);
    listener.open({ name, attributes, from, to });
    if (!voids.has(name)) {
      if (stack.length < maxDepth) {
        stack.push(name);
        add(openNames, name, 1);
      } else {
        add(flattened, name, 1);
        listener.close(name, to, to);
      }
    }
    name = '';
  };
  const close = (tag: string, at: number, to: number): void => {
    if (isOpen(flattened, tag)) add(flattened, tag, -1);
    else if (isOpen(openNames, tag)) {
      const found = findClosed(stack, tag);
      if (found >= 0) popTo(found, at, to);
    }
  };

  const tokenizer: Tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (start, end) => {
        name = html.slice(start, end).toLowerCase();
        from = start - 1;
        attributes = new Map();
      },
      onattribname: (start, end) => {
        attribute = html.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata: (start, end) => {
        value += html.slice(start, end);
      },
      onattribentity: (codepoint) => {
        value += String.fromCodePoint(codepoint);
      },
      onattribend: (quote) => {
        if (attributes.size < maxAttributes && !attributes.has(attribute))
          attributes.set(attribute, quote === QuoteType.NoValue ? '' : value);
      },
      onopentagend: (end) => {
        open(end + 1);
      },
      onselfclosingtag: (end) => {
        open(end + 1);
      },
      onclosetag: (start, end) => {
        close(html.slice(start, end).toLowerCase(), start - 2, html.indexOf('>', end) + 1 || end);
      },
      ontext: (start, end) => {
        listener.text(html.slice(start, end), start, end);
      },
      ontextentity: (codepoint, end) => {
        // An entity of two characters comes twice; its source must be taken once.
        const start = end === entityEnd ? end : entityStart(html, end);
        entityEnd = end;
        listener.text(String.fromCodePoint(codepoint), start, end);
      },
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  popTo(0, html.length, html.length);
}

const isOpen = (counts: ReadonlyMap<string, number>, name: string): boolean =>
  (counts.get(name) ?? 0) > 0;

function add(counts: Map<string, number>, name: string, by: 1 | -1): void {
  counts.set(name, (counts.get(name) ?? 0) + by);
}

const ignore = (): void => undefined;

/** Entities are at most 32 characters long; the `&` before `end` starts this one. */
function entityStart(html: string, end: number): number {
  const start = html.lastIndexOf('&', end - 1);
  return start >= 0 && end - start <= 34 ? start : end - 1;
}

function findOpen(
  stack: readonly string[],
  names: readonly string[],
  within: ReadonlySet<string>,
): number {
  for (let at = stack.length - 1; at >= 0; at--) {
    const name = stack[at] ?? '';
    if (names.includes(name)) return at;
    if (within.has(name)) return -1;
  }
  return -1;
}

const tableParts = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'caption']);
const tableOnly = new Set(['table']);

/** The element that an end tag closes: never one outside the table cell, never a block for an inline end tag. */
function findClosed(stack: readonly string[], name: string): number {
  if (tableParts.has(name)) return findOpen(stack, [name], tableOnly);
  return findOpen(stack, [name], blocks.has(name) ? scopes : blocks);
}
