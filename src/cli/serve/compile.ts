import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const webpack = fileURLToPath(
  new URL('../../../node_modules/webpack/bin/webpack.js', import.meta.url),
);

/** Where the sandbox build lies; it is a cache, and never deployed. */
export const sandboxRoot = fileURLToPath(
  new URL('../../../node_modules/.cache/sidecar/sandbox', import.meta.url),
);

/** Compiles the sandbox's pages; a second time takes only what has changed. Rejects when the compiler refuses. */
export function compileSandbox(): Promise<void> {
  const compiler = spawn(process.execPath, [webpack, '--env', 'sandbox'], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    compiler.once('error', reject);
    compiler.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error('The sandbox does not compile; see above.'));
    });
  });
}

/** Compiles again after each change of a source file, until the returned function is called. */
export function watchSandbox(): () => void {
  const compiler = spawn(process.execPath, [webpack, '--env', 'sandbox', '--watch'], {
    stdio: 'inherit',
  });
  return () => {
    compiler.kill();
  };
}
