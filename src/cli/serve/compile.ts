import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const webpack = fileURLToPath(
  new URL('../../../node_modules/webpack/bin/webpack.js', import.meta.url),
);

/** `npm start`'s own, that of the tests, and that of the measurements (in production mode). */
export type SandboxBuild = 'sandbox' | 'e2e' | 'bench';

/** Where a sandbox build lies; it is a cache, and never deployed. */
export const sandboxRoot = (build: SandboxBuild): string =>
  fileURLToPath(new URL(`../../../node_modules/.cache/sidecar/${build}`, import.meta.url));

export type Compiler = {
  /** Resolves when the compiler has ended well; rejects when it refuses or is stopped. */
  readonly done: Promise<void>;
  readonly stop: () => void;
};

/**
 * Compiles the sandbox's pages; a second time takes only what has changed. With `--watch` it compiles again after each
 * change of a source file, until it is stopped.
 */
export function compileSandbox(...flags: readonly '--watch'[]): Compiler {
  return compile('--env', 'sandbox=sandbox', ...flags);
}

/** Runs webpack with these arguments. */
export function compile(...words: readonly string[]): Compiler {
  const compiler = spawn(process.execPath, [webpack, ...words], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const done = new Promise<void>((resolve, reject) => {
    compiler.once('error', reject);
    compiler.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error('The sandbox does not compile; see above.'));
    });
  });
  return {
    done,
    stop: () => {
      compiler.kill('SIGKILL');
    },
  };
}
