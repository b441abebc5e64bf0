import { type DemoRol } from './demo-issuer.js';

/** Tokens of the organisation's own OIDC issuer. */
export interface OidcIdentity {
  readonly mode: 'oidc';
  /** Exactly as in the `iss` claim. */
  readonly issuer: string;
  readonly audience: string;
}

/** Tokens that Kroniek makes itself, for demonstrations and tests. Refused in production. */
export interface DemoIdentity {
  readonly mode: 'demo';
  /** Where the key stands. */
  readonly dataDir: string;
  /** e.g. `http://127.0.0.1:3000/demo/oidc`. */
  readonly issuer: string;
  readonly audience: string;
  /** What `GET /demo/tokens` lists; a function where it depends on the loaded demo region. */
  readonly rollen: readonly DemoRol[] | (() => Promise<readonly DemoRol[]>);
}

export type IdentityConfig = OidcIdentity | DemoIdentity;

/** Injection token. */
export const IDENTITY_CONFIG = Symbol('IdentityConfig');
