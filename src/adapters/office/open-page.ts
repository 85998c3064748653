const local = new Set(['localhost', '127.0.0.1']);

/** Only pages that a browser opens safely: https, or http on this very machine (the sandbox). */
export function mayOpen(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && local.has(hostname));
}
