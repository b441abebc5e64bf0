import fc from 'fast-check';
import { type declaratieDecider as decider } from '../../../src/declaratie/declaratie/declaratie.decider.js';
import { aanbiederId, bedrag, type CommandsOf, datum, gemeentecode, id, jaar, productcode, wet } from '../values.js';

export const declaratieDecider: CommandsOf<typeof decider> = fc.record({
  type: fc.constant('ApproveDeclaratie' as const),
  declaratie: fc.record({
    declaratieId: fc.constant('de000000-0000-4000-8000-000000000001'),
    aanbiederId,
    clientId: id,
    gemeentecode,
    perceel: fc.constantFrom('1', '2a'),
    wet,
    productcode,
    jaar,
    bedrag: fc.oneof(bedrag, fc.constantFrom(0, -4_750)),
    goedgekeurdOp: datum,
  }),
  aanbiederBekend: fc.constantFrom(true, true, false),
  clientBekend: fc.constantFrom(true, true, false),
  vandaag: datum,
});
