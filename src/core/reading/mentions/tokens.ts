/** The number behind "Case" in a subject, or one in the form that Salesforce gives cases by default (`00001234`). */
export const defaultCaseNumberPattern =
  '(?:case|ticket|fall|caso|cas|zaak|ärende|sag|sak|zgłoszenie|обращение|案例|ケース)\\s{0,3}(?:no\\.?|nr\\.?|number|id|n°|nº|#)?\\s{0,3}[:#-]?\\s{0,3}(\\d{4,10})(?!\\d)|(?<!\\d)(0\\d{7})(?!\\d)';

const subjectLimit = 500;

/** Case numbers in a subject. A pattern that does not compile finds nothing; its first filled group is the number. */
export function caseNumbersIn(subject: string, pattern: string): readonly string[] {
  let expression: RegExp;
  try {
    expression = new RegExp(pattern, 'giu');
  } catch {
    return [];
  }
  const found = new Set<string>();
  for (const match of subject.slice(0, subjectLimit).matchAll(expression)) {
    const number = match.slice(1).find((group) => group) ?? match[0];
    if (number !== '') found.add(number);
  }
  return [...found];
}

/**
 * Tokens by which Email-to-Case finds the case of an answer: `ref:_00Dxx.-500xx:ref`, `ref:!00D….!500…:ref` and the
 * newer `thread::abc-DEF_1::`. They may stand in hidden text and in history, so the raw source may be passed.
 */
export function threadTokensIn(...texts: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const text of texts) {
    if (!text.includes('ref:') && !text.includes('thread::')) continue;
    for (const match of text.matchAll(
      /\bref:[_!]?00D[\w.!-]{6,80}:ref\b|\bthread::[\w-]{8,120}(?:::|:)/g,
    ))
      found.add(match[0]);
  }
  return [...found];
}
