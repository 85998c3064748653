const MAX_PATTERN = 200;

/** Takes out what would confuse the look at groups: escaped characters and character classes. */
const bare = (pattern: string): string => pattern.replace(/\\./gs, 'x').replace(/\[[^\]]*\]/g, 'x');

/**
 * Whether a regular expression of a policy compiles and cannot run for ever: no repeated group that repeats or chooses inside, no
 * back-reference, and no more than three open-ended repeats in all. Stricter than need be; case numbers need none of it.
 */
export function isSafePattern(pattern: string): boolean {
  if (pattern.length > MAX_PATTERN || /\\[1-9k]/.test(pattern)) return false;
  try {
    new RegExp(pattern, 'u');
  } catch {
    return false;
  }
  const shape = bare(pattern);
  const repeatsInside: boolean[] = [];
  let openEnded = 0;
  for (let i = 0; i < shape.length; i++) {
    const c = shape[i];
    const after = shape.slice(i + 1);
    const repeat = c !== '(' && /^(?:[*+]|\{\d+,\})/.test(after);
    if (repeat) openEnded++;
    if (c === '(') repeatsInside.push(false);
    else if (c === ')') {
      const inside = repeatsInside.pop() ?? false;
      if (inside && /^[*+{]/.test(after)) return false;
      if (inside && repeatsInside.length > 0) repeatsInside[repeatsInside.length - 1] = true;
    } else if (repeat || c === '|') {
      if (repeatsInside.length > 0) repeatsInside[repeatsInside.length - 1] = true;
    }
  }
  return openEnded <= 3;
}
