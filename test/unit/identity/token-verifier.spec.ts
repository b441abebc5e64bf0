import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { ManualClock } from '../../../src/platform/clock/clock.js';
import { Problem } from '../../../src/platform/http/problem.js';
import { DemoIssuer } from '../../../src/platform/identity/demo-issuer.js';
import { IdentityModule } from '../../../src/platform/identity/identity.module.js';
import { OidcIssuer } from '../../../src/platform/identity/oidc-issuer.js';
import { principalFrom, TokenVerifier } from '../../../src/platform/identity/token-verifier.js';

const clock = new ManualClock('2026-03-02T09:00:00Z');
const NOW = clock.now().getTime() / 1000;
const CLAIMS = { sub: 'p-1', rol: 'consulent', regio: 'h5', aud: 'kroniek', iat: NOW, exp: NOW + 60 };

async function refusal(work: Promise<unknown> | (() => unknown)): Promise<[number, string]> {
  try {
    await (typeof work === 'function' ? Promise.resolve().then(work) : work);
  } catch (error) {
    if (error instanceof Problem) return [error.status, error.code];
    throw error;
  }
  throw new Error('Was not refused.');
}

describe('a token of an OIDC issuer', () => {
  let server: Server;
  let issuer: string;
  let sign: (claims: JWTPayload, alg?: 'RS256' | 'ES256' | 'PS256' | 'ES384') => Promise<string>;
  let verifier: TokenVerifier;

  beforeAll(async () => {
    const algorithms = ['RS256', 'ES256', 'PS256', 'ES384'] as const;
    const pairs = await Promise.all(
      algorithms.map(async (alg) => [alg, await generateKeyPair(alg, { extractable: true })] as const),
    );
    const keys = await Promise.all(
      pairs.map(async ([alg, { publicKey }]) => ({ ...(await exportJWK(publicKey)), kid: alg, alg, use: 'sig' })),
    );
    server = createServer((request, response) => {
      response.setHeader('content-type', 'application/json');
      if (request.url === '/.well-known/openid-configuration') {
        response.end(JSON.stringify({ issuer, jwks_uri: `${issuer}/jwks` }));
      } else response.end(JSON.stringify({ keys }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
    const byAlg = new Map(pairs.map(([alg, { privateKey }]) => [alg as string, privateKey]));
    sign = (claims, alg = 'RS256') =>
      new SignJWT({ iss: issuer, ...claims }).setProtectedHeader({ alg, kid: alg }).sign(byAlg.get(alg)!);
    verifier = new TokenVerifier(new OidcIssuer(issuer), 'kroniek', clock);
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it.each(['RS256', 'ES256', 'PS256'] as const)('is accepted with %s', async (alg) => {
    expect(await verifier.verify(await sign({ ...CLAIMS, gemeente: '0518' }, alg))).toEqual({
      subject: 'p-1',
      rol: 'consulent',
      regio: 'h5',
      gemeente: '0518',
      aanbiederId: undefined,
    });
  });

  it('is accepted up to 30 seconds past its end, and not after', async () => {
    await expect(verifier.verify(await sign({ ...CLAIMS, exp: NOW - 29 }))).resolves.toMatchObject({ subject: 'p-1' });
    expect(await refusal(verifier.verify(await sign({ ...CLAIMS, exp: NOW - 31 })))).toEqual([401, 'TOKEN_VERLOPEN']);
  });

  it.each([
    ['of another audience', { ...CLAIMS, aud: 'ander' }],
    ['of another issuer', { ...CLAIMS, iss: 'https://ander.example' }],
    ['without end', { ...CLAIMS, exp: undefined }],
    ['without moment of issue', { ...CLAIMS, iat: undefined }],
    ['without subject', { ...CLAIMS, sub: undefined }],
  ])('is refused %s', async (_, claims) => {
    const sound = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
    expect(await refusal(verifier.verify(await sign(sound)))).toEqual([401, 'TOKEN_ONGELDIG']);
  });

  it('is refused when issued in the future', async () => {
    expect(await refusal(verifier.verify(await sign({ ...CLAIMS, iat: NOW + 31 })))).toEqual([
      401,
      'TOKEN_NOG_NIET_GELDIG',
    ]);
  });

  it('is refused with another algorithm, unsigned, changed or signed with the public key as a secret', async () => {
    const good = await sign(CLAIMS);
    const [header, , signature] = good.split('.') as [string, string, string];
    const changed = Buffer.from(JSON.stringify({ ...CLAIMS, iss: issuer, rol: 'beheerder' })).toString('base64url');
    const tokens = [
      await sign(CLAIMS, 'ES384'),
      new UnsecuredJWT({ ...CLAIMS, iss: issuer }).encode(),
      `${header}.${changed}.${signature}`,
      await new SignJWT({ ...CLAIMS, iss: issuer })
        .setProtectedHeader({ alg: 'HS256', kid: 'RS256' })
        .sign(new TextEncoder().encode('x'.repeat(64))),
      'a.b.c',
    ];
    for (const token of tokens) expect(await refusal(verifier.verify(token))).toEqual([401, 'TOKEN_ONGELDIG']);
  });

  it('gives 503 while the issuer is out of reach, and works again after', async () => {
    const closed = new TokenVerifier(new OidcIssuer('http://127.0.0.1:1'), 'kroniek', clock);
    expect(await refusal(closed.verify(await sign(CLAIMS)))).toEqual([503, 'IDENTITEITSVOORZIENING_ONBEREIKBAAR']);
  });
});

describe('the claims of a token', () => {
  it.each([
    ['without role', { rol: undefined }, 'ROL_ONBEKEND'],
    ['with an unknown role', { rol: 'koning' }, 'ROL_ONBEKEND'],
    ['with a list of roles', { rol: ['beheerder'] }, 'ROL_ONBEKEND'],
    ['without region', { regio: undefined }, 'TOKEN_ONVOLLEDIG'],
    ['with a region that is no slug', { regio: 'H5; drop' }, 'TOKEN_ONVOLLEDIG'],
    ['of a gemeente without its code', { rol: 'gemeente' }, 'TOKEN_ONVOLLEDIG'],
    ['of an aanbieder without its id', { rol: 'aanbieder' }, 'TOKEN_ONVOLLEDIG'],
    ['with an odd gemeentecode', { gemeente: '51' }, 'TOKEN_ONVOLLEDIG'],
    ['with a BSN as subject (R-DAT-09)', { sub: '999900006' }, 'TOKEN_SUBJECT_ONGELDIG'],
  ])('give no access %s', async (_, claims, code) => {
    expect(await refusal(() => principalFrom({ ...CLAIMS, ...claims }))).toEqual([403, code]);
  });
});

describe('the demo issuer', () => {
  let dataDir: string;
  beforeAll(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'kroniek-demo-'));
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
  const open = (): Promise<DemoIssuer> =>
    DemoIssuer.open({ dataDir, issuer: 'http://demo', audience: 'kroniek', clock });

  it('keeps its key for itself, and the same key after a restart', async () => {
    const token = await (await open()).demoToken({ rol: 'gemeente', regio: 'h5', gemeente: '0518' });
    expect(statSync(join(dataDir, 'demo-issuer.json')).mode & 0o777).toBe(0o600);
    const principal = await new TokenVerifier(await open(), 'kroniek', clock).verify(token);
    expect(principal).toMatchObject({ rol: 'gemeente', gemeente: '0518' });
  });

  it('publishes no private key', async () => {
    const { privateJwk } = JSON.parse(readFileSync(join(dataDir, 'demo-issuer.json'), 'utf8')) as {
      privateJwk: { d: string };
    };
    expect(JSON.stringify((await open()).jwks())).not.toContain(privateJwk.d);
  });

  it('does not start in production', async () => {
    const before = process.env['NODE_ENV'];
    process.env['NODE_ENV'] = 'production';
    try {
      await expect(open()).rejects.toThrow(/NODE_ENV=production/);
      expect(() =>
        IdentityModule.register({ mode: 'demo', dataDir, issuer: 'http://demo', audience: 'kroniek', rollen: [] }),
      ).toThrow(/NODE_ENV=production/);
    } finally {
      process.env['NODE_ENV'] = before;
    }
  });
});
