import type { Policy } from '../core/settings/policy.ts';
import { good, hint, wrong, type Check } from './check.ts';
import { strings } from './strings.ts';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Pages that must lie beside this one. */
const FILES = ['taskpane.html', 'login.html', 'version.html'];

const local = new Set(['localhost', '127.0.0.1']);

export const checkAddress = (page: URL): Check =>
  page.protocol === 'https:' || local.has(page.hostname)
    ? good(strings.address, page.origin)
    : wrong(strings.address, strings.notHttps, strings.notHttpsFix);

async function headersOf(fetch: Fetch, url: string): Promise<Headers | null> {
  try {
    const response = await fetch(url, { cache: 'no-cache', redirect: 'error' });
    return response.ok ? response.headers : null;
  } catch {
    return null;
  }
}

/** Files and headers of the web server, as a browser gets them. */
export async function checkFiles(fetch: Fetch, base: string): Promise<readonly Check[]> {
  const got = await Promise.all(
    FILES.map(async (name) => [name, await headersOf(fetch, new URL(name, base).href)] as const),
  );
  const missing = got.filter(([, headers]) => headers === null).map(([name]) => name);
  if (missing.length > 0)
    return [wrong(strings.files, strings.fileMissing(missing.join(', ')), strings.fileMissingFix)];
  const framed = got.find(([, headers]) => headers?.has('x-frame-options') === true);
  const [pane, login] = [got[0]?.[1], got[1]?.[1]];
  const csp = pane?.get('content-security-policy') ?? '';
  const severed = login?.get('cross-origin-opener-policy') === 'same-origin';
  const { headers } = strings;
  const found = [
    ...(framed ? [wrong(headers, strings.frameOptions(framed[0]), strings.frameOptionsFix)] : []),
    ...(severed ? [wrong(headers, strings.opener, strings.openerFix)] : []),
    ...(csp.includes('frame-ancestors')
      ? []
      : [hint(headers, strings.noFrames, strings.noFramesFix)]),
  ];
  return [good(strings.files), ...(found.length > 0 ? found : [good(headers)])];
}

export function checkPolicy({ values, problems }: Policy): readonly Check[] {
  const { policy, policyFix, microsoft } = strings;
  return [
    ...(problems.length === 0
      ? [good(policy, strings.policyFine)]
      : problems.map((problem) => wrong(policy, strings.policyProblem(problem), policyFix))),
    values.graphClientId === null
      ? hint(microsoft, strings.microsoftOff, strings.microsoftFix)
      : good(microsoft),
  ];
}
