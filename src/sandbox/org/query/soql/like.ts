/** `many` is %, `one` is _, text is one lower-case character. */
export type LikePart = 'many' | 'one' | { readonly text: string };

/**
 * Whether a text matches a LIKE pattern without regard to case. On a dead end only the last % is tried
 * again, so hostile patterns cost at most length × length, never exponential time.
 */
export function matchesLike(pattern: readonly LikePart[], text: string): boolean {
  const characters = Array.from(text.toLowerCase());
  let at = 0;
  let part = 0;
  let retryPart = -1;
  let retryAt = 0;
  while (at < characters.length) {
    const step = pattern[part];
    if (step === 'many') {
      retryPart = part;
      retryAt = at;
      part += 1;
    } else if (step !== undefined && (step === 'one' || step.text === characters[at])) {
      part += 1;
      at += 1;
    } else if (retryPart >= 0) {
      retryAt += 1;
      at = retryAt;
      part = retryPart + 1;
    } else {
      return false;
    }
  }
  return pattern.slice(part).every((rest) => rest === 'many');
}
