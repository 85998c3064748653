import { cueOf, isHidden } from './element-cues.ts';
import type { ElementCue } from './element-cues.ts';
import { blocks, unseen } from './html-names.ts';
import { plainMarks, readableMarks } from './marks.ts';
import type { Marks } from './marks.ts';
import { scanHtml } from './html-scan.ts';
import type { Tag } from './html-scan.ts';
import { mostBlanks, quotePrefix } from './text-lines.ts';
import type { Line, Link } from './line.ts';
import { visible } from './visible.ts';

type Frame = {
  readonly name: string;
  readonly cue: ElementCue;
  readonly hidden: boolean;
  readonly pre: boolean;
  /** The paragraph has a margin: a blank line follows it. */
  readonly spaced: boolean;
  readonly linesBefore: number;
  readonly link: { readonly href: string; shown: string } | null;
};

const none: readonly never[] = [];

/** The rule that `<hr>` draws, as text. */
const rule = '________________________________';

/**
 * `plain`: the visible text and nothing else. `readable`: for people who see no markup; links show their target,
 * ordered lists their numbers, quotes a `>`, images their text.
 */
export type LineStyle = 'plain' | 'readable';

/** The visible text of HTML as lines, with the cues that mail programs leave in the markup. Linear in its size. */
export function linesFromHtml(html: string, style: LineStyle = 'plain'): readonly Line[] {
  const builder = lineBuilder(style === 'readable' ? readableMarks() : plainMarks);
  scanHtml(html, builder);
  return builder.finish();
}

type LineBuilder = {
  readonly open: (tag: Tag) => void;
  readonly close: (name: string, from: number) => void;
  readonly text: (text: string, from: number) => void;
  readonly finish: () => readonly Line[];
};

