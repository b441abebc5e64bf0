import fc from 'fast-check';
import { type contractconsequentieDecider as decider } from '../../../src/kwaliteit/contractconsequentie/contractconsequentie.decider.js';
import { verbeterplanIdOf } from '../../../src/kwaliteit/verbeterplan/verbeterplan-id.js';
import { aanbiederId, type CommandsOf, id, naburigeDatum as datum, REGIO, tekst } from '../values.js';
import { SUBJECT } from './verbeterplan.js';

const consequentieId = fc.constant('c0000000-0000-4000-8000-000000000001');
const menselijk = {
  rol: fc.constantFrom('contractmanager', 'contractmanager', 'systeem'),
  regio: fc.constantFrom(REGIO, REGIO, REGIO, 'rivierenland'),
  vandaag: datum,
};
const besluit = { consequentieId, redenen: fc.array(tekst, { maxLength: 2 }), besluitDatum: datum };

export const contractconsequentieDecider: CommandsOf<typeof decider> = fc.oneof(
  datum.map((op) => ({
    ...SUBJECT,
    type: 'RequireContractconsequentie' as const,
    consequentieId: 'c0000000-0000-4000-8000-000000000001',
    verbeterplanId: verbeterplanIdOf({ regio: REGIO, ...SUBJECT }),
    jaar: SUBJECT.jaar + 1,
    op,
  })),
  fc.record({
    ...menselijk,
    ...besluit,
    type: fc.constant('ImposeContractconsequentie' as const),
    contractAanbiederId: fc.option(fc.oneof(fc.constant(SUBJECT.aanbiederId), aanbiederId)),
    verbeterplanMislukt: fc.constantFrom(true, true, false),
    contractId: id,
    soort: tekst,
    ingangsdatum: datum,
  }),
  fc.record({ ...menselijk, ...besluit, type: fc.constant('WaiveContractconsequentie' as const) }),
);
