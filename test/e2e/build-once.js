import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import sparticuz from '@sparticuz/chromium';

/**
 * The sandbox is compiled, and Chromium unpacked, once before the end-to-end tests: two files that run at once would do it on top of
 * each other. Unchanged sources come from the cache.
 */
export default async function buildOnce() {
  await sparticuz.executablePath();
  const webpack = fileURLToPath(
    new URL('../../node_modules/webpack/bin/webpack.js', import.meta.url),
  );
  const { status } = spawnSync(process.execPath, [webpack, '--env', 'sandbox=e2e'], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('The sandbox does not compile; see above.');
}
