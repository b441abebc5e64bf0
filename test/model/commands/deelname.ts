import fc from 'fast-check';
import { type deelnameDecider as decider } from '../../../src/toegang/deelname/deelname.decider.js';
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

const handeling = {
  actor,
  vandaag,
  plaats: fc.record({
    deelnameId: fc.constant('de000000-0000-4000-8000-000000000001'),
    clientId: fc.option(id),
    aanbiederId,
    gemeentecode,
    productcode,
    productversie: fc.constantFrom(1, 2),
  }),
  toegang: fc.constantFrom(
    null,
    'toewijzing' as const,
    'lichte-toets' as const,
    'lichte-toets' as const,
    'vrij' as const,
  ),
  clientBekend: fc.constantFrom(true, true, true, false),
};

export const deelnameDecider: CommandsOf<typeof decider> = fc.oneof(
  fc.record({ ...handeling, type: fc.constant('PassToegangstoets' as const), op: naburigeDatum }),
  fc.record({
    ...handeling,
    type: fc.constant('RegisterDeelname' as const),
    vanaf: naburigeDatum,
    dekking: fc.oneof(
      { weight: 4, arbitrary: fc.record({ contractId: id }) },
      {
        weight: 1,
        arbitrary: fc.constant({ fout: { code: 'DEELNAME_ZONDER_CONTRACT', melding: 'Geen contract.' } }),
      },
    ),
  }),
);
