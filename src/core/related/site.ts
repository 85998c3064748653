/** The host of a link or of a Website field, in whatever form it was typed: lower case, without `www.`; null when it has none. */
export function hostOf(text: string): string | null {
  const [, host] =
    /^\s*(?:[a-z][a-z0-9+.-]{0,20}:\/\/)?(?:[^/?#@\s]*@)?([^/?#:\s]+)/i.exec(text) ?? [];
  const plain = host
    ?.toLowerCase()
    .replace(/^www\d?\./, '')
    .replace(/\.$/, '');
  return plain?.includes('.') === true ? plain : null;
}

/** The same site, or one a part of the other: `shop.halden.example` and `halden.example`. */
export const sameSite = (a: string, b: string): boolean =>
  a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
