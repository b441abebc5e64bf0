import fc from 'fast-check';
import { type contractnummerreserveringDecider as decider } from '../../../src/inkoop/contract/contractnummerreservering.decider.js';
import { type CommandsOf, datum, id } from '../values.js';

export const contractnummerreserveringDecider: CommandsOf<typeof decider> = fc.record({
  type: fc.constant('ReserveContractnummer' as const),
  contractnummer: fc.constantFrom('H5-2023-001', 'h5-2023-001'),
  contractId: id,
  ondertekendOp: datum,
});
