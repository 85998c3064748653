import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import sparticuz from '@sparticuz/chromium';

/**
 * The sandbox is compiled, and Chromium unpacked, once before the end-to-end tests: two files that run at once would do it on top of
 * each other. Unchanged sources come from the cache. `npm test` has compiled it already (`SIDECAR_E2E_BUILT`), on the core that the
 * production build left idle.
 */
export default async function buildOnce() {
  await sparticuz.executablePath();
  if (process.env.SIDECAR_E2E_BUILT !== undefined) return;
  const webpack = fileURLToPath(
    new URL('../../node_modules/webpack/bin/webpack.js', import.meta.url),
  );
  const { status } = spawnSync(process.execPath, [webpack, '--env', 'sandbox=e2e'], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('The sandbox does not compile; see above.');
}
