/** `npm run preview`: serves `dist/` as a host should, with the headers that it documents (`dist/_headers`). */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readHeaders } from './serve/headers-file.ts';
import { listen } from './serve/listen.ts';
import { portFrom } from './serve/ports.ts';
import { site } from './serve/site.ts';

const root = fileURLToPath(new URL('../../dist', import.meta.url));

try {
  if (!existsSync(`${root}/_headers`)) throw new Error('There is no build yet: npm run build');
  const headers = readHeaders(readFileSync(`${root}/_headers`, 'utf8'));
  const { url } = await listen(
    site({ root, headers }),
    portFrom(process.env, 'PORT', 3000),
    'PORT',
  );
  console.log(`The built pane: ${url}/taskpane.html\nIts version:    ${url}/version.html`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
