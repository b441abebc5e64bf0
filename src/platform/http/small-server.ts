import { type Server } from 'node:http';
import { type AddressInfo } from 'node:net';

/** A small server of our own beside the API. */
export interface SmallServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Listening; `port` 0 is any free port. Rejects with the code `EADDRINUSE` where the port is taken. */
export async function listen(server: Server, host: string, port: number): Promise<SmallServer> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: given } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${given}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}
