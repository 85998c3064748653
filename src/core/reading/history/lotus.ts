const dateTime =
  /\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},?\s{1,3}\d{1,2}:\d\d(:\d\d)?\s?([ap]\.?m\.?)?\s{0,4}$/i;
const onlyDateTime =
  /^[\s>]{0,40}\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},?\s{1,3}\d{1,2}:\d\d(:\d\d)?\s?([ap]\.?m\.?)?\s{0,8}$/i;
const addressed =
  /^[\s>]{0,80}(to|an|cc|sent by|please respond to|gesendet von|bitte antwort an|pour|para|subject|betreff)\b\s?:?/i;

/**
 * Lotus Notes quotes without marks: the sender alone on a line (`Jo Doe@ACME`, `Jo Doe/HQ/Acme`), a date alone on the
 * next or behind the name, then `To:` within a few lines.
 */
export function lotusHeaderAt(texts: readonly string[], at: number): boolean {
  const text = texts[at] ?? '';
  const next = texts[at + 1] ?? '';
  if (!/\d[/.-]\d/.test(text) && !/\d[/.-]\d/.test(next)) return false;
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 160 || trimmed.split(/\s+/).length > 12) return false;
  const dated = dateTime.test(trimmed) || (onlyDateTime.test(next) && !/[.!?,;]$/.test(trimmed));
  const onDate = /\son\s\d{1,2}[/.]\d{1,2}[/.]\d{2,4}/.test(trimmed) || /^from:\s\S/i.test(trimmed);
  if (!dated && !(onDate && /\d{1,2}:\d\d/.test(trimmed))) return false;
  for (let line = at + 1; line <= at + 8 && line < texts.length; line++) {
    const candidate = texts[line] ?? '';
    if (candidate.length < 300 && addressed.test(candidate)) return true;
  }
  return false;
}
