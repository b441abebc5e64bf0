import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Scripts and styles of our own files only; data from our own API only. */
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; " +
  "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/**
 * Serves the pages of `web/`: a fixed set of files read at start, so no path from outside reaches the disk.
 * `web/marktanalyse.html` is `/marktanalyse`, `web/index.html` is `/`.
 */
export async function servePages(app: NestFastifyApplication, folder: string): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${file.slice(folder.length + 1)}`;
    const url = path === '/index.html' ? '/' : path.replace(/\.html$/, '');
    const body = readFileSync(file);
    server.get(url, (_request, reply) =>
      reply.header('Content-Security-Policy', CSP).header('Content-Type', type).send(body),
    );
  }
}
