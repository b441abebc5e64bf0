import { createHash } from 'node:crypto';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { documentatiePage } from './documentatie-page.js';
import { buildOpenApi } from './openapi.js';

/** The OpenAPI document, public and open to any origin, and the same document for people. Built once, when first asked. */
export function serveOpenApi(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  let json: string | undefined;
  let page: { html: string; csp: string } | undefined;
  server.get('/v1/openapi.json', (_request, reply) => {
    json ??= JSON.stringify(buildOpenApi(app));
    return reply
      .header('Access-Control-Allow-Origin', '*')
      .header('Content-Type', 'application/json; charset=utf-8')
      .send(json);
  });
  server.get('/v1/documentatie', (_request, reply) => {
    if (page === undefined) {
      const { html, style } = documentatiePage(buildOpenApi(app));
      const hash = createHash('sha256').update(style).digest('base64');
      page = { html, csp: `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; frame-ancestors 'none'` };
    }
    return reply
      .header('Content-Security-Policy', page.csp)
      .header('Content-Type', 'text/html; charset=utf-8')
      .send(page.html);
  });
}
