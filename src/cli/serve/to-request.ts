import type { IncomingMessage } from 'node:http';

/** A request of Node's server as the web's own kind, which the simulated platforms answer. */
export async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (typeof value === 'string') headers.set(name, value);
  }
  const method = incoming.method ?? 'GET';
  const body = method === 'GET' || method === 'HEAD' ? null : Buffer.concat(chunks);
  const host = incoming.headers.host ?? 'localhost';
  return new Request(`http://${host}${incoming.url ?? '/'}`, { method, headers, body });
}
