import fc from 'fast-check';
import { type verblijfDecider as decider } from '../../../src/toegang/verblijf/verblijf.decider.js';
import { VERBLIJFSVORMEN } from '../../../src/toegang/verblijf/verblijf.events.js';
import {
  aanbiederId,
  actor,
  type CommandsOf,
  gemeentecode,
  id,
  naburigeDatum,
  productcode,
  vandaag,
} from '../values.js';

const handeling = { actor, vandaag };
const meestal = fc.constantFrom(true, true, true, true, false);

export const verblijfDecider: CommandsOf<typeof decider> = fc.oneof(
  fc.record({
    ...handeling,
    type: fc.constant('StartVerblijf' as const),
    verblijfId: fc.constant('7e000000-0000-4000-8000-000000000001'),
    toewijzing: fc.option(
      fc.record({
        ...{ toewijzingId: id, clientId: id, aanbiederId, gemeentecode, productcode },
        ...{ staat: meestal, isVerblijf: meestal, begin: naburigeDatum, einde: fc.option(naburigeDatum) },
      }),
      { freq: 10 },
    ),
    vorm: fc.constantFrom(...VERBLIJFSVORMEN),
    vanaf: naburigeDatum,
  }),
  fc.record({ ...handeling, type: fc.constant('EndVerblijf' as const), tot: naburigeDatum }),
);
