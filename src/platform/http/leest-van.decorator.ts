import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';

export const LEEST_VAN_KEY = 'kroniek:leest-van';
export const WACHT_OP_POSITIE = 'Kroniek-Wacht-Op-Positie';

/**
 * Names the read models that a GET answers from. With the header `Kroniek-Wacht-Op-Positie` the request waits, bounded,
 * until all of them have reached that position (promise 5).
 */
export function LeestVan(...projections: readonly [string, ...string[]]): MethodDecorator & ClassDecorator {
  return applyDecorators(
    SetMetadata(LEEST_VAN_KEY, projections),
    ApiHeader({
      name: WACHT_OP_POSITIE,
      required: false,
      description:
        'Logpositie uit de kop Kroniek-Positie van een eerder antwoord; de vraag wacht tot die positie is verwerkt.',
      schema: { type: 'string', pattern: '^[0-9]{1,19}$', examples: ['1042'] },
    }),
  );
}
