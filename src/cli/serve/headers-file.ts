type Rule = { readonly matches: (path: string) => boolean; readonly headers: Map<string, string> };

/**
 * Reads a `_headers` file (the format of Cloudflare Pages and Netlify): a path, in which `*` stands for anything, and under it
 * indented `Name: value` lines. Returns the headers for a path; where several rules name one header, the last wins.
 */
export function readHeaders(text: string): (path: string) => Readonly<Record<string, string>> {
  const rules = rulesIn(text);
  return (path) => {
    const fitting = rules.filter(({ matches }) => matches(path));
    return Object.fromEntries(fitting.flatMap(({ headers }) => [...headers]));
  };
}

function rulesIn(text: string): readonly Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split('\n')) {
    const words = line.trim();
    if (words === '' || words.startsWith('#')) continue;
    if (/^\s/.test(line)) {
      const colon = words.indexOf(':');
      rules.at(-1)?.headers.set(words.slice(0, colon).toLowerCase(), words.slice(colon + 1).trim());
    } else {
      rules.push({ matches: pathMatcher(words), headers: new Map() });
    }
  }
  return rules;
}

/** One `*` per pattern is enough here: what stands before it and after it must stand in the path. */
function pathMatcher(pattern: string): Rule['matches'] {
  const star = pattern.indexOf('*');
  if (star === -1) return (path) => path === pattern;
  const [before, after] = [pattern.slice(0, star), pattern.slice(star + 1)];
  return (path) =>
    path.length >= before.length + after.length && path.startsWith(before) && path.endsWith(after);
}