function lineBuilder(marks: Marks): LineBuilder {
  const lines: Line[] = [];
  const frames: Frame[] = [];
  const containers: { cited: boolean }[] = [];
  const openLinks: { shown: string }[] = [];
  const depth = { quote: 0, cited: 0, signature: 0, hidden: 0, pre: 0, indent: 0, attribution: 0 };
  let current = '';
  let blanks = 0;
  let links: Link[] = [];
  let images: string[] = [];
  let lineFrom = -1;
  /** Where the elements start that were opened since the last content: they belong to the line to come. */
  let opened = -1;
  const pending = { history: false, box: false };

  const begin = (at: number): void => {
    if (lineFrom < 0) lineFrom = opened >= 0 ? opened : at;
    opened = -1;
  };
  const push = (text: string): void => {
    blanks = text === '' ? blanks + 1 : 0;
    if (blanks > mostBlanks) {
      current = '';
      lineFrom = -1;
      return;
    }
    lines.push({
      text: marks.line(text),
      quote: (isBetweenQuotes() ? 0 : depth.quote) + quotePrefix(text).depth,
      opensHistory: pending.history && text !== '',
      opensBox: pending.box && text !== '',
      marked: depth.signature > 0,
      indented: depth.indent > 0,
      attribution: depth.attribution > 0,
      links: links.length > 0 ? links : none,
      images: images.length > 0 ? images : none,
      from: Math.max(lineFrom, 0),
    });
    if (text !== '') pending.history = pending.box = false;
    if (links.length > 0) links = [];
    if (images.length > 0) images = [];
    current = '';
    lineFrom = -1;
  };
  /**
   * Gmail puts an answer given between the quotes into the same element as the quotes: outside every `<blockquote>` but
   * behind the first one.
   */
  const isBetweenQuotes = (): boolean =>
    depth.cited === 0 && depth.quote === 1 && containers[containers.length - 1]?.cited === true;
  const flush = (at: number, force: boolean): void => {
    const text = current === '' ? '' : tidy(current);
    if (text !== '' || force) {
      begin(at);
      push(text);
    }
    current = '';
  };
  const blankAfter = (at: number): void => {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.text !== '') flush(at, true);
  };

  const note = (cue: ElementCue): void => {
    if (cue === 'history') pending.history = true;
    else if (cue === 'box') pending.box = true;
  };
  const openBlock = (tag: Tag): void => {
    if (tag.name === 'td' || tag.name === 'th') current += marks.cell(lineFrom >= 0);
    else flush(tag.from, false);
  };
  const open = (tag: Tag): void => {
    const { name } = tag;
    if (name === 'br') {
      if (depth.hidden === 0) flush(tag.from, true);
      opened = -1;
      return;
    }
    const cue = cueOf(tag);
    const isBlock = blocks.has(name);
    if (isBlock && depth.hidden === 0) openBlock(tag);
    // A logo right above an earlier mail belongs to what stands above it.
    if (
      images.length > 0 &&
      current === '' &&
      (cue === 'history' || cue === 'box' || cue === 'quote')
    )
      flush(tag.from, true);
    if (opened < 0) opened = tag.from;
    if (name === 'hr') {
      note(cue);
      if (depth.hidden === 0) {
        begin(tag.from);
        push(rule);
        note(cue);
      }
      return;
    }
    if (name === 'img') {
      const alt = visible(tag.attributes.get('alt') ?? '').trim();
      if (alt !== '' && depth.hidden === 0) {
        images.push(alt.slice(0, 200));
        current += marks.image(alt);
      }
      return;
    }
    note(cue);
    enter(tag, cue);
    marks.open(tag);
    if (name === 'li' && depth.hidden === 0) current += marks.item();
  };
  const enter = (tag: Tag, cue: ElementCue): void => {
    const style = (tag.attributes.get('style') ?? '').toLowerCase();
    const href = tag.name === 'a' ? tag.attributes.get('href') : undefined;
    const frame: Frame = {
      name: tag.name,
      cue,
      hidden: unseen.has(tag.name) || isHidden(tag),
      pre: tag.name === 'pre' || /white-space:\s{0,4}pre/.test(style.slice(0, 600)),
      spaced: tag.name === 'p' && !isTight(tag, style),
      linesBefore: lines.length,
      link: href === undefined ? null : { href: href.trim(), shown: '' },
    };
    frames.push(frame);
    if (frame.link !== null) openLinks.push(frame.link);
    count(frame, 1);
  };
  const count = (frame: Frame, by: 1 | -1): void => {
    if (frame.cue === 'quote') depth.quote += by;
    if (frame.cue === 'quote' && frame.name !== 'blockquote') {
      if (by === 1) containers.push({ cited: false });
      else containers.pop();
    }
    if (frame.name === 'blockquote') {
      depth.cited += by;
      const container = containers[containers.length - 1];
      if (container !== undefined && by === -1) container.cited = true;
    }
    if (frame.cue === 'signature') depth.signature += by;
    if (frame.cue === 'indent') depth.indent += by;
    if (frame.cue === 'attribution') depth.attribution += by;
    if (frame.hidden) depth.hidden += by;
    if (frame.pre) depth.pre += by;
  };
  const close = (_name: string, from: number): void => {
    const frame = frames.pop();
    if (frame === undefined) return;
    if (frame.link !== null) openLinks.pop();
    if (frame.link !== null && depth.hidden === 0) {
      const shown = tidy(frame.link.shown);
      links.push({ href: frame.link.href, text: shown });
      current += marks.link(frame.link.href, shown);
    }
    if (depth.hidden === 0 && blocks.has(frame.name) && frame.name !== 'td' && frame.name !== 'th')
      closeBlock(frame, from);
    count(frame, -1);
    marks.close(frame.name);
    opened = -1;
  };
  const closeBlock = (frame: Frame, at: number): void => {
    const onlySpace = current.includes('\u00a0') && lines.length === frame.linesBefore;
    flush(at, onlySpace && (frame.name === 'p' || frame.name === 'div'));
    if (frame.spaced) blankAfter(at);
  };
  const text = (value: string, from: number): void => {
    if (depth.hidden > 0) return;
    const shown = visible(value);
    const link = openLinks[openLinks.length - 1];
    // Taken here, not cut from the line later: cutting would copy a long line once per link.
    if (link !== undefined && link.shown.length < 300) link.shown += shown.slice(0, 300);
    if (depth.pre === 0) {
      const flat = shown.replace(/[ \t\n\f]+/g, ' ');
      if (flat.trim() !== '') begin(from);
      current += flat;
      return;
    }
    const parts = shown.split('\n');
    for (const [index, part] of parts.entries()) {
      if (index > 0) flush(from, true);
      if (part.trim() !== '') begin(from);
      current += part;
    }
  };
  const finish = (): readonly Line[] => {
    flush(lines.at(-1)?.from ?? 0, images.length > 0);
    return lines;
  };
  return { open, close, text, finish };
}

/** Word's own paragraphs and those without a margin stand line under line. */
const isTight = (tag: Tag, style: string): boolean =>
  /mso/i.test(tag.attributes.get('class')?.slice(0, 100) ?? '') ||
  /margin(-bottom)?:\s{0,4}0/.test(style.slice(0, 600));

/** Blanks become one, table cells stand two blanks apart. */
const tidy = (text: string): string =>
  text
    .replace(/[ \u00a0\n]+/g, ' ')
    .replace(/ ?\t ?/g, '\t')
    .trim()
    .replace(/\t+/g, '  ');
