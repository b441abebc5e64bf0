import { errors, type JWTPayload, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { isBsn } from '../../kernel/vrije-tekst.js';
import { type Clock } from '../clock/clock.js';
import { Problem } from '../http/problem.js';
import { type Principal, type Rol, ROLLEN } from './principal.js';
import { VerifiedTokens } from './verified-tokens.js';

/** Signature algorithms that we accept; `none` and shared secrets are not among them. */
export const ALGORITHMS = ['RS256', 'PS256', 'ES256'] as const;
const SKEW_SECONDS = 30;

/** Gives the issuer's name and keys; throws when the issuer cannot be reached. */
export interface IssuerKeys {
  resolve(): Promise<{ readonly issuer: string; readonly key: JWTVerifyGetKey }>;
}

export const REALM = 'Bearer realm="kroniek"';

/** 401: who you are is not known. `reason` is ASCII, for the header. */
export function unauthorized(code: string, detail: string, reason?: string): Problem {
  const challenge = reason === undefined ? REALM : `${REALM}, error="invalid_token", error_description="${reason}"`;
  return new Problem(401, code, detail, { 'WWW-Authenticate': challenge });
}

function forbidden(code: string, detail: string): Problem {
  return new Problem(403, code, detail, {
    'WWW-Authenticate': `${REALM}, error="insufficient_scope", error_description="the token gives no access"`,
  });
}

/** Checks a bearer token (RFC 9068) and makes a `Principal` of its claims. */
export class TokenVerifier {
  private readonly verified = new VerifiedTokens();

  constructor(
    private readonly keys: IssuerKeys,
    private readonly audience: string,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws `Problem`: 401 when the token is not sound, 403 when it is but its claims give no access, 503 when the issuer
   * is out of reach.
   */
  async verify(token: string): Promise<Principal> {
    const now = this.clock.now();
    const known = this.verified.get(token, now);
    if (known !== undefined) return known;
    const payload = await this.payload(token);
    const principal = principalFrom(payload);
    this.verified.add(token, principal, now, payload.exp ?? 0);
    return principal;
  }

  private async payload(token: string): Promise<JWTPayload> {
    const { issuer, key } = await this.keys.resolve();
    try {
      const { payload } = await jwtVerify(token, key, {
        issuer,
        audience: this.audience,
        algorithms: [...ALGORITHMS],
        clockTolerance: SKEW_SECONDS,
        currentDate: this.clock.now(),
        requiredClaims: ['exp', 'iat', 'sub'],
      });
      // jose looks at iat only together with a maximum age.
      if ((payload.iat ?? 0) > this.clock.now().getTime() / 1000 + SKEW_SECONDS) {
        throw unauthorized('TOKEN_NOG_NIET_GELDIG', 'Dit token is in de toekomst uitgegeven.', 'issued in the future');
      }
      return payload;
    } catch (error) {
      throw asProblem(error);
    }
  }
}

function asProblem(error: unknown): Error {
  if (error instanceof errors.JWTExpired) {
    return unauthorized('TOKEN_VERLOPEN', 'Uw token is verlopen. Meld u opnieuw aan.', 'expired');
  }
  if (error instanceof errors.JWKSTimeout || isNetworkFault(error)) return issuerUnreachable();
  if (error instanceof errors.JOSEError) {
    return unauthorized('TOKEN_ONGELDIG', 'Uw token is niet geldig. Meld u opnieuw aan.', 'not valid');
  }
  return error instanceof Error ? error : new Error(String(error));
}

/** `fetch` reports an unreachable host as a TypeError with a cause. */
export function isNetworkFault(error: unknown): boolean {
  return error instanceof TypeError && error.cause !== undefined;
}

export function issuerUnreachable(): Problem {
  return new Problem(
    503,
    'IDENTITEITSVOORZIENING_ONBEREIKBAAR',
    'De identiteitsvoorziening is niet bereikbaar, dus uw token kan niet worden gecontroleerd. Probeer het zo opnieuw.',
    { 'Retry-After': '10' },
  );
}

const CLAIM_SHAPES = {
  regio: /^[a-z0-9][a-z0-9-]{0,59}$/,
  gemeente: /^\d{4}$/,
  aanbiederId: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
} as const;

function claim(payload: JWTPayload, name: keyof typeof CLAIM_SHAPES): string | undefined {
  const value = payload[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string' && CLAIM_SHAPES[name].test(value)) return value;
  throw forbidden('TOKEN_ONVOLLEDIG', `Het gegeven ${name} in uw token heeft niet de juiste vorm.`);
}

/** Who the checked claims say it is. Throws `Problem` 403 where they do not say enough. */
export function principalFrom(payload: JWTPayload): Principal {
  const subject = payload.sub ?? '';
  // Some Dutch issuers put the BSN in `sub`; it would end up as actor in every event.
  if (subject === '' || subject.length > 200 || isBsn(subject)) {
    throw forbidden('TOKEN_SUBJECT_ONGELDIG', 'Het gegeven sub in uw token moet een pseudoniem zijn, geen BSN.');
  }
  const rol = ROLLEN.find((known) => known === payload['rol']);
  if (rol === undefined) throw forbidden('ROL_ONBEKEND', 'Uw token noemt geen rol die Kroniek kent.');
  const regio = claim(payload, 'regio');
  if (regio === undefined) throw forbidden('TOKEN_ONVOLLEDIG', 'Uw token noemt geen regio.');
  const principal: Principal = {
    subject,
    rol,
    regio,
    gemeente: claim(payload, 'gemeente'),
    aanbiederId: claim(payload, 'aanbiederId'),
  };
  requireOrganisation(principal);
  return principal;
}

/** Without its organisation these roles would see the whole region. */
function requireOrganisation({
  rol,
  gemeente,
  aanbiederId,
}: {
  rol: Rol;
  gemeente?: string;
  aanbiederId?: string;
}): void {
  if (rol === 'gemeente' && gemeente === undefined) {
    throw forbidden('TOKEN_ONVOLLEDIG', 'Een token met rol gemeente moet de gemeente noemen.');
  }
  if (rol === 'aanbieder' && aanbiederId === undefined) {
    throw forbidden('TOKEN_ONVOLLEDIG', 'Een token met rol aanbieder moet het aanbiederId noemen.');
  }
}
