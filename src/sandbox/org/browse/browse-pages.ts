import { normaliseId } from '../ids.ts';
import type { Org } from '../org.ts';
import { textOf } from '../value.ts';
import { act } from './actions.ts';
import { faultsPage } from './faults-page.ts';
import { frame } from './frame.ts';
import { listPage } from './list-page.ts';
import { logPage } from './log-page.ts';
import { html, type Markup } from './markup.ts';
import { overviewPage } from './overview-page.ts';
import { recordPage } from './record-page.ts';
import { findRecord, recordPath } from './record-name.ts';
import {
  assetResponse,
  downloadResponse,
  fileResponse,
  foreignResponse,
  pageResponse,
  redirect,
  seeOther,
} from './respond.ts';
import { script } from './script.ts';
import { style } from './style.ts';
import { worldPage } from './world-page.ts';

/**
 * The pages for people under `/browse`, and the addresses that Salesforce links use (`/<id>`,
 * `/lightning/r/<Object>/<id>/view`), which lead there. Null for every other address. The pages show
 * everything, whatever the rights of users are.
 */
export function browsePages(org: Org): (request: Request, url: URL) => Promise<Response | null> {
  return async (request, url) => {
    const path = segments(url.pathname);
    if (path?.[0] !== 'browse') return linkTarget(org, request, path ?? []);
    if (request.method === 'POST') return submitted(org, request, url, path.slice(1));
    if (request.method !== 'GET' && request.method !== 'HEAD') return notFound(405);
    return (
      asset(path.slice(1)) ??
      document(org, url, path.slice(1)) ??
      page(org, path.slice(1), url.searchParams)
    );
  };
}

function segments(pathname: string): string[] | null {
  try {
    return pathname
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
  } catch {
    return null;
  }
}

/** Where the bodies of mails find their pictures. */
const DOWNLOADS = 'sfc/servlet.shepherd/version/download';

/** Links as Salesforce has them. Only ids of records that exist are taken, all else belongs to the org. */
function linkTarget(org: Org, request: Request, path: readonly string[]): Response | null {
  if (request.method !== 'GET') return null;
  if (path.slice(0, -1).join('/') === DOWNLOADS)
    return storedFile(org, path[4] ?? '', fileResponse);
  const id =
    path.length === 1
      ? path[0]
      : path[0] === 'lightning' && path[1] === 'r'
        ? lightningId(path)
        : null;
  const found = id === null || id === undefined ? null : findRecord(org.engine, id);
  if (found) return redirect(recordPath(found.object, found.row));
  return path[0] === 'lightning' ? notFound(404) : null;
}

/** `/lightning/r/Contact/003…/view`, and the short `/lightning/r/003…/view`. */
function lightningId(path: readonly string[]): string | null {
  return path.slice(2, 4).find((part) => normaliseId(part) !== null) ?? null;
}

/** A form is taken from the org's own pages only, so that no other site can post one. */
async function submitted(
  org: Org,
  request: Request,
  url: URL,
  path: readonly string[],
): Promise<Response> {
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  const foreign =
    (site !== null && site !== 'same-origin') || (origin !== null && origin !== url.origin);
  if (foreign) return notFound(403);
  const back = act(org, path.join('/'), new URLSearchParams(await request.text()));
  return back === null ? notFound(404) : seeOther(back);
}

function asset([name, ...more]: readonly string[]): Response | null {
  if (more.length > 0) return null;
  if (name === 'style.css') return assetResponse(style, 'text/css');
  return name === 'script.js' ? assetResponse(script, 'text/javascript') : null;
}

/** Files for downloading, and the bodies of mails. */
function document(
  org: Org,
  url: URL,
  [kind, id = '', ...more]: readonly string[],
): Response | null {
  if (more.length > 0) return null;
  if (kind === 'file') return storedFile(org, id, downloadResponse);
  if (kind !== 'body') return null;
  const found = findRecord(org.engine, id);
  return found ? foreignResponse(textOf(found.row, 'HtmlBody'), url.origin) : notFound(404);
}

type Reply = (bytes: Uint8Array, name: string) => Response;

function storedFile(org: Org, id: string, reply: Reply): Response {
  const found = findRecord(org.engine, id);
  const bytes = found && org.engine.store.bytes(textOf(found.row, 'Id'));
  return found && bytes ? reply(bytes, fileName(found.row)) : notFound(404);
}

function fileName(row: Parameters<typeof textOf>[0]): string {
  const path = textOf(row, 'PathOnClient').split(/[\\/]/).pop() ?? '';
  return path || textOf(row, 'Title') || textOf(row, 'Name') || textOf(row, 'Id');
}

function page(org: Org, path: readonly string[], parameters: URLSearchParams): Response {
  const found = pageOf(org, path, parameters);
  return found ? pageResponse(found) : notFound(404);
}

function pageOf(
  org: Org,
  [name, id, ...more]: readonly string[],
  parameters: URLSearchParams,
): Markup | null {
  if (name === undefined) return overviewPage(org);
  if (more.length > 0) return null;
  if (id !== undefined) {
    const found = findRecord(org.engine, id);
    return found?.object.name.toLowerCase() === name.toLowerCase() ? recordPage(org, found) : null;
  }
  if (name === 'log') return logPage(org);
  if (name === 'faults') return faultsPage(org);
  if (name === 'world') return worldPage(org);
  const object = org.engine.schema.objects.get(name.toLowerCase());
  return object ? listPage(org, object, parameters) : null;
}

const REASONS: ReadonlyMap<number, string> = new Map([
  [403, 'Forms are only taken from the pages of this org.'],
  [404, 'There is no such page or record in this org.'],
  [405, 'This page can only be read.'],
]);

function notFound(status: number): Response {
  return pageResponse(
    frame('Not available', '', html`<p>${REASONS.get(status) ?? ''}</p>`),
    status,
  );
}
