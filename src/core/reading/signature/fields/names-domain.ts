/** The text is made of a domain's words, or the domain of its initials. */
export function namesDomain(text: string, domains: readonly string[]): boolean {
  const plain = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const initials = text
    .split(/[\s-]+/)
    .map((word) => word[0] ?? '')
    .join('')
    .toLowerCase();
  return domains.some((domain) => {
    const bare = domain.replace(/[^\p{L}\p{N}]/gu, '');
    if (bare.length < 2) return false;
    if (plain === bare || initials === bare) return true;
    if (bare.length >= 3 && plain.startsWith(bare)) return true;
    if (bare.length >= 4 && plain.includes(bare)) return true;
    return plain.length >= 4 && bare.includes(plain);
  });
}
