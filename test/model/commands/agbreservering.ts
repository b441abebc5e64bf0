import fc from 'fast-check';
import { type agbreserveringDecider as decider } from '../../../src/inkoop/aanbieder/agbreservering.decider.js';
import { aanbiederId, type CommandsOf, datum } from '../values.js';

export const agbreserveringDecider: CommandsOf<typeof decider> = fc.record({
  type: fc.constant('ReserveAgbcode' as const),
  agbcode: fc.constantFrom('98765432', '12345678'),
  aanbiederId,
  sinds: datum,
});
