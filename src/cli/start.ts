/** `npm start`: the sandbox in a browser, without accounts and without a network. `npm start -- --watch` follows the sources. */
import { compileSandbox } from './serve/compile.ts';
import { portFrom } from './serve/ports.ts';
import { serveSandbox } from './serve/serve-sandbox.ts';

const toStop: (() => void)[] = [];

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    end(0);
  });

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  end(1);
}

async function start(): Promise<void> {
  const port = portFrom(process.env, 'PORT', 3000);
  const orgPort = portFrom(process.env, 'ORG_PORT', 3001);
  console.log('Compiling the sandbox (the first time takes some seconds) …');
  const compiler = compileSandbox();
  toStop.push(compiler.stop);
  // Both ports are taken at once, so that a port in use is told before the compiler has worked.
  const [sandbox] = await Promise.all([
    serveSandbox({ port, orgPort, build: 'sandbox', ready: compiler.done }),
    compiler.done,
  ]);
  if (process.argv.includes('--watch')) {
    const watcher = compileSandbox('--watch');
    toStop.push(watcher.stop);
    watcher.done.catch(() => undefined);
  }
  console.log(`
  Sandbox          ${sandbox.url}/sandbox.html
  Simulated org    ${sandbox.org.url}/browse
  The real pane    ${sandbox.url}/taskpane.html  (for Outlook)

Ctrl+C ends both.`);
}

/** Servers and their connections end with this program; the compiler is a program of its own. */
function end(code: number): void {
  for (const stop of toStop) stop();
  process.exit(code);
}
