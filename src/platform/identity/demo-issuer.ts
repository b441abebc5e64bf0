import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTVerifyGetKey,
  SignJWT,
} from 'jose';
import { newId } from '../../kernel/ids.js';
import { type Clock } from '../clock/clock.js';
import { type Rol } from './principal.js';
import { type IssuerKeys } from './token-verifier.js';

/** Who a demo token is for. */
export interface DemoRol {
  readonly rol: Rol;
  readonly regio: string;
  /** What people call the region; no part of the token. */
  readonly regionaam?: string | undefined;
  readonly gemeente?: string | undefined;
  readonly aanbiederId?: string | undefined;
}

interface KeyFile {
  readonly kid: string;
  readonly privateJwk: JWK;
}

/** Refuses the demo issuer where real people work: anyone can make a token with it. */
export function assertDemoAllowed(nodeEnv: string | undefined = process.env['NODE_ENV']): void {
  if (nodeEnv === 'production') {
    throw new Error(
      'De demo-uitgever van tokens start niet met NODE_ENV=production. Stel OIDC_ISSUER en OIDC_AUDIENCE in op de eigen identiteitsvoorziening.',
    );
  }
}

/**
 * An issuer for demonstrations and tests, in this process. Its key stands in `<dataDir>/demo-issuer.json` (mode 0600),
 * so that tokens outlive a restart and the command line can make them too.
 */
export class DemoIssuer implements IssuerKeys {
  private constructor(
    readonly issuer: string,
    private readonly audience: string,
    private readonly clock: Clock,
    private readonly keyFile: KeyFile,
    private readonly publicJwk: JWK,
    private readonly key: JWTVerifyGetKey,
  ) {}

  /** Throws in production. */
  static async open(options: { dataDir: string; issuer: string; audience: string; clock: Clock }): Promise<DemoIssuer> {
    assertDemoAllowed();
    const keyFile = await readOrMakeKey(options.dataDir);
    const { d: _secret, ...rest } = keyFile.privateJwk;
    const publicJwk: JWK = { ...rest, kid: keyFile.kid, alg: 'ES256', use: 'sig' };
    const key = createLocalJWKSet({ keys: [publicJwk] });
    return new DemoIssuer(options.issuer, options.audience, options.clock, keyFile, publicJwk, key);
  }

  resolve(): Promise<{ issuer: string; key: JWTVerifyGetKey }> {
    return Promise.resolve({ issuer: this.issuer, key: this.key });
  }

  discovery(): Record<string, unknown> {
    return {
      issuer: this.issuer,
      jwks_uri: `${this.issuer}/jwks`,
      id_token_signing_alg_values_supported: ['ES256'],
      response_types_supported: ['code'],
      subject_types_supported: ['pairwise'],
    };
  }

  jwks(): { keys: JWK[] } {
    return { keys: [this.publicJwk] };
  }

  /** A signed token; `ttlSeconds` counts from the clock. The subject follows from role and organisation. */
  async demoToken(wie: DemoRol, ttlSeconds = 8 * 3600): Promise<string> {
    assertDemoAllowed();
    const now = Math.floor(this.clock.now().getTime() / 1000);
    const subject = ['demo', wie.rol, wie.regio, wie.gemeente ?? wie.aanbiederId].filter(Boolean).join(':');
    const { rol, regio, gemeente, aanbiederId } = wie;
    return new SignJWT({ rol, regio, ...(gemeente && { gemeente }), ...(aanbiederId && { aanbiederId }) })
      .setProtectedHeader({ alg: 'ES256', kid: this.keyFile.kid, typ: 'at+jwt' })
      .setIssuer(this.issuer)
      .setAudience(this.audience)
      .setSubject(subject)
      .setIssuedAt(now)
      .setExpirationTime(now + ttlSeconds)
      .setJti(newId())
      .sign(await importJWK(this.keyFile.privateJwk, 'ES256'));
  }
}

async function readOrMakeKey(dataDir: string): Promise<KeyFile> {
  const file = join(dataDir, 'demo-issuer.json');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    const made: KeyFile = { kid: newId(), privateJwk: await exportJWK(privateKey) };
    try {
      writeFileSync(file, JSON.stringify(made), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      // Another process made it at the same moment: its key counts.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  chmodSync(file, 0o600);
  return JSON.parse(readFileSync(file, 'utf8')) as KeyFile;
}
