import type { RequestListener } from 'node:http';
import { createGraphService, type GraphService } from '../../sandbox/graph/graph-service.ts';
import { listen } from './listen.ts';
import { toRequest } from './to-request.ts';

export type GraphServer = {
  readonly url: string;
  readonly service: GraphService;
  close(): Promise<void>;
};

const answering =
  ({ handle }: GraphService): RequestListener =>
  (incoming, outgoing) => {
    const reply = async (): Promise<void> => {
      const response = await handle(await toRequest(incoming));
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      outgoing.end(Buffer.from(await response.arrayBuffer()));
    };
    reply().catch((error: unknown) => {
      console.error(error);
      outgoing.writeHead(500).end();
    });
  };

/** The simulated Microsoft Graph on any free port: an origin of its own, as in life. */
export async function startGraphServer(): Promise<GraphServer> {
  const service = createGraphService();
  const server = await listen(answering(service), 0, 'PORT');
  return { url: server.url, service, close: () => server.close() };
}
