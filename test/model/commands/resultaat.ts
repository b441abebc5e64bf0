import fc from 'fast-check';
import { REDENEN_NIET_BEHAALD } from '../../../src/toegang/resultaat/resultaat.codes.js';
import { type resultaatDecider as decider } from '../../../src/toegang/resultaat/resultaat.decider.js';
import { RESULTAATBRONNEN } from '../../../src/toegang/resultaat/resultaat.events.js';
import {
  aanbiederId,
  actor,
  type CommandsOf,
  gemeentecode,
  id,
  naburigeDatum,
  productcode,
  segment,
  vandaag,
} from '../values.js';

const handeling = { actor, vandaag };

export const resultaatDecider: CommandsOf<typeof decider> = fc.oneof(
  fc.record({
    ...handeling,
    type: fc.constant('AgreeResultaat' as const),
    afspraak: fc.record({
      resultaatId: fc.constant('4e000000-0000-4000-8000-000000000001'),
      toewijzingId: id,
      aanbiederId,
      gemeentecode,
      segment,
      productcode,
      clientId: id,
      resultaatgebied: fc.constantFrom('schoon-huis', 'dagstructuur'),
      doelVerwijzing: id,
      afgesprokenOp: naburigeDatum,
    }),
    toewijzingStaat: fc.constantFrom(true, true, false),
  }),
  fc.record({
    ...handeling,
    type: fc.constant('MeasureResultaat' as const),
    toewijzingId: fc.option(id),
    behaald: fc.boolean(),
    redenCode: fc.option(fc.constantFrom(...REDENEN_NIET_BEHAALD)),
    gemetenOp: naburigeDatum,
    bron: fc.constantFrom(...RESULTAATBRONNEN),
  }),
);
