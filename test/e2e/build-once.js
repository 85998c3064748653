import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The sandbox is compiled once before the end-to-end tests; unchanged sources come from the cache. */
export default function buildOnce() {
  const webpack = fileURLToPath(
    new URL('../../node_modules/webpack/bin/webpack.js', import.meta.url),
  );
  const { status } = spawnSync(process.execPath, [webpack, '--env', 'sandbox=e2e'], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('The sandbox does not compile; see above.');
}
