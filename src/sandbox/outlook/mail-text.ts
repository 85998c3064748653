const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => escapes[letter] ?? letter);

/** Plain text as Outlook hands it out when HTML is asked for. */
export function textAsHtml(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').trimEnd().split('\n');
  const html = lines.map((line) => escapeHtml(line).replace(/^ +|  +/g, keepSpaces)).join('<br>\n');
  return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body><div class="PlainText">${html}</div></body></html>`;
}

const keepSpaces = (spaces: string): string => '&nbsp;'.repeat(spaces.length);

/** The first words for the message list: good enough for a list, not a reading of the mail. */
export function previewOf(text: string, html: string): string {
  const words = text.trim() === '' ? tagless(html.slice(0, 20_000)) : text.slice(0, 2_000);
  return words.replace(/\s+/g, ' ').trim().slice(0, 120);
}

const tagless = (html: string): string =>
  html
    .replace(/<(style|script|head|title)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
