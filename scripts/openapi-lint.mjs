// Lints the OpenAPI document against .spectral.yaml. Without argument the document is made from the build (dist/), in
// Nest's preview mode: no database, nothing listens. With a file name that file is linted.
// Exit code: 0 clean, 1 faults (a warning is one), 2 the document could not be made.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = join(root, 'dist', 'src');

async function document() {
  if (!existsSync(join(built, 'app.module.js'))) {
    throw new Error('Er is nog geen build. Bouw eerst: npm run build.');
  }
  const load = (path) => import(pathToFileURL(join(built, path)).href);
  await import('reflect-metadata');
  const { NestFactory } = await import('@nestjs/core');
  const { AppModule } = await load('app.module.js');
  const { createHttpAdapter } = await load('platform/http/configure-http.js');
  const { buildOpenApi } = await load('platform/http/openapi.js');
  const module = AppModule.register({
    databaseUrl: 'postgres://127.0.0.1:1/geen',
    identity: { mode: 'oidc', issuer: 'https://inloggen.example', audience: 'kroniek' },
    vault: { key: Buffer.alloc(32), dataDir: tmpdir(), production: false },
    log: { error() {}, warn() {} },
    follow: { lezers: false, termijnen: false },
  });
  const app = await NestFactory.create(module, createHttpAdapter(), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  return buildOpenApi(app);
}

const folder = mkdtempSync(join(tmpdir(), 'kroniek-openapi-'));
let status = 2;
try {
  let file = process.argv[2];
  if (file === undefined) {
    file = join(folder, 'openapi.json');
    writeFileSync(file, JSON.stringify(await document(), null, 2));
  }
  const spectral = join(root, 'node_modules', '@stoplight', 'spectral-cli', 'dist', 'index.js');
  const args = [
    'lint',
    file,
    '--ruleset',
    join(root, '.spectral.yaml'),
    '--fail-severity',
    'warn',
    '--display-only-failures',
  ];
  status = spawnSync(process.execPath, [spectral, ...args], { stdio: 'inherit', cwd: root }).status ?? 2;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(status);
