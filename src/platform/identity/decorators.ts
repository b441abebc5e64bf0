import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import { type Principal, type Rol } from './principal.js';

export const ROLLEN_KEY = 'kroniek:rollen';
export const OPENBAAR_KEY = 'kroniek:openbaar';

/** The part of a request that the guard fills. */
export interface RequestWithPrincipal {
  principal?: Principal | undefined;
}

/** Names the roles that a route admits. A route without `Rollen` or `Openbaar` is closed to everyone. */
export function Rollen(...rollen: readonly [Rol, ...Rol[]]): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(ROLLEN_KEY, rollen), ApiBearerAuth(), ApiExtension('x-rollen', [...rollen]));
}

/** Opens a route to everyone, without a token. */
export function Openbaar(): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(OPENBAAR_KEY, true), ApiExtension('x-openbaar', true));
}

export function principalOf(context: ExecutionContext): Principal {
  const { principal } = context.switchToHttp().getRequest<RequestWithPrincipal>();
  if (principal === undefined) throw new Error('A route that asks who is there must name its roles.');
  return principal;
}

/** Parameter: who asks, from the checked token. Only on routes with `Rollen`. */
export const Wie = createParamDecorator((_: unknown, context: ExecutionContext): Principal => principalOf(context));
