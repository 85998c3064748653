/** `npm start`: the sandbox in a browser, without accounts and without a network. `npm start -- --watch` follows the sources. */
import { compileSandbox, watchSandbox } from './serve/compile.ts';
import { portFrom } from './serve/ports.ts';
import { serveSandbox } from './serve/serve-sandbox.ts';

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function start(): Promise<void> {
  const port = portFrom(process.env, 'PORT', 3000);
  const orgPort = portFrom(process.env, 'ORG_PORT', 3001);
  console.log('Compiling the sandbox (the first time takes some seconds) …');
  const ready = compileSandbox();
  // Both ports are taken at once, so that a port in use is told before the compiler has worked.
  const [sandbox] = await Promise.all([serveSandbox({ port, orgPort, ready }), ready]);
  const stopWatching = process.argv.includes('--watch') ? watchSandbox() : () => undefined;

  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      stopWatching();
      void sandbox.close().then(() => process.exit(0));
    });
  console.log(`
  Sandbox          ${sandbox.url}/sandbox.html
  Simulated org    ${sandbox.org.url}/
  The real pane    ${sandbox.url}/taskpane.html  (for Outlook)

Ctrl+C ends both.`);
}
