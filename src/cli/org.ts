/**
 * `npm run --silent org -- --port 8090 [--data demo|empty]`: a simulated Salesforce org on a local port.
 * Prints one line of JSON when it answers, with what a client needs to talk to it.
 */
import { parseArgs } from 'node:util';
import { startOrgServer } from './org-server.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    data: { type: 'string', default: 'demo' },
    origin: { type: 'string', multiple: true },
  },
});

const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`--port must be a port number, not ${values.port}`);
  process.exit(1);
}
if (values.data !== 'demo' && values.data !== 'empty') {
  console.error(`--data must be demo or empty, not ${values.data}`);
  process.exit(1);
}

const server = await startOrgServer({
  port,
  data: values.data,
  ...(values.origin ? { allowedOrigins: values.origin } : {}),
});
const { accessToken, username } = server.org.session();
console.log(JSON.stringify({ instanceUrl: server.url, accessToken, username }));
