/**
 * Takes away characters without a shape: zero-width spaces, soft hyphens, byte-order marks and direction marks (Windows
 * Mail puts them into every date). Joiners stay: scripts and emoji need them.
 */
export const visible = (text: string): string =>
  text.replace(/[\r\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\u034f/g, '');
