import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { issuerUnreachable, type IssuerKeys } from './token-verifier.js';

const TIMEOUT_MS = 5_000;

/**
 * The keys of an OIDC issuer, found through its discovery document. The document is fetched when first needed and kept;
 * jose fetches the keys again when a token names an unknown one. A failed discovery is tried again on the next request.
 */
export class OidcIssuer implements IssuerKeys {
  private discovered: Promise<JWTVerifyGetKey> | undefined;

  constructor(private readonly issuer: string) {}

  async resolve(): Promise<{ issuer: string; key: JWTVerifyGetKey }> {
    this.discovered ??= this.discover();
    try {
      return { issuer: this.issuer, key: await this.discovered };
    } catch {
      this.discovered = undefined;
      throw issuerUnreachable();
    }
  }

  private async discover(): Promise<JWTVerifyGetKey> {
    const response = await fetch(`${this.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
      headers: { Accept: 'application/json' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) throw new Error(`Discovery answered ${response.status}.`);
    const { issuer, jwks_uri: jwksUri } = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
    // OpenID Connect Discovery 4.3: another issuer in the document than the one that was asked is an attack or a mistake.
    if (issuer !== this.issuer || typeof jwksUri !== 'string')
      throw new Error('The discovery document does not match.');
    return createRemoteJWKSet(new URL(jwksUri), { timeoutDuration: TIMEOUT_MS, cooldownDuration: 30_000 });
  }
}
