import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Problem } from '../http/problem.js';
import { OPENBAAR_KEY, type RequestWithPrincipal, ROLLEN_KEY } from './decorators.js';
import { type Rol } from './principal.js';
import { REALM, TokenVerifier, unauthorized } from './token-verifier.js';

/**
 * Stands before every route. Deny by default: a route that names neither its roles nor that it is public is closed to
 * everyone. First who (401), then whether (403).
 */
@Injectable()
export class IdentityGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(TokenVerifier) private readonly verifier: TokenVerifier,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(OPENBAAR_KEY, targets) === true) return true;
    const request = context
      .switchToHttp()
      .getRequest<RequestWithPrincipal & { headers: Record<string, string | undefined> }>();
    const principal = await this.verifier.verify(bearerToken(request.headers['authorization']));
    const rollen = this.reflector.getAllAndOverride<readonly Rol[] | undefined>(ROLLEN_KEY, targets) ?? [];
    if (!rollen.includes(principal.rol)) {
      throw new Problem(403, 'ROL_ZONDER_TOEGANG', `De rol ${principal.rol} heeft geen toegang tot deze vraag.`, {
        'WWW-Authenticate': `${REALM}, error="insufficient_scope"`,
      });
    }
    request.principal = principal;
    return true;
  }
}

function bearerToken(header: string | undefined): string {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(header ?? '')?.[1];
  if (token !== undefined) return token;
  throw header === undefined
    ? unauthorized('TOKEN_ONTBREEKT', 'Stuur een token mee in de kop Authorization: Bearer <token>.')
    : unauthorized('TOKEN_ONGELDIG', 'De kop Authorization moet de vorm Bearer <token> hebben.', 'malformed');
}
