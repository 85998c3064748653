import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Listening = {
  /** `http://localhost:port`, without a trailing slash. */
  readonly url: string;
  readonly port: number;
  /** Ends open connections too, so that nothing waits for a browser's keep-alive. */
  close(): Promise<void>;
};

/**
 * Serves on this machine only (port 0: any free one). Rejects with a sentence for the user when the port cannot be had;
 * `setting` is the environment variable to name in it.
 */
export function listen(
  listener: RequestListener,
  port: number,
  setting: string,
): Promise<Listening> {
  const server = createServer(listener);
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(portTrouble(error, port, setting));
    });
    server.listen(port, '127.0.0.1', () => {
      const taken = (server.address() as AddressInfo).port;
      resolve({
        url: `http://localhost:${String(taken)}`,
        port: taken,
        close: () =>
          new Promise((done) => {
            server.close(() => {
              done();
            });
            server.closeAllConnections();
          }),
      });
    });
  });
}

/** The error of a port that cannot be had, in a sentence that says what to type; other errors stay as they are. */
export function portTrouble(error: NodeJS.ErrnoException, port: number, setting: string): Error {
  const other = String(port < 65_000 ? port + 10 : port - 10);
  if (error.code === 'EADDRINUSE')
    return new Error(
      `Port ${String(port)} is in use. Choose another one: ${setting}=${other} npm start`,
      {
        cause: error,
      },
    );
  if (error.code === 'EACCES')
    return new Error(
      `Port ${String(port)} may not be used without special rights. Choose one above 1023 with ${setting}.`,
      { cause: error },
    );
  return error;
}
