const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
};

/** A rough plain text of HTML in one pass: what the platform puts into TextBody when none is given. */
export function htmlToText(html: string): string {
  let text = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    text += html.slice(at, open);
    const close = html.indexOf('>', open);
    if (close < 0) return tidy(text);
    if (/^<\/?(br|p|div|tr|li|h[1-6])\b/i.test(html.slice(open, open + 8))) text += '\n';
    at = close + 1;
  }
  return tidy(text + html.slice(at));
}

function tidy(text: string): string {
  return text
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (whole, name: string) => named[name] ?? whole)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
