const limit = 8000;

/** Undoes `%41`; what is no valid escape stays. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const parameter = (url: string, names: readonly string[]): string | null => {
  const query = url.slice(url.indexOf('?') + 1);
  if (query === url) return null;
  for (const pair of query.split(/&amp;|&/)) {
    const at = pair.indexOf('=');
    if (at > 0 && names.includes(pair.slice(0, at).toLowerCase()))
      return decodePercent(pair.slice(at + 1));
  }
  return null;
};

const hostOf = (url: string): string =>
  (/^https?:\/\/([^/?#:]{1,253})/i.exec(url)?.[1] ?? '').toLowerCase();

const redirects = [
  'url',
  'u',
  'q',
  'target',
  'redirect',
  'redirect_url',
  'redirecturl',
  'dest',
  'destination',
  'link',
  'to',
  'goto',
  'r',
  'adurl',
  'out',
  'href',
];

/**
 * Where a link really leads: Microsoft Safe Links, Proofpoint (v1, v2, v3), Google, Barracuda, Mimecast-like and tracking
 * redirects that carry their target. Others come back as they are.
 */
export function unwrapLink(url: string): string {
  let current = url.length > limit ? url.slice(0, limit) : url;
  for (let round = 0; round < 4; round++) {
    const inner = targetOf(current);
    if (inner === null || inner === current || !/^https?:\/\//i.test(inner)) return current;
    current = inner;
  }
  return current;
}

function targetOf(url: string): string | null {
  const host = hostOf(url);
  if (
    host.endsWith('safelinks.protection.outlook.com') ||
    host.endsWith('safelinks.protection.office365.us')
  )
    return parameter(url, ['url']);
  if (host.startsWith('urldefense')) return proofpoint(url);
  if (host === 'linkprotect.cudasvc.com') return parameter(url, ['a']);
  if (/^(www\.)?google\.[a-z.]{2,6}$/.test(host) && url.includes('/url?'))
    return parameter(url, ['q', 'url']);
  const target = parameter(url, redirects);
  return target !== null && /^https?:\/\/[^/]+\.[a-z]/i.test(target) ? target : null;
}

/** v2 writes `-3A` for `%3A` and `_` for `/`; v3 sets the target between `__` and `__;`, with `*` for what it took out. */
function proofpoint(url: string): string | null {
  const v3 = /\/v3\/__(https?:\/{1,2}.+?)__;/i.exec(url)?.[1];
  if (v3 !== undefined) return v3.replace(/^(https?:)\/(?!\/)/i, '$1//').replace(/\*+$/, '');
  const raw = /[?&]u=([^&]+)/.exec(url)?.[1];
  if (raw === undefined) return null;
  return url.includes('/v2/')
    ? decodePercent(raw.replace(/-/g, '%').replace(/_/g, '/'))
    : decodePercent(raw);
}

/** The same page for people: without scheme, `www.` and a final slash. */
export const bareUrl = (url: string): string =>
  url
    .slice(0, limit)
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/.,;>)\]]+$/, '');
