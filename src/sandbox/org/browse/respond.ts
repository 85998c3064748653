import type { Markup } from './markup.ts';

/** Pages load their own style and script from the org, and nothing else. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self' http://localhost:*";

/** The body of a mail is shown in a frame of its own: no script, and images of this org only. */
const bodyPolicy = (origin: string): string =>
  `sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data: ${origin}; frame-ancestors 'self'`;

const COMMON = {
  'X-Content-Type-Options': 'nosniff',
  // With `no-referrer` a browser posts forms as from origin `null`, which is refused.
  'Referrer-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

export function pageResponse(page: Markup, status = 200): Response {
  return new Response(page.text, {
    status,
    headers: {
      ...COMMON,
      'Content-Type': 'text/html;charset=UTF-8',
      'Content-Security-Policy': PAGE_POLICY,
    },
  });
}

/** HTML that came with a mail. */
export function foreignResponse(markup: string, origin: string): Response {
  return new Response(`<!doctype html><meta charset="utf-8"><title>Body</title>${markup}`, {
    headers: {
      ...COMMON,
      'Content-Type': 'text/html;charset=UTF-8',
      'Content-Security-Policy': bodyPolicy(origin),
    },
  });
}

export function assetResponse(text: string, type: 'text/css' | 'text/javascript'): Response {
  return new Response(text, { headers: { ...COMMON, 'Content-Type': `${type};charset=UTF-8` } });
}

/** Bytes to keep, never to show: a stored HTML file must not run on the org's origin. */
export function downloadResponse(bytes: Uint8Array, name: string): Response {
  const plain = name.replace(/[^\w .-]/g, '_');
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...COMMON,
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': disposition,
      'Content-Security-Policy': "sandbox; default-src 'none'",
    },
  });
}

/** Pictures that a browser may show; anything else is downloaded (SVG can hold scripts). */
const PICTURES: ReadonlyMap<string, string> = new Map([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
]);

/** A stored file as the body of a mail refers to it: a picture to look at, or a download. */
export function fileResponse(bytes: Uint8Array, name: string): Response {
  const response = downloadResponse(bytes, name);
  const type = PICTURES.get((name.split('.').pop() ?? '').toLowerCase());
  if (type === undefined) return response;
  response.headers.set('Content-Type', type);
  response.headers.set('Content-Disposition', 'inline');
  return response;
}

/** After a form: the next page is fetched with GET. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { ...COMMON, Location: path } });
}

export function redirect(path: string): Response {
  return new Response(null, { status: 302, headers: { ...COMMON, Location: path } });
}
