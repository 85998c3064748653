/** What the From line says of the sender, for comparing with lines of the mail. */
export type Sender = {
  /** The name in reading order, without departments and organisations; empty if the header has none. */
  readonly name: string;
  readonly address: string;
  /** Lower-case words of the name and of the address before the `@`. */
  readonly tokens: ReadonlySet<string>;
};

export function senderOf(from: { readonly name: string; readonly address: string } | null): Sender {
  const address = (from?.address ?? '').slice(0, 320).toLowerCase();
  const [local = ''] = address.split('@');
  const name = readableName(from?.name ?? '');
  const tokens = new Set<string>();
  for (const word of letters(name.toLowerCase())) if (word.length > 1) tokens.add(word);
  const [header = ''] = (from?.name ?? '').slice(0, 200).toLowerCase().split('@');
  for (const word of letters(header)) if (word.length > 1) tokens.add(word);
  for (const word of letters(local)) if (word.length > 2) tokens.add(word);
  return { name, address, tokens };
}

const letters = (text: string): readonly string[] => text.split(/[^\p{L}\p{M}]+/u);

/** `Doe, Jo (Sales)` → `Jo Doe`; `Jo Doe via List` and `Jo Doe/HQ/Acme` → `Jo Doe`; an address is no name. */
export function readableName(header: string): string {
  const plain = header
    .slice(0, 200)
    .replace(/["']{1,2}|^['‘’]|['‘’]$/g, '')
    .replace(/\([^)]*\)|（[^）]*）|\[[^\]]*\]|<[^>]*>/g, ' ')
    .replace(/\s+(via|by way of|on behalf of)\s.*$/i, '')
    .replace(/\s?[/|@].*$/, '')
    .replace(/\s+-\s.*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const comma = /^([^,]{1,60}),\s*([^,]{1,60})$/.exec(plain);
  const turned = comma === null ? plain : `${comma[2] ?? ''} ${comma[1] ?? ''}`.trim();
  const isAddress = !/\s/.test(header.trim()) && header.includes('@');
  return isAddress || /\d|@/.test(turned) ? '' : turned;
}
