import fc from 'fast-check';
import { type schouwDecider as decider } from '../../../src/toegang/schouw/schouw.decider.js';
import { REDENEN_NIET_BEHAALD } from '../../../src/toegang/resultaat/resultaat.codes.js';
import { aanbiederId, actor, type CommandsOf, datum, gemeentecode, id, jaar } from '../values.js';

const handeling = { actor, vandaag: datum };
const toewijzing = fc.option(
  fc.record({ aanbiederId, gemeentecode, zorg: fc.option(fc.record({ begin: datum, eind: fc.option(datum) })) }),
  { freq: 10 },
);

export const schouwDecider: CommandsOf<typeof decider> = fc.oneof(
  fc.record({ ...handeling, type: fc.constant('PlanSchouw' as const), toewijzingId: id, jaar, toewijzing }),
  fc.record({
    ...handeling,
    type: fc.constant('PlanSchouwWhenDue' as const),
    toewijzingId: id,
    jaar,
    toewijzing,
    verplicht: fc.boolean(),
  }),
  fc.record({
    ...handeling,
    type: fc.constant('ConductSchouw' as const),
    uitgevoerdOp: datum,
    resultaatBehaald: fc.boolean(),
    redenCode: fc.option(fc.constantFrom(...REDENEN_NIET_BEHAALD, 'GEEN_IDEE')),
  }),
  fc.record({ ...handeling, type: fc.constant('SignalSchouwOverdue' as const), toewijzing }),
);
