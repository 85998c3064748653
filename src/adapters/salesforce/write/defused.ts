/** Invisible, and no line may break at it. */
const JOINER = '\u2060';

/** Halves of characters and NUL are no text: JSON carries them, databases do not. */
const sendable = (text: string): string =>
  text.replace(/\p{Surrogate}/gu, '\ufffd').replaceAll('\0', '');

/**
 * Text as a composite may carry it. `@{` anywhere in a value is read as a reference to another part's answer (workflow tools
 * write such mails), it cannot be escaped, and it fails the whole transaction: an invisible character goes between.
 */
export const defused = (text: string): string => sendable(text).replace(/@\{/g, `@${JOINER}{`);

/** In HTML the sign can be written otherwise, and nothing is added. */
export const defusedHtml = (html: string): string => sendable(html).replace(/@\{/g, '&#64;{');

export const restored = (text: string): string => text.replaceAll(`@${JOINER}{`, '@{');
