import fc from 'fast-check';
import { type overstapDecider as decider } from '../../../src/toegang/overstap/overstap.decider.js';
import {
  aanbiederId,
  actor,
  type CommandsOf,
  gemeentecode,
  id,
  naburigeDatum,
  productcode,
  tekst,
  vandaag,
} from '../values.js';

const handeling = { actor, vandaag };

export const overstapDecider: CommandsOf<typeof decider> = fc.oneof(
  fc.record({
    ...handeling,
    type: fc.constant('RequestOverstap' as const),
    overstapId: fc.constant('0f000000-0000-4000-8000-000000000001'),
    toewijzing: fc.option(
      fc.record({
        clientId: id,
        toewijzingId: id,
        vanAanbiederId: aanbiederId,
        productcode,
        gemeentecode,
        loopt: fc.constantFrom(true, true, true, false),
      }),
      { freq: 10 },
    ),
    gewensteAanbiederId: aanbiederId,
    aanbiederBekend: fc.constantFrom(true, true, true, false),
  }),
  fc.record({
    ...handeling,
    type: fc.constant('GrantOverstap' as const),
    ingangsdatum: naburigeDatum,
    gecontracteerd: fc.constantFrom(true, true, true, false),
  }),
  fc.record({
    ...handeling,
    type: fc.constant('WaitlistOverstap' as const),
    reden: tekst,
    verwachteDatum: fc.option(naburigeDatum),
  }),
);
