import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { listen, type Listening } from '../../src/cli/serve/listen.ts';
import { site, type Site } from '../../src/cli/serve/site.ts';

const folder = mkdtempSync(join(tmpdir(), 'sidecar-site-'));
const open: Listening[] = [];

beforeAll(() => {
  mkdirSync(join(folder, 'public'));
  mkdirSync(join(folder, 'public-secret'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'public-secret/secret.txt'), 'secret');
  writeFileSync(join(folder, 'public/pane.html'), '<p>pane</p>');
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function serve(more: Partial<Site> = {}): Promise<Listening> {
  const listening = await listen(site({ root: join(folder, 'public'), ...more }), 0, 'PORT');
  open.push(listening);
  return listening;
}

/** fetch() would tidy the path up before it is sent. */
function getRaw(port: number, path: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path }, (response) => {
      let body = '';
      response.on('data', (part: Buffer) => (body += part.toString()));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body });
      });
    })
      .on('error', reject)
      .end();
  });
}

test('files are served with their type, and changes are asked for again', async () => {
  const { url } = await serve();
  const answer = await fetch(`${url}/pane.html`);
  expect(await answer.text()).toBe('<p>pane</p>');
  expect(answer.headers.get('content-type')).toBe('text/html;charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('no-cache');
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e%2fpublic-secret/secret.txt',
  '/..%5csecret.txt',
  '//../secret.txt',
  '/pane.html/../../secret.txt',
  '/%00',
  '/%',
  '/__proto__',
  '/constructor',
])('no path leads out of the folder: %s', async (path) => {
  const { port } = await serve();
  const { status, body } = await getRaw(port, path);
  expect(status).toBe(404);
  expect(body).toBe('Not found');
});

test('made documents go before files and are made at each asking', async () => {
  let asked = 0;
  const { url } = await serve({ made: { '/policy.json': () => ({ asked: (asked += 1) }) } });
  expect(await (await fetch(`${url}/policy.json`)).json()).toEqual({ asked: 1 });
  const again = await fetch(`${url}/policy.json?x`);
  expect(again.headers.get('cache-control')).toBe('no-store');
  expect(await again.json()).toEqual({ asked: 2 });
});

test('extra headers are sent for their path, over the usual ones', async () => {
  const { url } = await serve({
    headers: (path) => (path.endsWith('.html') ? { 'cache-control': 'max-age=5', 'x-a': 'b' } : {}),
  });
  const { headers } = await fetch(`${url}/pane.html`);
  expect([headers.get('cache-control'), headers.get('x-a')]).toEqual(['max-age=5', 'b']);
});

test('a request waits for the build, and is told when the build fails', async () => {
  let finish: () => void = () => undefined;
  const { url } = await serve({ ready: new Promise((resolve) => (finish = resolve)) });
  const early = fetch(`${url}/pane.html`);
  finish();
  expect((await early).status).toBe(200);

  const broken = await serve({ ready: Promise.reject(new Error('no')) });
  expect((await fetch(`${broken.url}/pane.html`)).status).toBe(503);
});

test('only reading is allowed', async () => {
  const { url } = await serve({ made: { '/policy.json': () => ({}) } });
  expect((await fetch(`${url}/pane.html`, { method: 'POST' })).status).toBe(405);
  expect((await fetch(`${url}/policy.json`, { method: 'PUT' })).status).toBe(405);
  expect(await (await fetch(`${url}/policy.json`, { method: 'HEAD' })).text()).toBe('');
});

test('a port in use is told with what to type instead', async () => {
  const { port } = await serve();
  await expect(listen(() => undefined, port, 'ORG_PORT')).rejects.toThrow(
    `Port ${String(port)} is in use. Choose another one: ORG_PORT=${String(port + 10)} npm start`,
  );
});
