import { Parser } from 'htmlparser2';
import { maskRuns, needlesOf, visible, type Hidden } from './hidden.ts';
import { escapeText, openingTag, VOID } from './html-tags.ts';

function unescaped(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

const tells = (value: string, needles: readonly string[]): boolean =>
  [visible(value), visible(unescaped(value))].some((text) =>
    needles.some((needle) => text.includes(needle)),
  );

/** Elements whose text is no text of the mail. */
const RAW = new Set(['script', 'style']);

/** HTML with its hidden passages masked, in its text and, with the whole attribute, in links and alternative texts. */
export function maskHtml(html: string, { texts }: Hidden): string {
  const needles = needlesOf(texts);
  if (needles.length === 0) return html;
  const runs: string[] = [];
  const out: (string | number)[] = [];
  let raw = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (RAW.has(name)) raw += 1;
      else if (raw === 0)
        out.push(
          openingTag(
            name,
            Object.fromEntries(
              Object.entries(attributes).filter(([, value]) => !tells(value, needles)),
            ),
          ),
        );
    },
    ontext(text) {
      if (raw === 0) out.push(runs.push(text) - 1);
    },
    onclosetag(name) {
      if (RAW.has(name)) raw -= 1;
      else if (raw === 0 && !VOID.has(name)) out.push(`</${name}>`);
    },
  });
  parser.end(html);
  const masked = maskRuns(runs, needles);
  return out
    .map((part) => (typeof part === 'string' ? part : escapeText(masked[part] ?? '')))
    .join('');
}
