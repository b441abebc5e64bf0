import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLLEN, type Rol } from '../../src/platform/identity/principal.js';
import { createTestApp, type TestApp } from '../support/app.js';

interface Route {
  readonly method: string;
  readonly path: string;
  readonly rollen: readonly string[];
  readonly openbaar: boolean;
}

const ID = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11';

describe('every route', () => {
  let kroniek: TestApp;
  let routes: Route[];
  const tokens = new Map<Rol, string>();

  beforeAll(async () => {
    kroniek = await createTestApp();
    const { paths } = (await kroniek.ask('GET', '/v1/openapi.json')).json<{
      paths: Record<string, Record<string, { 'x-rollen'?: string[]; 'x-openbaar'?: boolean }>>;
    }>();
    routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        method: method.toUpperCase(),
        path: `/v1${path.replace(/\{\w+\}/g, ID)}`,
        rollen: operation['x-rollen'] ?? [],
        openbaar: operation['x-openbaar'] === true,
      })),
    );
    for (const rol of ROLLEN) tokens.set(rol, await kroniek.token(rol, { gemeente: '0637', aanbiederId: ID }));
  });
  afterAll(() => kroniek.close());

  it('is known: the walk below skips none', () => {
    expect(routes.length).toBeGreaterThan(30);
  });

  it('walks every route with every role and no token', async () => {
    const wrong: string[] = [];
    for (const { method, path, rollen, openbaar } of routes) {
      const body = method === 'GET' ? {} : { body: {} };
      const anonymous = await kroniek.ask(method, path, body);
      if (openbaar ? [401, 403].includes(anonymous.status) : anonymous.status !== 401) {
        wrong.push(`${method} ${path} without a token: ${anonymous.status}`);
      }
      if (anonymous.status === 401 && !anonymous.headers.has('www-authenticate')) {
        wrong.push(`${method} ${path} has no WWW-Authenticate`);
      }
      for (const [rol, token] of tokens) {
        const { status, headers } = await kroniek.ask(method, path, { token, ...body });
        const admitted = openbaar || rollen.includes(rol);
        if (admitted ? [401, 500].includes(status) : status !== 403)
          wrong.push(`${method} ${path} as ${rol}: ${status}`);
        const type = headers.get('content-type') ?? '';
        if (status >= 400 && !type.startsWith('application/problem+json')) wrong.push(`${method} ${path}: ${type}`);
        if (!headers.has('x-content-type-options')) wrong.push(`${method} ${path} has no security headers`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('refuses a token that was changed', async () => {
    const token = tokens.get('contractmanager')!;
    const [head, , signature] = token.split('.') as [string, string, string];
    const claims = Buffer.from(JSON.stringify({ rol: 'beheerder', regio: 'h5' })).toString('base64url');
    for (const { method, path, openbaar } of routes.filter((route) => !route.openbaar).slice(0, 5)) {
      expect(openbaar).toBe(false);
      expect((await kroniek.ask(method, path, { token: `${head}.${claims}.${signature}` })).status).toBe(401);
    }
  });
});
