import { createServer } from 'node:http';
import { listen, type SmallServer } from '../http/small-server.js';
import { type Metrics } from './metrics.js';

/** `GET /metrics` on a port of its own, never on that of the API: who may read the one need not see the other. */
export function serveMetrics(metrics: Metrics, host: string, port: number): Promise<SmallServer> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Hier staat alleen GET /metrics.\n');
      return;
    }
    metrics.text().then(
      (text) => response.writeHead(200, { 'Content-Type': metrics.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  return listen(server, host, port);
}
