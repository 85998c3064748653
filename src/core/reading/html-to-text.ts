import { joinLines } from './history/new-part.ts';
import { linesFromHtml } from './lines/html-lines.ts';

/**
 * Readable plain text for places without markup (a Task's comments): lists keep their numbers and bullets, table rows
 * their columns, links their target, quotes a `>`. Takes linear time and never throws.
 */
export const htmlToText = (html: string): string => joinLines(linesFromHtml(html, 'readable'));
