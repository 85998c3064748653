import type { RequestListener } from 'node:http';
import sirv from 'sirv';

type Headers = Readonly<Record<string, string>>;

export type Site = {
  /** Folder whose files are served; nothing outside of it can be reached. */
  readonly root: string;
  /** Path (`/policy.json`) → JSON made at the time of asking; goes before files. */
  readonly made?: Readonly<Record<string, () => unknown>>;
  /** Extra headers for a path. */
  readonly headers?: (path: string) => Headers;
  /** Requests wait for this: a browser that is quicker than the first compilation sees a slow page, not an error. */
  readonly ready?: Promise<void>;
};

/** Files and a few made JSON documents, for reading only. */
export function site({ root, made = {}, headers = () => ({}), ready }: Site): RequestListener {
  // dev: files are looked up at each request, so a rebuild shows without a restart.
  const files = sirv(root, {
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(headers(path))) response.setHeader(name, value);
    },
  });
  return (request, response) => {
    const answer = (): void => {
      const path = pathOf(request.url);
      const make = Object.hasOwn(made, path) ? made[path] : undefined;
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.writeHead(405, { allow: 'GET, HEAD' }).end();
      } else if (make !== undefined) {
        const body = JSON.stringify(make());
        response
          .writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
          .end(request.method === 'HEAD' ? undefined : body);
      } else {
        files(request, response, () => {
          response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
        });
      }
    };
    if (ready === undefined) answer();
    else
      void ready.then(answer, () => {
        response.writeHead(503, { 'content-type': 'text/plain' }).end('The build failed');
      });
  };
}

/** The path alone; `//host/x` stays a path, as a base would read it as an address. */
function pathOf(url = '/'): string {
  return url.split(/[?#]/, 1)[0] ?? '/';
}
