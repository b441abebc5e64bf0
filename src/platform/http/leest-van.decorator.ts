import { applyDecorators, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { type Reflector } from '@nestjs/core';
import { ApiExtension, ApiHeader } from '@nestjs/swagger';

export const LEEST_VAN_KEY = 'kroniek:leest-van';
export const WACHT_OP_POSITIE = 'Kroniek-Wacht-Op-Positie';

/** The read models that the route answers from; empty where it names none. */
export function leestVan(reflector: Reflector, context: ExecutionContext): readonly string[] {
  const targets = [context.getHandler(), context.getClass()];
  return reflector.getAllAndOverride<readonly string[] | undefined>(LEEST_VAN_KEY, targets) ?? [];
}

/**
 * Names the read models that a GET answers from. With the header `Kroniek-Wacht-Op-Positie` the request waits, bounded,
 * until all of them have reached that position (promise 5). It can also be asked as known at an earlier moment or
 * position (`BekendInterceptor`).
 */
export function LeestVan(...projections: readonly [string, ...string[]]): MethodDecorator & ClassDecorator {
  return applyDecorators(
    SetMetadata(LEEST_VAN_KEY, projections),
    ApiExtension('x-leest-van', [...projections]),
    ApiHeader({
      name: WACHT_OP_POSITIE,
      required: false,
      description:
        'Logpositie uit de kop Kroniek-Positie van een eerder antwoord; de vraag wacht tot die positie is verwerkt.',
      schema: { type: 'string', pattern: '^[0-9]{1,19}$', examples: ['1042'] },
    }),
  );
}
