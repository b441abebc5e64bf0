import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createLocalJWKSet, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { ManualClock } from '../../../src/platform/clock/clock.js';
import { Problem } from '../../../src/platform/http/problem.js';
import { TokenVerifier } from '../../../src/platform/identity/token-verifier.js';
import { VerifiedTokens } from '../../../src/platform/identity/verified-tokens.js';

const START = '2026-03-02T09:00:00Z';
const ISSUER = 'https://uitgever.example';
const seconds = (instant: string): number => Date.parse(instant) / 1000;

/** The code of the refusal, or `aanvaard`. */
async function outcome(verifying: Promise<unknown>): Promise<string> {
  try {
    await verifying;
    return 'aanvaard';
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

describe('a token that was verified a moment ago', () => {
  let keys: JWK[];
  let asked: number;
  let clock: ManualClock;
  let verifier: TokenVerifier;
  let token: string;
  let publicKey: JWK;

  beforeAll(async () => {
    const pair = await generateKeyPair('ES256', { extractable: true });
    publicKey = { ...(await exportJWK(pair.publicKey)), kid: 'k', alg: 'ES256' };
    token = await new SignJWT({ rol: 'inkoper', regio: 'h5' })
      .setProtectedHeader({ alg: 'ES256', kid: 'k' })
      .setIssuer(ISSUER)
      .setAudience('kroniek')
      .setSubject('p-1')
      .setIssuedAt(seconds(START))
      .setExpirationTime(seconds(START) + 40)
      .sign(pair.privateKey);
  });

  beforeEach(() => {
    keys = [publicKey];
    asked = 0;
    clock = new ManualClock(START);
    const resolve = async (): ReturnType<ConstructorParameters<typeof TokenVerifier>[0]['resolve']> => {
      asked += 1;
      return { issuer: ISSUER, key: createLocalJWKSet({ keys }) };
    };
    verifier = new TokenVerifier({ resolve }, 'kroniek', clock);
  });

  it('is not verified again, and says the same', async () => {
    const first = await verifier.verify(token);
    clock.set('2026-03-02T09:00:29Z');
    expect(await verifier.verify(token)).toBe(first);
    expect(asked).toBe(1);
  });

  it('is refused half a minute after the issuer took its key back', async () => {
    await verifier.verify(token);
    keys = [];
    clock.set('2026-03-02T09:00:29Z');
    expect(await outcome(verifier.verify(token))).toBe('aanvaard');
    clock.set('2026-03-02T09:00:30Z');
    expect(await outcome(verifier.verify(token))).toBe('TOKEN_ONGELDIG');
  });

  it('is refused after its end', async () => {
    clock.set('2026-03-02T09:00:35Z');
    await verifier.verify(token);
    clock.set('2026-03-02T09:01:11Z');
    expect(await outcome(verifier.verify(token))).toBe('TOKEN_VERLOPEN');
  });

  it('is verified again where the clock went back', async () => {
    await verifier.verify(token);
    clock.set('2026-03-02T08:50:00Z');
    expect(await outcome(verifier.verify(token))).toBe('TOKEN_NOG_NIET_GELDIG');
  });

  it('says nothing for another token: one with a changed signature is refused', async () => {
    await verifier.verify(token);
    const [header, payload, signature] = token.split('.') as [string, string, string];
    const changed = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
    expect(await outcome(verifier.verify(`${header}.${payload}.${changed}`))).toBe('TOKEN_ONGELDIG');
  });
});

it('keeps a thousand verified tokens at the most, the latest', () => {
  const tokens = new VerifiedTokens();
  const now = new Date(START);
  const principal = { subject: 'p-1', rol: 'inkoper', regio: 'h5' } as const;
  for (let count = 0; count <= 1_000; count += 1) tokens.add(`t-${count}`, { ...principal }, now, seconds(START) + 60);
  expect(tokens.get('t-0', now)).toBeUndefined();
  expect(tokens.get('t-1', now)).toMatchObject(principal);
  expect(tokens.get('t-1000', now)).toMatchObject(principal);
});
