import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toRequest } from './serve/to-request.ts';
import { ConnectionLost } from '../sandbox/org/http/serve.ts';
import { createOrg, type Org } from '../sandbox/org/org.ts';

export type OrgServerOptions = {
  /** 0 takes any free port. */
  readonly port: number;
  /** An org of one's own; without it one is made. */
  readonly org?: Org;
  /** What a new org starts with; empty without it. */
  readonly data?: 'demo' | 'empty';
  readonly allowedOrigins?: readonly string[];
};

export type OrgServer = {
  readonly url: string;
  readonly org: Org;
  readonly close: () => Promise<void>;
};

/** Puts an org on a local port. A request whose line a fault cuts finds its socket closed. */
export async function startOrgServer(options: OrgServerOptions): Promise<OrgServer> {
  const org =
    options.org ??
    createOrg({
      records: options.data ?? 'empty',
      ...(options.allowedOrigins ? { allowedOrigins: options.allowedOrigins } : {}),
    });
  const server = createServer((request, response) => {
    void reply(org, request, response);
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(options.port, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${String(port)}`, org, close: () => closeServer(server) };
}

function closeServer(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => {
      done();
    });
    server.closeAllConnections();
  });
}

async function reply(org: Org, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  try {
    const response = await org.handle(await toRequest(incoming));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  } catch (error) {
    if (error instanceof ConnectionLost) {
      incoming.socket.destroy();
      return;
    }
    console.error(error);
    outgoing.writeHead(500, { 'Content-Type': 'application/json;charset=UTF-8' });
    outgoing.end(
      JSON.stringify([
        { errorCode: 'UNKNOWN_EXCEPTION', message: 'An unexpected error occurred.' },
      ]),
    );
  }
}
