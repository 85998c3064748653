import type { Forwarded, MentionedAddress } from './content.ts';
import { headerLine } from './history/header-block.ts';
import { historyStartAt, linesOf } from './history/history-start.ts';
import { lotusHeaderAt } from './history/lotus.ts';
import { isRule, mailRule } from './history/rules.ts';
import { joinLines } from './history/new-part.ts';
import { head } from './lines/line.ts';
import type { Line } from './lines/line.ts';
import { findLinks } from './links/find-links.ts';

/** How many lines below "Forwarded message" its sender is looked for. */
const reach = 12;

/** The mail that this one passes on, and who wrote it. */
export function readForwarded(lines: readonly Line[]): Forwarded {
  return { text: joinLines(lines), from: forwardedSender(lines.slice(0, reach)) };
}

/** The text of the forwarded mail itself: without its headers, and without what it quotes in turn. */
export function forwardedBody(lines: readonly Line[]): readonly Line[] {
  const mail = linesOf(lines);
  let at = 0;
  for (; at < Math.min(lines.length, reach); at++) {
    const text = mail.texts[at] ?? '';
    const blank = text.trim() === '';
    if (!blank && !isRule(text) && mailRule(text) === null && headerLine(text) === null) break;
  }
  let end = at;
  while (end < lines.length && (end === at || historyStartAt(mail, end) === null)) end++;
  return lines.slice(at, end);
}

const nameIn = (text: string): string | null => {
  const name = text
    .replace(/[<([].*$/, '')
    .replace(/["']/g, '')
    .trim();
  return name === '' || name.includes('@') ? null : name;
};

/** Lotus Notes puts no label before the sender: `Jo Doe <jo@acme.example> on 03/12/2001 08:02:11 AM`. */
function lotusSender(lines: readonly Line[]): MentionedAddress | null {
  const texts = lines.map(head);
  const at = texts.findIndex(
    (text, index) => mailRule(text) === null && lotusHeaderAt(texts, index),
  );
  const text = texts[at] ?? '';
  const link = findLinks(text).find(({ kind }) => kind === 'email');
  return link === undefined
    ? null
    : { address: link.written, name: nameIn(text.slice(0, link.at)) };
}

function forwardedSender(lines: readonly Line[]): MentionedAddress | null {
  for (const line of lines) {
    const text = head(line);
    const header = headerLine(text);
    if (header?.isFrom !== true) continue;
    const link = findLinks(text).find(({ kind }) => kind === 'email');
    const linked = line.links
      .map(({ href }) => /^mailto:([^?]{3,320})/i.exec(href)?.[1])
      .find((address) => address !== undefined);
    const address = link?.written ?? linked;
    if (address !== undefined) return { address, name: nameIn(header.value) };
  }
  return lotusSender(lines);
}
