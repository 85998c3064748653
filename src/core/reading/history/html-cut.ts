import { scanHtml } from '../lines/html-scan.ts';
import { voids } from '../lines/html-names.ts';

/** A half-open stretch of the source. */
export type Range = { readonly from: number; readonly to: number };

type Open = { readonly name: string; readonly source: string; written: boolean };

const dropped = new Set(['script', 'noscript', 'template']);

/**
 * The parts of `html` inside `kept` (ascending, apart from each other) as well-formed HTML: elements that enclose kept
 * text stay around it, elements that only held what is left out go. Not sanitised.
 */
export function cutHtml(html: string, kept: readonly Range[]): string {
  const out: string[] = [];
  const opened: Open[] = [];
  let written = 0;
  let range = 0;
  let silent = 0;
  const isKept = (at: number): boolean => {
    while (range < kept.length && (kept[range]?.to ?? 0) <= at) range++;
    return range < kept.length && at >= (kept[range]?.from ?? 0);
  };
  const writeOpen = (): void => {
    for (; written < opened.length; written++) {
      const element = opened[written];
      if (element === undefined) return;
      out.push(element.source);
      element.written = true;
    }
  };
  scanHtml(html, {
    open: ({ name, from, to }) => {
      const source = html.slice(from, to);
      if (voids.has(name)) {
        if (silent === 0 && isKept(from)) {
          writeOpen();
          out.push(source);
        }
        return;
      }
      if (dropped.has(name)) silent++;
      opened.push({ name, source, written: false });
      if (silent === 0 && isKept(from)) writeOpen();
    },
    close: () => {
      const element = opened.pop();
      if (element === undefined) return;
      if (dropped.has(element.name)) silent--;
      if (element.written) out.push(`</${element.name}>`);
      written = Math.min(written, opened.length);
    },
    text: (_text, from, to) => {
      if (silent > 0 || !isKept(from)) return;
      writeOpen();
      out.push(html.slice(from, to));
    },
  });
  return out.join('');
}
